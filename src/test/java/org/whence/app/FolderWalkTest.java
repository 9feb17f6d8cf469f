package org.whence.app;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.cli.kit.Console;
import org.whence.support.FxThread;

/// Walks from a folder on the clipboard to the page from which a case leaves the house, in a window on a real display.
@Tag("display")
class FolderWalkTest {

    private final Walk walk = new Walk();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws InterruptedException {
        FxThread.start();
    }

    @Test
    void a_folder_is_pasted_looked_at_compared_decided_noted_and_ready_to_leave() throws Exception {
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var desks = new LocalDesks(new Home(folder.resolve("home")), new Console(silent, silent, false));
        try (var desk = desks.writing(null, false);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var stage = FxThread.call(() -> {
                var window = new Stage();
                new Session(desk, executor, List.of(), Optional.empty()).shell().showOn(window);
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.FILES, List.of(pictures().toFile())));
                return window;
            });
            walk.await("Drop photos, clips or a folder here");
            walk.type(KeyCode.CONTROL, KeyCode.V);
            walk.await(words -> words.startsWith("2 files"));
            walk.await(words -> words.endsWith("seen before") && words.length() > "seen before".length());
            walk.click("large.jpg"); // the better copy lies on top
            walk.type(KeyCode.ENTER);
            walk.await("What these bytes are");
            walk.type(KeyCode.R);
            walk.await("Revealed");
            walk.type(KeyCode.ESCAPE);
            walk.await("Covered");
            walk.type(KeyCode.N);
            walk.write("two lorries");
            walk.type(KeyCode.CONTROL, KeyCode.ENTER);
            walk.await("Revise"); // stands on the card of the note
            walk.type(KeyCode.C);
            walk.await("match 1 of 1");
            walk.type(KeyCode.Y);
            walk.await(words -> words.startsWith("Decided by") && words.contains("same recording"));
            walk.type(KeyCode.CONTROL, KeyCode.DIGIT6);
            walk.await("This leaves the house");
            FxThread.call(() -> {
                stage.close();
                return true;
            });
            executor.shutdownNow();
        }
    }

    /// A folder of a picture and a smaller copy of it.
    private Path pictures() throws IOException {
        var made = Files.createDirectories(folder.resolve("night"));
        var large = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var drawing = large.createGraphics();
        var random = new Random(7);
        for (var i = 0; i < 120; i++) {
            drawing.setColor(new Color(random.nextInt(1 << 24)));
            drawing.fillRect(
                    random.nextInt(700), random.nextInt(500), 20 + random.nextInt(160), 20 + random.nextInt(160));
        }
        drawing.dispose();
        var small = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var shrinking = small.createGraphics();
        shrinking.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        shrinking.drawImage(large, 0, 0, 400, 300, null);
        shrinking.dispose();
        ImageIO.write(large, "jpg", made.resolve("large.jpg").toFile());
        ImageIO.write(small, "jpg", made.resolve("small.jpg").toFile());
        return made;
    }
}
