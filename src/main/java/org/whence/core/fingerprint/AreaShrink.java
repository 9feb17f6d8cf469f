package org.whence.core.fingerprint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
/// A picture of 12 million pixels passes through once. Each byte is weighed and added to a row of sums, in loops that
/// the compiler turns into vector instructions: it does so with whole numbers, and not with bytes, so four bytes are
/// taken as one number, of which each loop takes one. Columns and brightness are worked out only once for each row
/// that comes out, as differences of sums from the left edge. In units of a 512th of a row in, each row out is as many
/// units high as there are rows in, so all
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
    private final int channels;
    private final boolean shrinks;
    private final int outWidth;
    private final int outHeight;
    private final float[] samples;

    private static final int BYTES_A_NUMBER = 4;

    /// A row in, four bytes a number, the first of them lowest.
    private final int[] packed;

    /// Of a row out: for the first, second, third and fourth byte of each number of a row in, the sum of it and those
    /// above and below, weighed.
    private final int[][] sums;

    /// Of a row out: for each channel, the sums of all columns in to the left of a column in.
    private final long[][] fromLeft;

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
        channels = layout == PixelLayout.GREY ? 1 : 3;
        packed = new int[shrinks ? (channels * width + BYTES_A_NUMBER - 1) / BYTES_A_NUMBER : 0];
        sums = new int[BYTES_A_NUMBER][packed.length];
        fromLeft = new long[channels][shrinks ? width + 1 : 0];
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
        pack(pixels, from);
        var top = (long) rowsIn * outHeight;
        var bottom = top + outHeight;
        while (top < bottom) {
            var end = (rowsOut + 1L) * height;
            var covered = Math.min(bottom, end) - top;
            for (var part = 0; part < BYTES_A_NUMBER; part++) {
                add(packed, Byte.SIZE * part, (int) covered, sums[part]);
            }
            top += covered;
            if (top == end) {
                finishRow();
            }
        }
    }

    private void pack(byte[] pixels, int from) {
        var length = channels * width;
        var whole = length / BYTES_A_NUMBER;
        ByteBuffer.wrap(pixels, from, length)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(packed, 0, whole);
        if (whole < packed.length) {
            packed[whole] = 0;
            for (var at = length - 1; at >= whole * BYTES_A_NUMBER; at--) {
                packed[whole] = packed[whole] << Byte.SIZE | pixels[from + at] & 0xff;
            }
        }
    }

    private static void add(int[] row, int shift, int weight, int[] sums) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += weight * (row[i] >>> shift & 0xff);
        }
    }

    private void sumFromLeft() {
        if (channels == 1) {
            sumGreyFromLeft();
            return;
        }
        for (var channel = 0; channel < channels; channel++) {
            var left = fromLeft[channel];
            for (int x = 0, at = channel; x < width; x++, at += channels) {
                left[x + 1] = left[x] + sums[at % BYTES_A_NUMBER][at / BYTES_A_NUMBER];
            }
        }
    }

    /// A number of each of the four sums at a time, as the columns of grey come.
    private void sumGreyFromLeft() {
        var left = fromLeft[0];
        int[] first = sums[0], second = sums[1], third = sums[2], fourth = sums[3];
        var whole = width / BYTES_A_NUMBER;
        var sum = 0L;
        for (int n = 0, x = 0; n < whole; n++, x += BYTES_A_NUMBER) {
            left[x + 1] = sum += first[n];
            left[x + 2] = sum += second[n];
            left[x + 3] = sum += third[n];
            left[x + 4] = sum += fourth[n];
        }
        for (var x = whole * BYTES_A_NUMBER; x < width; x++) {
            left[x + 1] = left[x] + sums[x % BYTES_A_NUMBER][whole];
        }
    }

    /// Steps from each column out to the next without a division.
    private void finishRow() {
        sumFromLeft();
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
        for (var part : sums) {
            Arrays.fill(part, 0);
        }
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
        if (channels == 1) {
            return sum(0, first, end);
        }
        return 0.299 * sum(0, first, end) + 0.587 * sum(1, first, end) + 0.114 * sum(2, first, end);
    }

    private long sum(int channel, int first, int end) {
        return fromLeft[channel][end] - fromLeft[channel][first];
    }
}
