package org.whence.core.fingerprint;

import java.util.Arrays;

/// Turns decoded pixels into the plane that is hashed, row by row as they come: brightness, at most 512 x 512.
///
/// Brightness is 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). What is not opaque lies on white. A picture with a
/// side above 512 becomes 512 x 512 both ways, whatever its shape, as in the PDQ reference; any other keeps its
/// size. Where the reference takes the nearest pixel, this takes the average over the area of each sample, to exact
/// fractions of pixels: it does not depend on where the picture's own raster happens to lie, so that copies of
/// other sizes come closer. Its hashes lie about 5 bits from the reference's for large pictures, and 0 bits where
/// nothing is shrunk.
///
/// A picture of 12 million pixels passes through once. Each byte is weighed and added to a row of sums, in a loop
/// that the compiler turns into vector instructions; columns and brightness are worked out only once for each row
/// that comes out. In units of a 512th of a row in, each row out is as many units high as there are rows in, so all
/// sums down the columns are whole numbers.
///
/// Not for use by several threads.
public final class AreaShrink {

    public static final int LARGEST_SIDE = 512;

    /// Higher pictures could overflow the sums.
    private static final int LARGEST_HEIGHT = Integer.MAX_VALUE / 255;

    private final int width;
    private final int height;
    private final PixelLayout layout;
    private final boolean shrinks;
    private final int outWidth;
    private final int outHeight;
    private final float[] samples;

    /// Of a row out: for each byte of a row in, the sum of it and those above and below, weighed.
    private final int[] sums;

    /// A row in, in whole numbers: sums of arrays of one type are vector instructions.
    private final int[] wide;

    private final byte[] opaque;
    private int rowsIn;
    private int rowsOut;

    /// For an upright picture of that size and layout.
    ///
    /// @throws IllegalArgumentException if it has no pixel, or more than 8 million rows
    public AreaShrink(int width, int height, PixelLayout layout) {
        this(
                width,
                height,
                layout,
                Math.max(width, height) > LARGEST_SIDE ? LARGEST_SIDE : width,
                Math.max(width, height) > LARGEST_SIDE ? LARGEST_SIDE : height);
    }

    private AreaShrink(int width, int height, PixelLayout layout, int outWidth, int outHeight) {
        if (width < 1 || height < 1 || height > LARGEST_HEIGHT) {
            throw new IllegalArgumentException("Not a picture that can be shrunk: " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.layout = layout;
        this.outWidth = outWidth;
        this.outHeight = outHeight;
        shrinks = outWidth < width || outHeight < height;
        samples = new float[outWidth * outHeight];
        sums = new int[layout == PixelLayout.GREY ? width : 3 * width];
        wide = new int[shrinks ? sums.length : 0];
        opaque = new byte[layout == PixelLayout.RGBA ? 3 * width : 0];
    }

    /// For a plane that keeps the picture's shape, of at most `longestSide` pixels each way.
    ///
    /// @throws IllegalArgumentException as the constructor
    public static AreaShrink fitted(int width, int height, PixelLayout layout, int longestSide) {
        var longest = Math.max(width, height);
        if (longest <= longestSide) {
            return new AreaShrink(width, height, layout, width, height);
        }
        return new AreaShrink(
                width,
                height,
                layout,
                Math.max(1, Math.round((float) width * longestSide / longest)),
                Math.max(1, Math.round((float) height * longestSide / longest)));
    }

    /// The plane of a picture that lies in memory.
    ///
    /// @param stride bytes from the beginning of one row to that of the next
    public static LumaPlane of(byte[] pixels, int width, int height, int stride, PixelLayout layout) {
        var shrink = new AreaShrink(width, height, layout);
        for (var y = 0; y < height; y++) {
            shrink.row(pixels, y * stride);
        }
        return shrink.plane();
    }

    /// Takes the next row, from the top down, which begins at `from` in `pixels`.
    ///
    /// @throws IllegalStateException if the picture has no further row
    public void row(byte[] pixels, int from) {
        if (rowsIn == height) {
            throw new IllegalStateException("All " + height + " rows were taken");
        }
        if (layout == PixelLayout.RGBA) {
            layOnWhite(pixels, from);
            take(opaque, 0);
        } else {
            take(pixels, from);
        }
        rowsIn++;
    }

    /// The plane, when all rows were taken.
    ///
    /// @throws IllegalStateException if rows are missing
    public LumaPlane plane() {
        if (rowsIn < height) {
            throw new IllegalStateException(rowsIn + " of " + height + " rows were taken");
        }
        return new LumaPlane(outWidth, outHeight, samples);
    }

    private void layOnWhite(byte[] pixels, int from) {
        for (var x = 0; x < width; x++) {
            var at = from + 4 * x;
            var opacity = pixels[at + 3] & 0xff;
            for (var channel = 0; channel < 3; channel++) {
                var colour = (pixels[at + channel] & 0xff) * opacity + 255 * (255 - opacity);
                opaque[3 * x + channel] = (byte) ((colour + 127) / 255);
            }
        }
    }

    private void take(byte[] pixels, int from) {
        if (shrinks) {
            spread(pixels, from);
        } else {
            copy(pixels, from);
        }
    }

    /// In the reference's arithmetic.
    private void copy(byte[] pixels, int from) {
        var to = rowsIn * width;
        for (var x = 0; x < width; x++) {
            if (layout == PixelLayout.GREY) {
                samples[to + x] = pixels[from + x] & 0xff;
            } else {
                var at = from + 3 * x;
                samples[to + x] = 0.299f * (pixels[at] & 0xff)
                        + 0.587f * (pixels[at + 1] & 0xff)
                        + 0.114f * (pixels[at + 2] & 0xff);
            }
        }
    }

    /// Adds a row in to every row out that it reaches into.
    private void spread(byte[] pixels, int from) {
        for (var i = 0; i < wide.length; i++) {
            wide[i] = pixels[from + i] & 0xff;
        }
        var top = (long) rowsIn * outHeight;
        var bottom = top + outHeight;
        while (top < bottom) {
            var end = (rowsOut + 1L) * height;
            var covered = Math.min(bottom, end) - top;
            add(wide, (int) covered, sums);
            top += covered;
            if (top == end) {
                finishRow();
            }
        }
    }

    private static void add(int[] row, int weight, int[] sums) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    /// Steps from each column out to the next without a division.
    private void finishRow() {
        var area = (double) width * height;
        var to = rowsOut * outWidth;
        var first = 0;
        var left = 0;
        for (var column = 0; column < outWidth; column++) {
            var next = first + width / outWidth;
            var right = left + width % outWidth;
            if (right >= outWidth) {
                right -= outWidth;
                next++;
            }
            var sum = right == 0 ? columnSum(first, left, next - 1, outWidth) : columnSum(first, left, next, right);
            samples[to + column] = (float) (sum / area);
            first = next;
            left = right;
        }
        Arrays.fill(sums, 0);
        rowsOut++;
    }

    /// The brightness, not yet divided by its area, of a column out: from unit `left` of the column in that is `first`
    /// to before unit `right` of the one that is `last`. A column in is `outWidth` units wide, one out `width`.
    private double columnSum(int first, int left, int last, int right) {
        if (first == last) {
            return brightness(first, first + 1) * width;
        }
        return brightness(first, first + 1) * (outWidth - left)
                + brightness(first + 1, last) * outWidth
                + brightness(last, last + 1) * right;
    }

    /// The sum over the columns in from `first` to before `end`.
    private double brightness(int first, int end) {
        if (layout == PixelLayout.GREY) {
            var grey = 0L;
            for (var x = first; x < end; x++) {
                grey += sums[x];
            }
            return grey;
        }
        var red = 0L;
        var green = 0L;
        var blue = 0L;
        for (var at = 3 * first; at < 3 * end; at += 3) {
            red += sums[at];
            green += sums[at + 1];
            blue += sums[at + 2];
        }
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }
}
