package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.whence.core.media.Region;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.CoverGate;

/// Draws a region of the picture, by mouse or by keys: arrows move the frame, with Shift they move its lower right
/// corner, Enter takes it, Esc lays the pen down. What is revealed stays revealed while somebody draws.
final class RegionPen {

    private static final double STEP = 8;
    private static final double LEAST = 6;

    private final Viewer viewer;
    private final CoverGate gate;
    private final javafx.scene.layout.Region frame = new javafx.scene.layout.Region();
    private final Pane paper = new Pane(frame);
    private final Label hint = Wrapped.wrapping(new Label(text("notes.drawHint")));
    private final StackPane root = new StackPane(paper, hint);
    private Consumer<Region> done = _ -> {};
    private Rectangle2D shares = Rectangle2D.EMPTY;
    private double fromX;
    private double fromY;

    RegionPen(Viewer viewer, CoverGate gate) {
        this.viewer = viewer;
        this.gate = gate;
        frame.getStyleClass().addAll("w-mark", "drawing");
        frame.setManaged(false);
        paper.setMinSize(0, 0);
        hint.getStyleClass().add("w-on-picture");
        hint.setMouseTransparent(true);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        StackPane.setMargin(hint, new javafx.geometry.Insets(Space.BASE));
        root.setCursor(Cursor.CROSSHAIR);
        root.setMinSize(0, 0);
        root.setVisible(false);
        root.setAccessibleText(text("notes.drawHint"));
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        root.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    StackPane root() {
        return root;
    }

    boolean isOn() {
        return root.isVisible();
    }

    /// Takes the pen up, with a frame in the middle of what is seen.
    ///
    /// @param done is handed the region that was drawn
    void begin(Consumer<Region> done) {
        this.done = done;
        root.setVisible(true);
        var width = root.getWidth();
        var height = root.getHeight();
        lay(new Rectangle2D(width / 3, height / 3, width / 3, height / 3));
    }

    void layDown() {
        root.setVisible(false);
    }

    Keys addTo(Keys keys) {
        return keys.on(Shortcut.of(KeyCode.ENTER), text("notes.key.take"), this::take)
                .on(Shortcut.of(KeyCode.ESCAPE), text("notes.key.leavePen"), this::layDown)
                .listed(text("notes.key.shiftArrows"), text("notes.key.size"))
                .also(Shortcut.shift(KeyCode.LEFT), () -> stretch(-1, 0))
                .also(Shortcut.shift(KeyCode.RIGHT), () -> stretch(1, 0))
                .also(Shortcut.shift(KeyCode.UP), () -> stretch(0, -1))
                .also(Shortcut.shift(KeyCode.DOWN), () -> stretch(0, 1));
    }

    /// Moves the frame by steps.
    void move(int right, int down) {
        var now = viewer.placeOf(shares);
        lay(new Rectangle2D(
                now.getMinX() + right * STEP, now.getMinY() + down * STEP, now.getWidth(), now.getHeight()));
    }

    private void stretch(int right, int down) {
        var now = viewer.placeOf(shares);
        lay(new Rectangle2D(
                now.getMinX(),
                now.getMinY(),
                Math.max(LEAST, now.getWidth() + right * STEP),
                Math.max(LEAST, now.getHeight() + down * STEP)));
    }

    /// Lays the frame out where the picture lies now.
    void place() {
        var where = viewer.placeOf(shares);
        frame.resizeRelocate(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
    }

    /// Keeps of `place` what lies on the picture.
    private void lay(Rectangle2D place) {
        var asked = viewer.sharesOf(place);
        var width = Math.min(1, asked.getWidth());
        var height = Math.min(1, asked.getHeight());
        shares = new Rectangle2D(
                Math.clamp(asked.getMinX(), 0, 1 - width), Math.clamp(asked.getMinY(), 0, 1 - height), width, height);
        gate.renew();
        place();
    }

    private void take() {
        layDown();
        done.accept(new Region(
                (int) Math.floor(shares.getMinX() * Region.FULL),
                (int) Math.floor(shares.getMinY() * Region.FULL),
                Math.min(Region.FULL, (int) Math.ceil(shares.getMaxX() * Region.FULL)),
                Math.min(Region.FULL, (int) Math.ceil(shares.getMaxY() * Region.FULL))));
    }

    private void pressed(MouseEvent event) {
        fromX = event.getX();
        fromY = event.getY();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        var all = viewer.placeOf(new Rectangle2D(0, 0, 1, 1));
        var left = Math.clamp(Math.min(fromX, event.getX()), all.getMinX(), all.getMaxX());
        var top = Math.clamp(Math.min(fromY, event.getY()), all.getMinY(), all.getMaxY());
        var right = Math.clamp(Math.max(fromX, event.getX()), all.getMinX(), all.getMaxX());
        var bottom = Math.clamp(Math.max(fromY, event.getY()), all.getMinY(), all.getMaxY());
        if (right - left >= LEAST && bottom - top >= LEAST) {
            lay(new Rectangle2D(left, top, right - left, bottom - top));
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (Math.abs(event.getX() - fromX) >= LEAST && Math.abs(event.getY() - fromY) >= LEAST) {
            take();
        }
        event.consume();
    }
}
