package org.whence.ui.compare;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Match;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Region;
import org.whence.ui.kit.Look;

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
        var there = turned(region(match.there().region()), turn);
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

    /// The part of an upright picture, where it lies after it was turned.
    static Rectangle2D turned(Rectangle2D shares, Orientation turn) {
        var look = Look.as(turn);
        var now = look.isMirrored()
                ? new Rectangle2D(1 - shares.getMaxX(), shares.getMinY(), shares.getWidth(), shares.getHeight())
                : shares;
        for (var i = 0; i < look.quarters(); i++) {
            now = new Rectangle2D(1 - now.getMaxY(), now.getMinX(), now.getHeight(), now.getWidth());
        }
        return now;
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
