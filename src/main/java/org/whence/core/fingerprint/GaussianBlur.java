package org.whence.core.fingerprint;

import java.util.Arrays;

/// Blurs a plane by a bell curve, along its rows and then along its columns; what lies beyond an edge is as the
/// edge.
///
/// Much of the work of finding local features is done here, so the loops are written for the compiler to turn into
/// vector instructions: it does so where all arrays are read and written at the same index. Rows are therefore arrays
/// of their own, and one is copied to where its neighbours to the left and to the right lie at that index.
///
/// For one thread at a time.
final class GaussianBlur {

    /// The widest curve that is needed reaches so far to each side.
    private static final int REACH = 12;

    /// How many rows that were blurred along are held: a power of two, and as many as the curve reaches up and down.
    private static final int HELD = 32;

    /// In deviations.
    private static final double CUT_OFF = 3.2;

    private final int width;
    private final int height;
    private final float[] row;
    private final float[] left;
    private final float[] right;
    private final float[][] held = new float[HELD][];

    /// For planes of that size.
    GaussianBlur(int width, int height) {
        this.width = width;
        this.height = height;
        row = new float[width + 2 * REACH];
        left = new float[width];
        right = new float[width];
        Arrays.setAll(held, _ -> new float[width]);
    }

    /// Blurs the rows of `from` into those of `to`, which are others.
    ///
    /// @param deviation of the curve, in samples, at most 3.7
    void blur(float[][] from, float[][] to, double deviation) {
        var taps = taps(deviation);
        var radius = taps.length - 1;
        var next = 0;
        for (var y = 0; y < height; y++) {
            for (; next <= Math.min(y + radius, height - 1); next++) {
                along(from[next], taps, line(next));
            }
            scale(to[y], line(y), taps[0]);
            for (var tap = 1; tap <= radius; tap++) {
                add(to[y], line(Math.max(y - tap, 0)), line(Math.min(y + tap, height - 1)), taps[tap]);
            }
        }
    }

    private void along(float[] from, float[] taps, float[] to) {
        System.arraycopy(from, 0, row, REACH, width);
        Arrays.fill(row, 0, REACH, from[0]);
        Arrays.fill(row, REACH + width, row.length, from[width - 1]);
        scale(to, from, taps[0]);
        for (var tap = 1; tap < taps.length; tap++) {
            System.arraycopy(row, REACH - tap, left, 0, width);
            System.arraycopy(row, REACH + tap, right, 0, width);
            add(to, left, right, taps[tap]);
        }
    }

    private float[] line(int y) {
        return held[y % HELD];
    }

    private static void scale(float[] sums, float[] line, float factor) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] = factor * line[i];
        }
    }

    private static void add(float[] sums, float[] one, float[] other, float factor) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += factor * (one[i] + other[i]);
        }
    }

    /// Half of a bell curve from its middle on, which sums to 1 with its mirror image.
    private static float[] taps(double deviation) {
        var taps = new float[1 + Math.min(REACH, (int) Math.ceil(CUT_OFF * deviation))];
        var sum = 0.0;
        for (var i = 0; i < taps.length; i++) {
            taps[i] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += i == 0 ? taps[i] : 2 * taps[i];
        }
        for (var i = 0; i < taps.length; i++) {
            taps[i] /= (float) sum;
        }
        return taps;
    }
}
