package org.whence.core.media;

/// A stretch of a clip, in milliseconds from its start; the start is included, the end is not.
public record TimeRange(long fromMillis, long toMillis) {

    public TimeRange {
        if (fromMillis < 0 || toMillis <= fromMillis) {
            throw new IllegalArgumentException("Not a stretch of a clip: " + fromMillis + " to " + toMillis + " ms");
        }
    }

    public long lengthMillis() {
        return toMillis - fromMillis;
    }

    public boolean overlaps(TimeRange other) {
        return fromMillis < other.toMillis && other.fromMillis < toMillis;
    }

    public boolean contains(TimeRange other) {
        return fromMillis <= other.fromMillis && other.toMillis <= toMillis;
    }
}
