package org.whence.ui.claims;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The words beside the lines of a ledger, none of which lies on another: one that would is moved to the nearest place
/// above it that is free, or below it where there is none.
final class LedgerLabels {

    private final Pane field;
    private final double left;
    private final double right;
    private final double bottom;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /// @param left where they begin at the least, and `right` where they end at the most, in pixels
    LedgerLabels(Pane field, double left, double right, double bottom) {
        this.field = field;
        this.left = left;
        this.right = right;
        this.bottom = bottom;
    }

    /// Puts a label on the field, with its words at their full width.
    ///
    /// @param x where they begin, unless they would end too far to the right
    void put(Label label, double x, double y, double height) {
        field.getChildren().add(label);
        label.applyCss(); // before, it has no letters and no width
        var width = Math.ceil(label.prefWidth(-1));
        var at = Math.max(left, Math.min(x, right - width));
        var place = free(new Rectangle2D(at, Math.clamp(y, 0, Math.max(0, bottom - height)), width, height));
        taken.add(place);
        label.resizeRelocate(place.getMinX(), place.getMinY(), width, height);
    }

    private Rectangle2D free(Rectangle2D wanted) {
        for (var step : new double[] {-wanted.getHeight(), wanted.getHeight()}) {
            for (var y = wanted.getMinY(); y >= 0 && y + wanted.getHeight() <= bottom; y += step / 2) {
                var place = new Rectangle2D(wanted.getMinX(), y, wanted.getWidth(), wanted.getHeight());
                if (taken.stream().noneMatch(place::intersects)) {
                    return place;
                }
            }
        }
        return wanted;
    }
}
