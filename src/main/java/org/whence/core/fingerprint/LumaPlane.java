package org.whence.core.fingerprint;

/// The brightness of an upright picture.
///
/// @param samples `height` rows of `width` values each without gaps, from 0 (black) to 255 (white), finite; not copied,
/// so leave them alone
public record LumaPlane(int width, int height, float[] samples) {

    /// @throws IllegalArgumentException if there are not `width` times `height` samples, or no pixel
    public LumaPlane {
        if (width < 1 || height < 1 || samples.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "Not a plane of " + width + " x " + height + ": " + samples.length + " samples");
        }
    }
}
