package org.whence.core.match;

import org.whence.core.record.MediaId;

/// Two different media, the one with the smaller name first: what a decision is about.
public record Pair(MediaId first, MediaId second) {

    public Pair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("Not two media in order: " + first + ", " + second);
        }
    }

    /// @throws IllegalArgumentException if both are the same
    public static Pair of(MediaId one, MediaId another) {
        return one.compareTo(another) < 0 ? new Pair(one, another) : new Pair(another, one);
    }
}
