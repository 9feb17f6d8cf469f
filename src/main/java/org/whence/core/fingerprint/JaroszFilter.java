package org.whence.core.fingerprint;

import java.util.Arrays;

/// Shrinks a plane to 64 x 64 samples as PDQ does: blurred by a tent filter, then sampled at the centres of 64 x 64
/// equal cells. Once as the picture stands, and once as if it had been mirrored, each way.
///
/// The tent is made of boxes: twice along the rows and down the columns, each box as long as half a cell, rounded up. A
/// box costs one addition, one subtraction and one division a sample whatever its length, because the sum moves along
/// with it. At the edges the box is cut off, and the sum divided by what is left of it.
///
/// The result has to agree with the reference to the last bit, so every sum is made in its order, and that order runs
/// along one line: each step waits for the last. What can be made to run side by side is neighbouring lines. Down the
/// columns that is a whole row of sums at a time, in loops over several arrays with one index, the form which the
/// compiler turns into vector instructions. Along the rows it is four rows at a time, which hide each other's waiting.
///
/// A box of even length cannot lie evenly around a sample; it reaches one further to the right and down. After two of
/// them, and with a centre that falls between two samples and is rounded up, the picture as seen at 512 x 512 is
/// shifted by a fifth of a cell: nothing between pictures that are all treated so, but mirrored ones are shifted the
/// other way, and then differ by 18 bits of their hash (median of 100 photographs; 44 at the 95th percentile). A
/// mirrored picture's boxes have the same sums two places aside. So it is enough to sample the same blurred plane
/// there, and nothing but the rounding of sums is left of the difference.
///
/// The four passes run one behind the other, a few rows apart, so that only as many rows exist as the boxes reach, and
/// all stay in the fastest memory. Of the last two passes, only what will be sampled is worked out. Every row lies
/// between zeros, as many as the box reaches beyond it, so that the edges need no case of their own.
///
/// Source: W. Jarosz, "Fast Image Convolutions" (SIGGRAPH workshop, University of Illinois, 2001); sizes and order of
/// the passes after the PDQ C++ reference, `downscaling.cpp`.
final class JaroszFilter {

    static final int SIZE = 64;

    /// How many rows are worked on side by side.
    private static final int ABREAST = 4;

    private final LumaPlane plane;
    private final Box along;
    private final Box down;

    /// Rows before and after a pass along them.
    private final float[][] before;

    private final float[][] after;

    /// The rows after the first pass; the memory of one whose work is done serves a later one.
    private final float[][] first;

    private int firstDone;

    private JaroszFilter(LumaPlane plane) {
        this.plane = plane;
        along = Box.of(plane.width());
        down = Box.of(plane.height());
        before = new float[ABREAST][along.padded()];
        after = new float[ABREAST][along.padded()];
        first = new float[plane.height() + ABREAST][];
    }

    /// @return twice [#SIZE] rows of twice [#SIZE] samples; the first half each way is of the picture as it stands, the
    /// second half as sampled from the other end, in the same order
    static float[][] shrink(LumaPlane plane) {
        return plane.width() == SIZE && plane.height() == SIZE ? twice(plane) : new JaroszFilter(plane).shrink();
    }

    private static float[][] twice(LumaPlane plane) {
        var samples = new float[2 * SIZE][2 * SIZE];
        for (var y = 0; y < samples.length; y++) {
            System.arraycopy(plane.samples(), y % SIZE * SIZE, samples[y], 0, SIZE);
            System.arraycopy(plane.samples(), y % SIZE * SIZE, samples[y], SIZE, SIZE);
        }
        return samples;
    }

    private float[][] shrink() {
        var narrow = firstToThirdPass();
        var averages = new float[plane.height()][];
        var result = new float[2 * SIZE][];
        for (var cell = 0; cell < result.length; cell++) {
            var y = down.places()[cell];
            averages[y] = averages[y] == null ? new float[2 * SIZE] : averages[y];
            result[cell] = averages[y];
        }
        var sums = new float[2 * SIZE];
        for (var y = 0; y < plane.height(); y++) {
            down.slide(sums, narrow, y, plane.height());
            if (averages[y] != null) {
                divide(sums, down.count(y), averages[y]);
            }
        }
        return result;
    }

    /// @return the sampled columns of every row
    private float[][] firstToThirdPass() {
        var height = plane.height();
        var narrow = new float[height][2 * SIZE];
        var sums = new float[along.padded()];
        for (var y = 0; y < height; y++) {
            firstPassTo(Math.min(y + down.reach, height - 1));
            down.slide(sums, first, y, height);
            divide(sums, down.count(y), before[y % ABREAST]);
            if (y % ABREAST == ABREAST - 1 || y == height - 1) {
                along.sums(before, after);
                for (var row = y - y % ABREAST; row <= y; row++) {
                    sample(after[row % ABREAST], narrow[row]);
                }
            }
        }
        return narrow;
    }

    private void sample(float[] sums, float[] into) {
        for (var cell = 0; cell < into.length; cell++) {
            var x = along.places()[cell];
            into[cell] = sums[along.window + x] / along.count(x);
        }
    }

    private void firstPassTo(int last) {
        for (; firstDone <= last; firstDone += ABREAST) {
            var in = new float[ABREAST][];
            var out = new float[ABREAST][];
            for (var row = 0; row < ABREAST; row++) {
                var y = Math.min(firstDone + row, plane.height() - 1);
                in[row] = new float[along.padded()];
                System.arraycopy(plane.samples(), y * plane.width(), in[row], along.window, plane.width());
                out[row] = memoryFor(firstDone + row);
            }
            along.sums(in, out);
            for (var row : out) {
                divide(row, along.counts, row);
            }
            System.arraycopy(out, 0, first, firstDone, ABREAST);
        }
    }

    private float[] memoryFor(int y) {
        var done = y - down.window - 2 * ABREAST;
        return done < 0 ? new float[along.padded()] : first[done];
    }

    private static void divide(float[] sums, float count, float[] into) {
        for (var i = 0; i < sums.length; i++) {
            into[i] = sums[i] / count;
        }
    }

    private static void divide(float[] sums, float[] counts, float[] into) {
        for (var i = 0; i < sums.length; i++) {
            into[i] = sums[i] / counts[i];
        }
    }

    /// The box for a side of a picture.
    ///
    /// @param window its length: half a cell, so that two of them blur over a whole one
    /// @param reach how far it reaches beyond the sample that it averages into
    /// @param counts how much of it lies inside the picture, at each place along the side; padded, and 1 there
    /// @param places where the 64 cells have their centres along the side, and then where they have them seen from
    /// its other end, corrected for how the boxes lie
    private record Box(int window, int reach, float[] counts, int[] places) {

        static Box of(int side) {
            var window = (side + 2 * SIZE - 1) / (2 * SIZE);
            var reach = window / 2;
            var counts = new float[window + side + reach];
            Arrays.fill(counts, 1);
            for (var at = 0; at < side; at++) {
                var end = at + reach + 1;
                counts[window + at] = Math.min(end, side) - Math.max(end - window, 0);
            }
            var shift = window % 2 == 0 ? 2 : 0;
            var places = new int[2 * SIZE];
            for (var cell = 0; cell < SIZE; cell++) {
                places[cell] = (int) ((cell + 0.5) * side / SIZE);
                places[2 * SIZE - 1 - cell] = Math.max(0, side - 1 - places[cell] - shift);
            }
            return new Box(window, reach, counts, places);
        }

        /// How long a row is together with the zeros around it: it begins at index [#window].
        int padded() {
            return counts.length;
        }

        float count(int at) {
            return counts[window + at];
        }

        /// Moves the sums of columns on to row `y` of `height`: what comes into the box is added, what leaves it
        /// subtracted.
        void slide(float[] sums, float[][] rows, int y, int height) {
            for (var entering = y == 0 ? 0 : y + reach; entering <= y + reach && entering < height; entering++) {
                add(sums, rows[entering]);
            }
            if (y + reach >= window) {
                subtract(sums, rows[y + reach - window]);
            }
        }

        private static void add(float[] sums, float[] row) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }

        private static void subtract(float[] sums, float[] row) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] -= row[i];
            }
        }

        /// The sums of the box at every place of four padded rows.
        void sums(float[][] in, float[][] out) {
            float[] in0 = in[0], in1 = in[1], in2 = in[2], in3 = in[3];
            float[] out0 = out[0], out1 = out[1], out2 = out[2], out3 = out[3];
            float sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            for (var at = window; at < window + reach; at++) {
                sum0 += in0[at];
                sum1 += in1[at];
                sum2 += in2[at];
                sum3 += in3[at];
            }
            for (var at = window; at < in0.length - reach; at++) {
                out0[at] = sum0 = sum0 + in0[at + reach] - in0[at + reach - window];
                out1[at] = sum1 = sum1 + in1[at + reach] - in1[at + reach - window];
                out2[at] = sum2 = sum2 + in2[at + reach] - in2[at + reach - window];
                out3[at] = sum3 = sum3 + in3[at + reach] - in3[at + reach - window];
            }
        }
    }
}
