package org.whence.core.fingerprint;

import org.whence.core.media.Region;

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

    /// What lies in a rectangle, rounded to whole samples; at least one each way.
    public LumaPlane cut(Region region) {
        var left = Math.min(width - 1, Math.round((float) region.left() * width / Region.FULL));
        var top = Math.min(height - 1, Math.round((float) region.top() * height / Region.FULL));
        var right = Math.max(left + 1, Math.round((float) region.right() * width / Region.FULL));
        var bottom = Math.max(top + 1, Math.round((float) region.bottom() * height / Region.FULL));
        var cut = new float[(right - left) * (bottom - top)];
        for (var y = top; y < bottom; y++) {
            System.arraycopy(samples, y * width + left, cut, (y - top) * (right - left), right - left);
        }
        return new LumaPlane(right - left, bottom - top, cut);
    }
}
