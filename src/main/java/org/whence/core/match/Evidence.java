package org.whence.core.match;

import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Orientation;

/// What a match rests on.
///
/// @param distance between the two hashes, 0 to 256 bits; for clips the median over the frames that match, for pictures
/// the least over the rectangles of both
/// @param quality of the hash here, and `otherQuality` there, 0 to 100
/// @param orientation how this picture has to be turned or mirrored to become the other; the nearest of the eight
/// @param frames how many frames of this media match; 1 for a still
/// @param geometry how one picture lies in the other by their local features; null where the hashes alone speak
/// @param heard what a match of sound rests on, and then nothing else does; null for one of pictures
public record Evidence(
        int distance,
        int quality,
        int otherQuality,
        Orientation orientation,
        int frames,
        @Nullable Geometry geometry,
        @Nullable Heard heard) {

    /// The evidence of equal bytes or pixels: no distance, nothing turned.
    public static final Evidence EXACT = new Evidence(0, 100, 100, Orientation.ORIGINAL, 1);

    /// Local features that fall into place, and what lies between them.
    ///
    /// @param inliers pairs of features that agree on one map of the picture onto the other
    /// @param sharePercent of the blocks with structure, in what both show, how many look alike under that map
    public record Geometry(int inliers, int sharePercent) {

        public Geometry {
            if (inliers < 0 || sharePercent < 0 || sharePercent > 100) {
                throw new IllegalArgumentException("Not a geometry: " + inliers + " inliers, " + sharePercent + " %");
            }
        }
    }

    /// Landmarks of two sounds that agree on how the one lies to the other in time.
    ///
    /// @param landmarks how many
    /// @param sharePercent of the landmarks here, in the stretches that match, how many those are: near 100 for a
    ///     copy, a tenth and less under noise
    public record Heard(int landmarks, int sharePercent) {

        public Heard {
            if (landmarks < 1 || sharePercent < 0 || sharePercent > 100) {
                throw new IllegalArgumentException("Nothing heard: " + landmarks + ", " + sharePercent + " %");
            }
        }
    }

    /// Evidence of pictures.
    public Evidence(
            int distance,
            int quality,
            int otherQuality,
            Orientation orientation,
            int frames,
            @Nullable Geometry geometry) {
        this(distance, quality, otherQuality, orientation, frames, geometry, null);
    }

    /// Evidence of hashes alone.
    public Evidence(int distance, int quality, int otherQuality, Orientation orientation, int frames) {
        this(distance, quality, otherQuality, orientation, frames, null);
    }

    /// Evidence of sound.
    public static Evidence of(Heard heard) {
        return new Evidence(0, 0, 0, Orientation.ORIGINAL, 0, null, heard);
    }

    /// How alike, from 0 to 1: 1 - distance / 128, for unrelated pictures lie near 128 bits apart; or the share of the
    /// picture that looks alike, where that is more; of sound, the share of landmarks.
    public double score() {
        if (heard != null) {
            return heard.sharePercent() / 100.0;
        }
        var alike = geometry == null ? 0 : geometry.sharePercent() / 100.0;
        return Math.max(alike, 1 - distance / 128.0);
    }

    /// What it amounts to in a word or two: `34 landmarks`, `12 of 256 bits`.
    public String words() {
        return heard == null ? distance + " of 256 bits" : heard.landmarks() + " landmarks";
    }

    /// The same, seen from the other media.
    public Evidence reversed() {
        var back = switch (orientation) {
            case ROTATED_90 -> Orientation.ROTATED_270;
            case ROTATED_270 -> Orientation.ROTATED_90;
            case ORIGINAL, ROTATED_180, MIRRORED, FLIPPED, TRANSPOSED, TRANSVERSED -> orientation;
        };
        return new Evidence(distance, otherQuality, quality, back, frames, geometry, heard);
    }
}
