package org.whence.ui.kit;

import org.whence.core.media.Raster;

/// What a covered picture looks like. None shows more than the first.
public enum CoverMode {
    /// Grey and smoothed: light and dark can be told apart.
    BLUR,
    /// One grey: how light it is on the whole.
    GREY,
    /// A few large squares of grey.
    PIXELS,
    /// Nothing of it.
    HIDDEN;

    private static final int SQUARES = 6;

    /// The cover in this mode, made from the smoothed one.
    ///
    /// @param cover grey, as it is made of the preview
    public Raster of(Raster cover) {
        return switch (this) {
            case BLUR, HIDDEN -> cover;
            case GREY -> squares(cover, Math.max(cover.width(), cover.height()));
            case PIXELS -> squares(cover, Math.max(1, Math.max(cover.width(), cover.height()) / SQUARES));
        };
    }

    /// Each square of so many pixels in the mean of its greys.
    private static Raster squares(Raster cover, int side) {
        var from = cover.bgra();
        var bgra = from.clone();
        for (var top = 0; top < cover.height(); top += side) {
            for (var left = 0; left < cover.width(); left += side) {
                var bottom = Math.min(top + side, cover.height());
                var right = Math.min(left + side, cover.width());
                var sum = 0L;
                for (var y = top; y < bottom; y++) {
                    for (var x = left; x < right; x++) {
                        sum += from[4 * (y * cover.width() + x)] & 0xFF;
                    }
                }
                var mean = (byte) (sum / ((long) (bottom - top) * (right - left)));
                for (var y = top; y < bottom; y++) {
                    for (var x = left; x < right; x++) {
                        var at = 4 * (y * cover.width() + x);
                        bgra[at] = mean;
                        bgra[at + 1] = mean;
                        bgra[at + 2] = mean;
                    }
                }
            }
        }
        return new Raster(cover.width(), cover.height(), bgra);
    }
}
