package org.whence.core.match;

import org.whence.core.media.Region;

/// A stretch of one clip that shows a stretch of another.
///
/// @param fromMillis here, included, and `toMillis`, not included
/// @param otherFromMillis where the stretch begins in the other
/// @param speed how many milliseconds of the other pass in one millisecond here: 1 at the same speed
/// @param mirrored whether one shows the other mirrored left to right
/// @param region of the picture here that shows the other, and `otherRegion` of the other that is shown
public record Segment(
        long fromMillis,
        long toMillis,
        long otherFromMillis,
        double speed,
        boolean mirrored,
        Region region,
        Region otherRegion) {

    public Segment {
        if (fromMillis < 0 || toMillis < fromMillis || otherFromMillis < 0 || !(speed > 0)) {
            throw new IllegalArgumentException("Not a segment: " + fromMillis + " to " + toMillis + " ms, from "
                    + otherFromMillis + " ms at speed " + speed);
        }
    }

    /// The whole picture as it stands.
    public Segment(long fromMillis, long toMillis, long otherFromMillis, double speed) {
        this(fromMillis, toMillis, otherFromMillis, speed, false, Region.ALL, Region.ALL);
    }

    /// Where the stretch ends in the other, not included.
    public long otherToMillis() {
        return otherFromMillis + Math.round((toMillis - fromMillis) * speed);
    }

    public long lengthMillis() {
        return toMillis - fromMillis;
    }

    /// The same, seen from the other clip.
    public Segment reversed() {
        return new Segment(otherFromMillis, otherToMillis(), fromMillis, 1 / speed, mirrored, otherRegion, region);
    }

    /// The part of it from `from` to `to`, which lie in it.
    public Segment within(long from, long to) {
        return new Segment(
                from,
                to,
                otherFromMillis + Math.round((from - fromMillis) * speed),
                speed,
                mirrored,
                region,
                otherRegion);
    }

    /// The same, of all that one picture has of the other where the two lie on each other as the regions do.
    public Segment widened() {
        return new Segment(
                fromMillis,
                toMillis,
                otherFromMillis,
                speed,
                mirrored,
                whole(otherRegion, region),
                whole(region, otherRegion));
    }

    /// What of one picture lies on the other, of which `there` lies on `here`.
    private static Region whole(Region there, Region here) {
        var x = (here.right() - here.left()) / (double) (there.right() - there.left());
        var y = (here.bottom() - here.top()) / (double) (there.bottom() - there.top());
        var left = here.left() - x * there.left();
        var top = here.top() - y * there.top();
        return new Region(side(left), side(top), side(left + x * Region.FULL), side(top + y * Region.FULL)).snapped();
    }

    private static int side(double at) {
        return Math.clamp(Math.round(at), 0, Region.FULL);
    }
}
