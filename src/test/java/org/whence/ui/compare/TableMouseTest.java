package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Mouse;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// The mouse over a table of 400 x 200 that both pictures fill.
@ExtendWith(FxThread.class)
class TableMouseTest {

    private static final Rectangle2D ALL = new Rectangle2D(0, 0, 400, 200);

    private final ManualBackground background = new ManualBackground();
    private final CompareViewModel model = new CompareViewModel(SamplePorts.compare(), background);
    private final Pane table = new Pane();

    @BeforeEach
    void follow() {
        new TableMouse(model, _ -> new TableMouse.Under(ALL, ALL, ALL, ALL)).follow(table);
    }

    @Test
    void the_wheel_does_nothing_before_anything_is_shown() {
        wheel(40);
        assertThat(model.zoomProperty().get()).isEqualTo(Zoom.NONE);
    }

    @Test
    void the_wheel_forward_brings_nearer_and_back_farther() {
        show();
        wheel(40);
        assertThat(model.zoomProperty().get().times()).isCloseTo(1.25, within(1e-9));
        wheel(-40);
        assertThat(model.zoomProperty().get().isOn()).isFalse();
    }

    @Test
    void dragging_moves_what_is_seen_against_the_hand_and_step_by_step() {
        show();
        model.zoom(new Zoom(4, 0.5, 0.5));
        Mouse.fire(table, MouseEvent.MOUSE_PRESSED, 200, 100);
        Mouse.fire(table, MouseEvent.MOUSE_DRAGGED, 160, 120);
        Mouse.fire(table, MouseEvent.MOUSE_DRAGGED, 120, 140);
        assertThat(model.zoomProperty().get().times()).isEqualTo(4);
        assertThat(model.zoomProperty().get().across()).isCloseTo(0.5 + 80 / 1600.0, within(1e-9));
        assertThat(model.zoomProperty().get().down()).isCloseTo(0.5 - 40 / 800.0, within(1e-9));
    }

    @Test
    void all_of_both_cannot_be_dragged() {
        show();
        Mouse.fire(table, MouseEvent.MOUSE_PRESSED, 200, 100);
        Mouse.fire(table, MouseEvent.MOUSE_DRAGGED, 100, 100);
        assertThat(model.zoomProperty().get()).isEqualTo(Zoom.NONE);
    }

    private void show() {
        model.show(new Route.Compare(new Listing.InCase(FakeDesk.HARBOUR), SampleDossiers.CROP, null));
        background.runAll();
    }

    private void wheel(double delta) {
        Mouse.wheel(table, 200, 100, delta);
    }
}
