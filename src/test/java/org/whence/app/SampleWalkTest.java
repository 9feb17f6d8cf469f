package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.whence.cli.Console;
import org.whence.core.sample.Story;
import org.whence.support.FxThread;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// Walks through the sample case as a new user would, with keys, in a window on a real display.
@Tag("display")
class SampleWalkTest {

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws InterruptedException {
        FxThread.start();
    }

    @Test
    void a_new_user_compares_the_mirrored_bridge_confirms_it_and_sees_the_claim_refuted() throws Exception {
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var desks = new LocalDesks(new Home(SampleHome.beside()), new Console(silent, silent, false));
        try (var desk = desks.sample(null);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var in = desk.verbs().openCase().existing(Story.CASE).id();
            var places = List.<Route>of(new Route.Library(new Listing.InCase(in)));
            var stage = FxThread.call(() -> {
                var window = new Stage();
                new Session(desk, executor, places, Optional.empty()).shell().showOn(window);
                return window;
            });
            click(Story.BRIDGE_MIRRORED);
            robot.type(KeyCode.C);
            await("Same recording");
            robot.type(KeyCode.Y);
            robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
            click(Story.BRIDGE_MIRRORED);
            robot.type(KeyCode.ENTER);
            assertThat(await("Refuted: \u201cthe bridge at dawn on 8 March\u201d")
                            .getText())
                    .startsWith("Refuted");
            FxThread.call(() -> {
                stage.close();
                return true;
            });
            executor.shutdownNow();
        }
    }

    /// Clicks on a text once it stands on screen and has stopped moving.
    private void click(String text) throws Exception {
        await(text);
        WaitForAsyncUtils.waitForFxEvents();
        var centre = FxThread.call(() -> {
            var bounds = find(text).orElseThrow();
            var box = bounds.localToScreen(bounds.getBoundsInLocal());
            return new Point2D(box.getCenterX(), box.getCenterY());
        });
        robot.clickOn(centre);
    }

    /// Waits until a text stands on screen, half a minute at most.
    private Labeled await(String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> FxThread.call(() -> find(text).isPresent()));
        return FxThread.call(() -> find(text).orElseThrow());
    }

    private Optional<Labeled> find(String text) {
        return robot.lookup(
                        node -> node instanceof Labeled labeled && text.equals(labeled.getText()) && isShown(labeled))
                .tryQuery();
    }

    private static boolean isShown(Labeled labeled) {
        var at = labeled.getScene() == null ? null : labeled.localToScreen(labeled.getBoundsInLocal());
        return at != null && labeled.isVisible() && at.getMinX() > 0 && at.getMinY() > 0 && at.getWidth() > 0;
    }
}
