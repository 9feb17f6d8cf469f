package org.whence.app;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.whence.support.FxThread;

/// What a person does before a window on a real display: presses keys, clicks on words, and waits for words.
final class Walk {

    private final FxRobot robot = new FxRobot();

    void type(KeyCode key) {
        robot.type(key);
    }

    void type(KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
    }

    void write(String words) {
        robot.write(words);
    }

    /// Clicks on a text once it stands on screen and has stopped moving.
    void click(String text) throws Exception {
        await(text);
        WaitForAsyncUtils.waitForFxEvents();
        var centre = FxThread.call(() -> {
            var bounds = find(text::equals).orElseThrow();
            var box = bounds.localToScreen(bounds.getBoundsInLocal());
            return new Point2D(box.getCenterX(), box.getCenterY());
        });
        robot.clickOn(centre);
    }

    /// Waits until a text stands on screen, half a minute at most.
    Labeled await(String text) throws Exception {
        return await(text::equals);
    }

    Labeled await(Predicate<String> text) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> FxThread.call(() -> find(text).isPresent()));
        return FxThread.call(() -> find(text).orElseThrow());
    }

    private Optional<Labeled> find(Predicate<String> text) {
        return robot.lookup(node -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && text.test(labeled.getText())
                        && isShown(labeled))
                .tryQuery();
    }

    private static boolean isShown(Labeled labeled) {
        var at = labeled.getScene() == null ? null : labeled.localToScreen(labeled.getBoundsInLocal());
        return at != null && labeled.isVisible() && at.getMinX() > 0 && at.getMinY() > 0 && at.getWidth() > 0;
    }
}
