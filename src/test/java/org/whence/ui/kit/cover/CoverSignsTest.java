package org.whence.ui.kit.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualTicker;
import org.whence.support.Mouse;
import org.whence.ui.kit.cover.CoverGate.State;

@ExtendWith(FxThread.class)
class CoverSignsTest {

    private final CoverGate gate = new CoverGate(new ManualTicker());
    private final StackPane on = new StackPane();
    private final AtomicInteger clicks = new AtomicInteger();
    private final CoverSigns signs = new CoverSigns(gate, on, clicks::incrementAndGet);

    @Test
    void what_is_covered_bears_the_eye_once_and_nothing_of_before() {
        signs.count(timed(4_000));
        signs.covered();
        signs.covered();
        assertThat(on.getChildren()).hasSize(1).allMatch(CoverSignsTest::isEye);
    }

    @Test
    void what_is_revealed_bears_neither_eye_nor_warning() {
        signs.warn(true);
        assertThat(words()).containsExactly("graphic: press R again");
        assertThat(on.getChildren()).anyMatch(CoverSignsTest::isEye);
        signs.revealed();
        assertThat(on.getChildren()).isEmpty();
    }

    @Test
    void it_is_said_how_long_it_stays_revealed_where_that_ends() {
        on.resize(400, 300);
        signs.revealed();
        signs.count(timed(3_100));
        signs.count(timed(2_900));
        assertThat(words()).containsExactly("covers itself in 3 s");
        gate.revealFor(Duration.ZERO);
        signs.count(timed(CoverGate.NO_END));
        assertThat(on.getChildren()).isEmpty();
    }

    @Test
    void the_eye_is_told_of_clicks_of_the_first_button_alone() {
        click(MouseButton.SECONDARY);
        assertThat(clicks).hasValue(0);
        click(MouseButton.PRIMARY);
        assertThat(clicks).hasValue(1);
    }

    private void click(MouseButton button) {
        Mouse.click(on.getChildren().getFirst(), button);
    }

    private List<String> words() {
        return on.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static boolean isEye(Node node) {
        return node.getStyleClass().contains("w-cover-eye");
    }

    private static State.Timed timed(long leftMillis) {
        return new State.Timed(Set.of(), false, leftMillis);
    }
}
