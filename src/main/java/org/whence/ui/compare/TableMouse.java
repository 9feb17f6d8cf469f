package org.whence.ui.compare;

import java.util.function.DoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// What the mouse does on the table: the wheel brings both pictures nearer, or farther, and dragging moves them.
final class TableMouse {

    private static final double WHEEL = 1.25;

    /// The picture under the mouse.
    ///
    /// @param seen where all of it lies now, and `unzoomed` where it would lie
    /// @param all where all that both show would lie, and `room` where it can be seen
    record Under(Rectangle2D seen, Rectangle2D unzoomed, Rectangle2D all, Rectangle2D room) {}

    private final CompareViewModel model;
    private final DoubleFunction<Under> under;
    private double x;
    private double y;

    /// @param under finds what lies at so many pixels from the left
    TableMouse(CompareViewModel model, DoubleFunction<Under> under) {
        this.model = model;
        this.under = under;
    }

    void follow(Region table) {
        table.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        table.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        table.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && model.stateProperty().get() instanceof CompareViewModel.State.Shown) {
            var factor = event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL;
            model.zoom(model.zoomProperty().get().by(factor, event.getX(), event.getY(), under.apply(event.getX())));
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        x = event.getX();
        y = event.getY();
    }

    private void dragged(MouseEvent event) {
        var zoom = model.zoomProperty().get();
        if (zoom.isOn()) {
            var all = under.apply(event.getX()).all();
            model.zoom(new Zoom(
                    zoom.times(),
                    zoom.across() + (x - event.getX()) / (all.getWidth() * zoom.times()),
                    zoom.down() + (y - event.getY()) / (all.getHeight() * zoom.times())));
            pressed(event);
        }
    }
}
