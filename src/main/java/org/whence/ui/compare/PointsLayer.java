package org.whence.ui.compare;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.whence.core.compare.CommonPoints;
import org.whence.core.media.Region;
import org.whence.ui.kit.cover.Look;

/// What a match of pictures rests on, drawn over both: rings around the points that agree, and the blocks that look
/// alike. Side by side, lines join some of the points.
final class PointsLayer {

    private static final double RADIUS = 4;
    private static final int MOST_LINES = 40;

    private final Path blocks = path("w-points-block");
    private final Path lines = path("w-points-line");
    private final Path rings = path("w-points-ring");
    private final Group root = new Group(blocks, lines, rings);

    PointsLayer() {
        root.setManaged(false);
        root.setMouseTransparent(true);
    }

    Node root() {
        return root;
    }

    /// Draws nothing.
    void clear() {
        List.of(blocks, lines, rings).forEach(path -> path.getElements().clear());
    }

    /// Draws the points where the pictures lie now.
    ///
    /// @param mine where this picture lies, and `other` where the other one does, turned as `turn` says
    /// @param isApart whether they lie side by side
    void show(CommonPoints common, Rectangle2D mine, Rectangle2D other, Look turn, boolean isApart) {
        clear();
        for (var block : common.blocks()) {
            rectangle(within(other, turn.turned(shares(block))));
        }
        var every = Math.max(1, common.points().size() / MOST_LINES);
        for (var i = 0; i < common.points().size(); i++) {
            var point = common.points().get(i);
            var here = at(mine, new Rectangle2D(point.x(), point.y(), 0, 0));
            var there = at(other, turn.turned(new Rectangle2D(point.otherX(), point.otherY(), 0, 0)));
            ring(here);
            if (isApart) {
                ring(there);
                if (i % every == 0) {
                    lines.getElements()
                            .addAll(new MoveTo(here.getX(), here.getY()), new LineTo(there.getX(), there.getY()));
                }
            }
        }
    }

    private void ring(Point2D at) {
        rings.getElements()
                .addAll(
                        new MoveTo(at.getX() - RADIUS, at.getY()),
                        new ArcTo(RADIUS, RADIUS, 0, at.getX() + RADIUS, at.getY(), false, true),
                        new ArcTo(RADIUS, RADIUS, 0, at.getX() - RADIUS, at.getY(), false, true));
    }

    private void rectangle(Rectangle2D of) {
        blocks.getElements()
                .addAll(
                        new MoveTo(of.getMinX(), of.getMinY()),
                        new LineTo(of.getMaxX(), of.getMinY()),
                        new LineTo(of.getMaxX(), of.getMaxY()),
                        new LineTo(of.getMinX(), of.getMaxY()),
                        new ClosePath());
    }

    private static Rectangle2D shares(Region of) {
        var full = (double) Region.FULL;
        return new Rectangle2D(
                of.left() / full, of.top() / full, (of.right() - of.left()) / full, (of.bottom() - of.top()) / full);
    }

    private static Rectangle2D within(Rectangle2D place, Rectangle2D shares) {
        return new Rectangle2D(
                place.getMinX() + shares.getMinX() * place.getWidth(),
                place.getMinY() + shares.getMinY() * place.getHeight(),
                shares.getWidth() * place.getWidth(),
                shares.getHeight() * place.getHeight());
    }

    private static Point2D at(Rectangle2D place, Rectangle2D shares) {
        var within = within(place, shares);
        return new Point2D(within.getMinX(), within.getMinY());
    }

    private static Path path(String styleClass) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        return path;
    }
}
