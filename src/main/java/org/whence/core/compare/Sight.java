package org.whence.core.compare;

/// A picture or frame here whose features speak for one there: where to look closer.
///
/// @param hereMillis when it stands in its clip, or -1 for a still picture; `thereMillis` the same there
/// @param isMirrored whether they say so of the one here mirrored
public record Sight(long hereMillis, long thereMillis, boolean isMirrored) {

    /// The same, seen from the other media.
    Sight reversed() {
        return new Sight(thereMillis, hereMillis, isMirrored);
    }
}
