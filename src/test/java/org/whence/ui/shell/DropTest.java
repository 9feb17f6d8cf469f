package org.whence.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.ui.kit.Messages.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.whence.support.FxThread;

/// What is let go over the window, by a mouse on a real display.
@Tag("display")
class DropTest {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final List<List<Path>> added = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Boolean> invited = new CopyOnWriteArrayList<>();
    private final Region source = new Region();
    private final Region cell = new Region();
    private final StackPane window = new StackPane(cell);
    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeAll
    static void start() throws InterruptedException {
        FxThread.start();
    }

    @BeforeEach
    void show() throws Exception {
        new Intake(added::add, said::add).acceptDropsOn(window);
        window.addEventHandler(
                DragEvent.DRAG_OVER,
                _ -> invited.add(window.getPseudoClassStates().contains(DROPPING)));
        source.setPrefSize(200, 300);
        window.setPrefSize(200, 300);
        stage = FxThread.call(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(new HBox(source, window)));
            shown.setX(0);
            shown.setY(0);
            shown.show();
            return shown;
        });
    }

    @AfterEach
    void close() throws Exception {
        FxThread.call(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void files_and_folders_are_added_together_and_the_window_shows_that_it_takes_them(@TempDir Path folder)
            throws Exception {
        var file = Files.createFile(folder.resolve("صورة.jpg"));
        drop(Map.of(DataFormat.FILES, List.of(file.toFile(), folder.toFile())));
        await(() -> !added.isEmpty());
        assertThat(added).containsExactly(List.of(file, folder));
        assertThat(invited).contains(true);
        assertThat(window.getPseudoClassStates()).doesNotContain(DROPPING);
        assertThat(said).isEmpty();
    }

    @Test
    void a_link_is_refused_in_words() throws Exception {
        drop(Map.of(DataFormat.URL, "https://example.org/a.jpg"));
        await(() -> !said.isEmpty());
        assertThat(said).containsExactly(text("intake.link"));
        assertThat(added).isEmpty();
        assertThat(invited).isNotEmpty().doesNotContain(true);
    }

    @Test
    void words_are_refused_in_words() throws Exception {
        drop(Map.of(DataFormat.PLAIN_TEXT, "seen by a neighbour"));
        await(() -> !said.isEmpty());
        assertThat(said).containsExactly(text("intake.noFile"));
        assertThat(added).isEmpty();
    }

    private void drop(Map<DataFormat, Object> content) {
        source.setOnDragDetected(event -> {
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        robot.drag(source).moveTo(cell).moveBy(8, 8).drop();
    }

    private static void await(Callable<Boolean> until) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, until);
    }
}
