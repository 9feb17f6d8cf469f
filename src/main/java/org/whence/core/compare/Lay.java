package org.whence.core.compare;

import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.media.Region;

/// Where the points of one frame lie in another, in samples of their strips.
///
/// @param toThere from a plane of `width` x `height` here to one of `otherWidth` x `otherHeight` there
record Lay(Warp toThere, double width, double height, double otherWidth, double otherHeight) {

    private static final double SIDE = FilmStrip.SIDE;

    /// By features that agree.
    static Lay of(PictureAlignment alignment, LocalFeatures here, LocalFeatures there) {
        return new Lay(alignment.toHere().inverse(), here.width(), here.height(), there.width(), there.height());
    }

    /// One rectangle on another.
    static Lay of(Region here, Region there) {
        var x = (there.right() - there.left()) / (double) (here.right() - here.left());
        var y = (there.bottom() - there.top()) / (double) (here.bottom() - here.top());
        var warp = new Warp(x, 0, there.left() - x * here.left(), 0, y, there.top() - y * here.top(), 0, 0);
        return new Lay(warp, Region.FULL, Region.FULL, Region.FULL, Region.FULL);
    }

    double x(double column, double row) {
        return (toThere.x(across(column), down(row)) + 0.5) * SIDE / otherWidth - 0.5;
    }

    double y(double column, double row) {
        return (toThere.y(across(column), down(row)) + 0.5) * SIDE / otherHeight - 0.5;
    }

    private double across(double column) {
        return (column + 0.5) * width / SIDE - 0.5;
    }

    private double down(double row) {
        return (row + 0.5) * height / SIDE - 0.5;
    }
}
