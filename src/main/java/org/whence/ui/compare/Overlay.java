package org.whence.ui.compare;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Match;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Region;
import org.whence.ui.kit.cover.Look;

/// Where two pictures lie so that what a match maps covers itself: the other is turned as this one stands, and scaled
/// and moved until its region lies on the region here.
///
/// @param mine where this picture lies, in pixels of the room, and `other` where the other lies
/// @param common where both show the same
record Overlay(Rectangle2D mine, Rectangle2D other, Rectangle2D common) {

    /// The largest overlay that fits into a room.
    ///
    /// @param mine the size of this picture, and `other` of the other as it stands upright
    /// @param match as seen from this picture
    static Overlay of(Dimensions mine, Dimensions other, Match match, double width, double height) {
        var turn = turn(match);
        var here = region(match.here().region());
        var there = Look.as(turn).turned(region(match.there().region()));
        var whole = new Rectangle2D(0, 0, mine.width(), mine.height());
        var common = part(whole, here);
        var placed = match.here().region() == null && match.there().region() == null
                ? fitted(turned(other, turn), whole)
                : containing(common, there);
        var left = Math.min(0, placed.getMinX());
        var top = Math.min(0, placed.getMinY());
        var right = Math.max(whole.getMaxX(), placed.getMaxX());
        var bottom = Math.max(whole.getMaxY(), placed.getMaxY());
        var scale = Math.min(width / (right - left), height / (bottom - top));
        var across = (width - (right - left) * scale) / 2 - left * scale;
        var down = (height - (bottom - top) * scale) / 2 - top * scale;
        return new Overlay(
                scaled(whole, scale, across, down),
                scaled(placed, scale, across, down),
                scaled(common, scale, across, down));
    }

    /// How the other has to be turned or mirrored to stand as this one does.
    static Orientation turn(Match match) {
        return match.evidence().reversed().orientation();
    }

    /// The same, so near.
    ///
    /// @param width of the room, and `height`
    Overlay zoomed(Zoom zoom, double width, double height) {
        if (!zoom.isOn()) {
            return this;
        }
        var all = all();
        var near = zoom.of(all, width, height);
        var across = near.getMinX() - all.getMinX() * zoom.times();
        var down = near.getMinY() - all.getMinY() * zoom.times();
        return new Overlay(
                scaled(mine, zoom.times(), across, down),
                scaled(other, zoom.times(), across, down),
                scaled(common, zoom.times(), across, down));
    }

    /// The same elsewhere.
    Overlay movedBy(double across, double down) {
        return new Overlay(
                scaled(mine, 1, across, down), scaled(other, 1, across, down), scaled(common, 1, across, down));
    }

    /// The largest place for a picture, turned, in the middle of `room`.
    static Rectangle2D fitted(Dimensions size, Orientation turn, Rectangle2D room) {
        var place = fitted(turned(size, turn), room);
        return new Rectangle2D(
                room.getMinX() + place.getMinX(),
                room.getMinY() + place.getMinY(),
                place.getWidth(),
                place.getHeight());
    }

    /// By how many per cent the other shows more than this one; below 0 where it shows less.
    long otherFullerPercent() {
        var area = mine.getWidth() * mine.getHeight();
        return area == 0 ? 0 : Math.round(100 * (other.getWidth() * other.getHeight() / area - 1));
    }

    /// Whether the other shows more than this one.
    boolean isOtherFuller() {
        return other.getWidth() * other.getHeight() > mine.getWidth() * mine.getHeight() + 1;
    }

    /// Everything that is shown.
    Rectangle2D all() {
        var left = Math.min(mine.getMinX(), other.getMinX());
        var top = Math.min(mine.getMinY(), other.getMinY());
        return new Rectangle2D(
                left,
                top,
                Math.max(mine.getMaxX(), other.getMaxX()) - left,
                Math.max(mine.getMaxY(), other.getMaxY()) - top);
    }

    private static Dimensions turned(Dimensions size, Orientation turn) {
        return turn.isTransposed() ? new Dimensions(size.height(), size.width()) : size;
    }

    /// The largest place for a picture in the middle of `room`, in its own proportions.
    private static Rectangle2D fitted(Dimensions size, Rectangle2D room) {
        var scale = Math.min(room.getWidth() / size.width(), room.getHeight() / size.height());
        var width = size.width() * scale;
        var height = size.height() * scale;
        return new Rectangle2D((room.getWidth() - width) / 2, (room.getHeight() - height) / 2, width, height);
    }

    /// The whole of which `part` is the share `shares`.
    private static Rectangle2D containing(Rectangle2D part, Rectangle2D shares) {
        var width = part.getWidth() / shares.getWidth();
        var height = part.getHeight() / shares.getHeight();
        return new Rectangle2D(
                part.getMinX() - shares.getMinX() * width, part.getMinY() - shares.getMinY() * height, width, height);
    }

    private static Rectangle2D part(Rectangle2D whole, Rectangle2D shares) {
        return new Rectangle2D(
                whole.getMinX() + shares.getMinX() * whole.getWidth(),
                whole.getMinY() + shares.getMinY() * whole.getHeight(),
                shares.getWidth() * whole.getWidth(),
                shares.getHeight() * whole.getHeight());
    }

    private static Rectangle2D region(@Nullable Region region) {
        var of = region == null ? Region.ALL : region;
        var full = (double) Region.FULL;
        return new Rectangle2D(
                of.left() / full, of.top() / full, (of.right() - of.left()) / full, (of.bottom() - of.top()) / full);
    }

    private static Rectangle2D scaled(Rectangle2D of, double scale, double across, double down) {
        return new Rectangle2D(
                of.getMinX() * scale + across,
                of.getMinY() * scale + down,
                of.getWidth() * scale,
                of.getHeight() * scale);
    }
}
