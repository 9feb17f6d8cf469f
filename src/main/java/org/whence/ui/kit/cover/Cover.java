package org.whence.ui.kit.cover;

import org.whence.core.media.Raster;

/// Makes the cover of a picture: grey, dimmed, blurred and smooth, from a picture so small that nothing can be made
/// out.
///
/// The luma is Y' = 0.299 R' + 0.587 G' + 0.114 B' (ITU-R BT.601-7, 2.5.1). Between the few samples runs a uniform
/// cubic B-spline (C. de Boor, *A Practical Guide to Splines*, 1978, ch. IX), which does not pass through them and so
/// smooths as it enlarges.
public final class Cover {

    /// The longer side of the picture that a cover is made from.
    static final int PIXELS = 24;

    private static final int TIMES = 6;
    private static final int[] BLUR = {1, 8, 28, 56, 70, 56, 28, 8, 1};
    private static final double DARKEST = 38;
    private static final double LIGHTEST = 122;

    private Cover() {}

    /// The cover of `tiny`, six times as wide and high.
    public static Raster of(Raster tiny) {
        var grey =
                blurred(blurred(grey(tiny), tiny.width(), 1, tiny.width()), tiny.width(), tiny.width(), tiny.height());
        var width = tiny.width() * TIMES;
        var height = tiny.height() * TIMES;
        var bgra = new byte[4 * width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var luma = spline(grey, tiny.width(), tiny.height(), (x + 0.5) / TIMES - 0.5, (y + 0.5) / TIMES - 0.5);
                var shade = (byte) Math.round(DARKEST + (LIGHTEST - DARKEST) * luma / 255);
                var at = 4 * (y * width + x);
                bgra[at] = shade;
                bgra[at + 1] = shade;
                bgra[at + 2] = shade;
                bgra[at + 3] = (byte) 255;
            }
        }
        return new Raster(width, height, bgra);
    }

    private static double[] grey(Raster picture) {
        var bgra = picture.bgra();
        var grey = new double[picture.width() * picture.height()];
        for (var i = 0; i < grey.length; i++) {
            var blue = bgra[4 * i] & 0xFF;
            var green = bgra[4 * i + 1] & 0xFF;
            var red = bgra[4 * i + 2] & 0xFF;
            grey[i] = 0.299 * red + 0.587 * green + 0.114 * blue;
        }
        return grey;
    }

    /// Blurs along one direction with the binomial weights 1 8 28 56 70 56 28 8 1, the outermost sample standing for
    /// those beyond.
    ///
    /// @param step between neighbours: 1 along rows of `length` samples, the width along columns of as many
    private static double[] blurred(double[] samples, int width, int step, int length) {
        var blurred = new double[samples.length];
        for (var i = 0; i < samples.length; i++) {
            var place = step == 1 ? i % width : i / width;
            for (var k = 0; k < BLUR.length; k++) {
                var other = Math.clamp(place + k - BLUR.length / 2, 0, length - 1);
                blurred[i] += BLUR[k] * samples[i + (other - place) * step] / 256;
            }
        }
        return blurred;
    }

    private static double spline(double[] samples, int width, int height, double x, double y) {
        var left = (int) Math.floor(x);
        var top = (int) Math.floor(y);
        var across = weights(x - left);
        var down = weights(y - top);
        var sum = 0.0;
        for (var j = 0; j < 4; j++) {
            var row = Math.clamp(top + j - 1, 0, height - 1) * width;
            for (var i = 0; i < 4; i++) {
                sum += down[j] * across[i] * samples[row + Math.clamp(left + i - 1, 0, width - 1)];
            }
        }
        return sum;
    }

    /// The four B-spline weights at `t`, from 0 to 1, between the second and the third sample.
    private static double[] weights(double t) {
        var s = 1 - t;
        return new double[] {
            s * s * s / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * s * s * s - 6 * s * s + 4) / 6, t * t * t / 6
        };
    }
}
