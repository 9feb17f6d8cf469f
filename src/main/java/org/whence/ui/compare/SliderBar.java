package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.whence.ui.kit.Icon;

/// The line between two pictures that lie on each other, its handle, and the frame around what both show. This one
/// shows at the left of the line, the other at its right.
final class SliderBar {

    private static final double HANDLE = 32;

    private final Region line = new Region();
    private final StackPane handle = new StackPane(Icon.SLIDER.node("w-slider-sign"));
    private final Region frame = new Region();
    private final Rectangle clip = new Rectangle();
    private double from;
    private double to;

    /// @param dragged is told where the handle was dragged to, from 0 at the left to 1 at the right
    SliderBar(DoubleConsumer dragged) {
        line.getStyleClass().add("w-slider-line");
        handle.getStyleClass().add("w-slider-handle");
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(text("compare.slider"));
        handle.setFocusTraversable(true);
        frame.getStyleClass().add("w-common-frame");
        for (var node : List.of(line, handle, frame)) {
            node.setManaged(false);
        }
        line.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        handle.setCursor(Cursor.H_RESIZE);
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            var at = handle.getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
            if (to > from) {
                dragged.accept(Math.clamp((at.getX() - from) / (to - from), 0, 1));
            }
            event.consume();
        });
    }

    List<Node> nodes() {
        return List.of(frame, line, handle);
    }

    /// Lays it out, and clips the upper of the two pictures.
    ///
    /// @param at where the line stands, from 0 to 1 of what is seen of both
    /// @param isMine whether the upper one is this picture
    void place(double at, Overlay overlay, Rectangle2D room, Plate upper, boolean isMine) {
        var common = overlay.common();
        from = Math.max(common.getMinX(), 0);
        to = Math.min(common.getMaxX(), room.getWidth());
        var x = Math.round(from + at * Math.max(0, to - from));
        var where = upper.room();
        var inside = Math.clamp(x - where.getMinX(), 0, where.getWidth());
        clip.setX(isMine ? 0 : inside);
        clip.setWidth(isMine ? inside : where.getWidth() - inside);
        clip.setHeight(where.getHeight());
        upper.root().setClip(clip);
        var all = overlay.all();
        var top = Math.max(all.getMinY(), 0);
        var bottom = Math.min(all.getMaxY(), room.getHeight());
        line.resizeRelocate(x - 1, top, 2, bottom - top);
        handle.resizeRelocate(x - HANDLE / 2, (top + bottom) / 2 - HANDLE / 2, HANDLE, HANDLE);
        frame.setVisible(all.getWidth() - common.getWidth() > 2);
        frame.resizeRelocate(common.getMinX(), common.getMinY(), common.getWidth(), common.getHeight());
    }
}
