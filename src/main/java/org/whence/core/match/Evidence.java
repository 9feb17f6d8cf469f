package org.whence.core.match;

import org.whence.core.fingerprint.Orientation;

/// What a match rests on.
///
/// @param distance between the two hashes, 0 to 256 bits; for clips the median over the frames that match
/// @param quality of the hash here, and `otherQuality` there, 0 to 100
/// @param orientation how this picture has to be turned or mirrored to become the other
/// @param frames how many frames of this media match; 1 for a still
public record Evidence(int distance, int quality, int otherQuality, Orientation orientation, int frames) {

    /// The evidence of equal bytes or pixels: no distance, nothing turned.
    public static final Evidence EXACT = new Evidence(0, 100, 100, Orientation.ORIGINAL, 1);

    /// How alike, from 0 to 1: 1 - distance / 128, for unrelated pictures lie near 128 bits apart.
    public double score() {
        return Math.max(0, 1 - distance / 128.0);
    }

    /// The same, seen from the other media.
    public Evidence reversed() {
        var back = switch (orientation) {
            case ROTATED_90 -> Orientation.ROTATED_270;
            case ROTATED_270 -> Orientation.ROTATED_90;
            case ORIGINAL, ROTATED_180, MIRRORED, FLIPPED, TRANSPOSED, TRANSVERSED -> orientation;
        };
        return new Evidence(distance, otherQuality, quality, back, frames);
    }
}
