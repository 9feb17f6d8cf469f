package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.whence.cli.kit.Console;
import org.whence.core.examination.Status;
import org.whence.core.record.MediaId;
import org.whence.support.FxThread;
import org.whence.support.Screenshot;
import org.whence.support.SharedMedia;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// Plays every clip of the shared media in a window, and pictures each in `target/player`.
@Tag("shared")
class PlayerWalkTest {

    private static final Path PICTURES = Path.of("target", "player");

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws InterruptedException {
        FxThread.start();
    }

    @Test
    void every_clip_that_could_be_examined_plays() throws Exception {
        var clips = clips();
        var home = folder.resolve("home");
        var arguments = new ArrayList<>(List.of("add", "Clips", "--json"));
        clips.forEach(clip -> arguments.add(clip.toString()));
        var added = Ran.whence(home, arguments.toArray(String[]::new)).json().stream()
                .filter(each -> each.text("status").equals(Status.EXAMINED.word()))
                .filter(each -> each.text("kind").equals("video"))
                .toList();
        assertThat(added).hasSizeGreaterThan(8);
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var desks = new LocalDesks(new Home(home), new Console(silent, silent, false));
        try (var desk = desks.reading(null, List.of());
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var in = desk.verbs().openCase().existing("Clips").id();
            for (var each : added) {
                var name = Path.of(each.text("path")).getFileName().toString();
                play(desk, executor, new Route.Item(new Listing.InCase(in), new MediaId(each.text("sha256"))), name);
            }
            executor.shutdownNow();
        }
    }

    private void play(Desk desk, ExecutorService executor, Route.Item item, String name) throws Exception {
        var stage = FxThread.call(() -> {
            var window = new Stage();
            window.setWidth(1440);
            window.setHeight(900);
            new Session(desk, executor, List.of(item), Optional.empty()).shell().showOn(window);
            return window;
        });
        await(stage, name, "00:00:00.000 / ");
        type(stage, KeyCode.R);
        await(stage, name, "Revealed");
        type(stage, KeyCode.M);
        type(stage, KeyCode.K);
        // A clip may be over in a fraction of a second: any time but the start will do.
        waitFor(stage, name, () -> find(stage, "00:00:00.000 / ").isEmpty());
        WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
        type(stage, KeyCode.I);
        FxThread.call(() -> {
            Screenshot.save(Screenshot.of(stage.getScene()), PICTURES.resolve(name + ".png"));
            assertThat(find(stage, "This clip cannot be played")).isEmpty();
            stage.close();
            return true;
        });
    }

    private static List<Path> clips() throws IOException {
        try (Stream<Path> files = Files.walk(SharedMedia.folder())) {
            return files.filter(file -> file.toString().matches(".*\\.(mp4|mov)"))
                    .sorted()
                    .toList();
        }
    }

    private static void type(Stage stage, KeyCode key) throws Exception {
        FxThread.call(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(
                        stage.getScene().getRoot(), new KeyEvent(type, "", "", key, false, false, false, false));
            }
            return true;
        });
    }

    private static void await(Stage stage, String name, String beginning) throws Exception {
        waitFor(stage, name, () -> !find(stage, beginning).isEmpty());
    }

    private static void waitFor(Stage stage, String name, Callable<Boolean> what) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxThread.call(what));
        } catch (TimeoutException e) {
            FxThread.call(() -> {
                Screenshot.save(Screenshot.of(stage.getScene()), PICTURES.resolve(name + "-stands.png"));
                return true;
            });
            throw new AssertionError(name + " stands", e);
        }
    }

    private static List<Node> find(Stage stage, String beginning) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.getText() != null
                        && labeled.getText().startsWith(beginning))
                .toList();
    }
}
