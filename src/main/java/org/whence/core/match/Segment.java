package org.whence.core.match;

/// A stretch of one clip that shows a stretch of another.
///
/// @param fromMillis here, included, and `toMillis`, not included
/// @param otherFromMillis where the stretch begins in the other
/// @param speed how many milliseconds of the other pass in one millisecond here: 1 at the same speed
public record Segment(long fromMillis, long toMillis, long otherFromMillis, double speed) {

    public Segment {
        if (fromMillis < 0 || toMillis < fromMillis || otherFromMillis < 0 || !(speed > 0)) {
            throw new IllegalArgumentException("Not a segment: " + fromMillis + " to " + toMillis + " ms, from "
                    + otherFromMillis + " ms at speed " + speed);
        }
    }

    /// Where the stretch ends in the other, not included.
    public long otherToMillis() {
        return otherFromMillis + Math.round((toMillis - fromMillis) * speed);
    }

    /// The same, seen from the other clip.
    public Segment reversed() {
        return new Segment(otherFromMillis, otherToMillis(), fromMillis, 1 / speed);
    }
}
