package org.whence.core.match;

/// A frame here whose features speak for a frame there: where to look closer.
///
/// @param hereMillis when it stands in its clip, or -1 for a still picture; `thereMillis` the same there
public record Sight(long hereMillis, long thereMillis) {

    /// The same, seen from the other media.
    Sight reversed() {
        return new Sight(thereMillis, hereMillis);
    }
}
