package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Describes what surrounds a blob: in which directions brightness grows, cell by cell, turned with the blob.
///
/// A square of 4 x 4 cells, each three blurs wide, lies turned to the strongest direction of brightness around the
/// blob. Each sample adds the strength of its gradient to the eight directions of the cells near it. Of the 128
/// sums only their order is kept: 128 bits say which are above the median of all, 128 more which are above the
/// upper quartile. So changes of brightness, of contrast and of any growing tone curve leave the bits alone, and
/// two descriptions are compared by counting bits.
///
/// Some 150,000 samples are taken of a picture, so each step is a loop of its own over all samples of a blob: those
/// without branches and look-ups are vector instructions. For one thread at a time.
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of
/// Computer Vision 60, 2004), sections 5 and 6; binary form after K. A. Peker, "Binary SIFT: Fast Image Retrieval
/// Using Binary Quantized SIFT Features" (CBMI 2011), and W. Zhou and others, "Scalar Quantization for Large Scale
/// Image Search" (ACM Multimedia 2012), which keeps two thresholds.
final class GradientDescriptor {

    static final int CELLS = 4;
    static final int DIRECTIONS = 8;
    static final int SUMS = CELLS * CELLS * DIRECTIONS;

    private static final int TURNS = 36;

    /// A further direction this much as strong as the strongest makes a feature of its own.
    private static final double NEARLY_STRONGEST = 0.8;

    private static final int MOST_ANGLES = 2;
    private static final double FULL_TURN = 2 * Math.PI;
    private static final float QUARTER_TURN = (float) (Math.PI / 2);

    /// Any difference of brightness times this is more than 1.
    private static final float HUGE = 1e38f;

    /// Between samples around a blob whose direction is looked for, in blurs.
    private static final double GRID_STEP = 0.75;

    private static final int SAMPLES_A_CELL = 3;

    /// What is within a cell and a half of the middle of an outer cell counts.
    private static final int GRID_SIDE = SAMPLES_A_CELL * (CELLS + 1);

    /// The side, in samples, of the square that counts for a cell.
    private static final int AROUND = 2 * SAMPLES_A_CELL;

    /// The grid in squares of [#SAMPLES_A_CELL] each way, of which each has its sample at the same place in its
    /// square; so many numbers are held of all of these.
    private static final int SQUARES = CELLS + 1;

    private static final int PLACE = (SQUARES * SQUARES + 1) * DIRECTIONS;

    /// Of each sample of the grid: where it lies, in steps from the middle, and where what it adds is held.
    private static final float[] GRID_ALONG = new float[GRID_SIDE * GRID_SIDE];

    private static final float[] GRID_ACROSS = new float[GRID_SIDE * GRID_SIDE];
    private static final int[] GRID_HELD = new int[GRID_SIDE * GRID_SIDE];

    /// For each of the samples around a cell, row by row: how much it counts there, for all cells and directions.
    /// There is a cell more in each row than is wanted, for which none counts.
    private static final float[][] PARTS = new float[AROUND * AROUND][CELLS * SQUARES * DIRECTIONS];

    static {
        for (var point = 0; point < GRID_HELD.length; point++) {
            var column = point % GRID_SIDE;
            var row = point / GRID_SIDE;
            GRID_ALONG[point] = fromMiddle(column);
            GRID_ACROSS[point] = fromMiddle(row);
            var place = row % SAMPLES_A_CELL * SAMPLES_A_CELL + column % SAMPLES_A_CELL;
            var square = row / SAMPLES_A_CELL * SQUARES + column / SAMPLES_A_CELL;
            GRID_HELD[point] = place * PLACE + square * DIRECTIONS;
        }
        for (var around = 0; around < PARTS.length; around++) {
            for (var i = 0; i < PARTS[around].length; i++) {
                var cell = i / DIRECTIONS;
                var part = cell % SQUARES == CELLS ? 0 : part(cell / SQUARES, cell % SQUARES, around);
                PARTS[around][i] = part;
            }
        }
    }

    /// How much one of the samples around a cell counts there: less with its distance from the middle of all, and
    /// the nearer it is to the cells beside.
    private static float part(int cellRow, int cellColumn, int around) {
        var row = cellRow * SAMPLES_A_CELL + around / AROUND;
        var column = cellColumn * SAMPLES_A_CELL + around % AROUND;
        var along = fromMiddle(column);
        var across = fromMiddle(row);
        var away = (along * along + across * across) / (SAMPLES_A_CELL * SAMPLES_A_CELL);
        return (float) bell(away) * near(along, cellColumn) * near(across, cellRow);
    }

    private static float fromMiddle(int place) {
        return place - (GRID_SIDE - 1) / 2f;
    }

    /// From 1 in the middle of a cell to 0 in the middle of the next.
    private static float near(float steps, int cell) {
        var cells = steps / SAMPLES_A_CELL + (CELLS + 1) / 2f;
        var whole = (int) cells;
        return whole > cell ? 1 - (cells - whole) : cells - whole;
    }

    /// Of each sample in hand: where it lies, how brightness grows there along the row and down the column, where
    /// that points to, and how much it is.
    private final int[] atX = new int[GRID_SIDE * GRID_SIDE];

    private final int[] atY = new int[GRID_SIDE * GRID_SIDE];
    private final float[] alongRow = new float[GRID_SIDE * GRID_SIDE];
    private final float[] downColumn = new float[GRID_SIDE * GRID_SIDE];
    private final float[] angles = new float[GRID_SIDE * GRID_SIDE];
    private final float[] strengths = new float[GRID_SIDE * GRID_SIDE];
    private final float[] held = new float[SAMPLES_A_CELL * SAMPLES_A_CELL * PLACE];

    /// The directions, in radians from 0 to 2 pi, to which a blob's surroundings can be turned, the strongest
    /// first.
    List<Double> angles(ScaleSpace.Blurred in, ScaleSpace.Blob blob) {
        var sums = smoothed(directions(in, blob));
        var strongest = 0.0;
        for (var sum : sums) {
            strongest = Math.max(strongest, sum);
        }
        record Peak(double angle, double strength) {}
        var peaks = new ArrayList<Peak>();
        for (var i = 0; i < TURNS; i++) {
            var before = sums[(i + TURNS - 1) % TURNS];
            var after = sums[(i + 1) % TURNS];
            if (sums[i] > before && sums[i] >= after && sums[i] >= NEARLY_STRONGEST * strongest) {
                var off = (before - after) / (2 * (before + after - 2 * sums[i]));
                peaks.add(new Peak((i + off + TURNS) % TURNS * FULL_TURN / TURNS, sums[i]));
            }
        }
        peaks.sort((a, b) -> Double.compare(b.strength(), a.strength()));
        return peaks.stream().limit(MOST_ANGLES).map(Peak::angle).toList();
    }

    /// On a grid of its own, as fine as the blur: finer would see nothing more.
    private double[] directions(ScaleSpace.Blurred in, ScaleSpace.Blob blob) {
        var step = (float) Math.max(1, GRID_STEP * blob.blur());
        var reach = (int) (4.5 * blob.blur() / step);
        var side = 2 * reach + 1;
        var columns = places(blob.x(), step, reach);
        var lines = places(blob.y(), step, reach);
        for (var sample = 0; sample < side * side; sample++) {
            atX[sample] = columns[sample % side];
            atY[sample] = lines[sample / side];
        }
        look(in, side * side);
        var fall = -step * step / (2 * 1.5 * 1.5 * blob.blur() * blob.blur());
        var falls = new double[2 * reach * reach + 1]; // by the square of the steps from the middle; few are met, often
        var sums = new double[TURNS];
        for (var sample = 0; sample < side * side; sample++) {
            float dx = alongRow[sample], dy = downColumn[sample];
            int column = sample % side - reach, row = sample / side - reach;
            var square = row * row + column * column;
            if (falls[square] == 0) {
                falls[square] = Math.exp(fall * square);
            }
            var weight = falls[square] * Math.sqrt(dx * dx + dy * dy);
            sums[(int) (angles[sample] * (TURNS / FULL_TURN) + 0.5f) % TURNS] += weight;
        }
        return sums;
    }

    /// How brightness grows at the first `count` samples; not at all where one has no neighbour on each side.
    private void look(ScaleSpace.Blurred in, int count) {
        var rows = in.rows();
        var right = in.width() - 2;
        var bottom = in.height() - 2;
        for (var sample = 0; sample < count; sample++) {
            int x = atX[sample], y = atY[sample];
            var isInside = x >= 1 && y >= 1 && x <= right && y <= bottom;
            alongRow[sample] = isInside ? rows[y][x + 1] - rows[y][x - 1] : 0;
            downColumn[sample] = isInside ? rows[y + 1][x] - rows[y - 1][x] : 0;
        }
        arcTangents(downColumn, alongRow, angles);
    }

    /// The samples that lie `reach` steps to either side of the middle, one step apart.
    private static int[] places(double middle, float step, int reach) {
        var places = new int[2 * reach + 1];
        for (var i = -reach; i <= reach; i++) {
            places[reach + i] = (int) Math.round(middle + i * step);
        }
        return places;
    }

    private static double[] smoothed(double[] sums) {
        var result = new double[TURNS];
        for (var i = 0; i < TURNS; i++) {
            var next = sums[(i + 1) % TURNS] + sums[(i + TURNS - 1) % TURNS];
            var further = sums[(i + 2) % TURNS] + sums[(i + TURNS - 2) % TURNS];
            result[i] = (6 * sums[i] + 4 * next + further) / 16;
        }
        return result;
    }

    /// The angles of vectors, 0 to 2 pi, to within a quarter of a degree: the arc tangent by a polynomial, for an
    /// eighth of a turn, and what is left of larger angles.
    ///
    /// Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 4.4.47 shortened.
    private static void arcTangents(float[] ys, float[] xs, float[] into) {
        for (var i = 0; i < into.length; i++) {
            var x = Math.abs(xs[i]);
            var y = Math.abs(ys[i]);
            var ratio = Math.min(x, y) / Math.max(Math.max(x, y), Float.MIN_NORMAL);
            var square = ratio * ratio;
            var arc = ((-0.0464964749f * square + 0.15931422f) * square - 0.327622764f) * square * ratio + ratio;
            arc = restIf(y - x, QUARTER_TURN, arc);
            arc = restIf(-xs[i], 2 * QUARTER_TURN, arc);
            into[i] = restIf(-ys[i], 4 * QUARTER_TURN, arc);
        }
    }

    /// `whole - arc` where `positive` is, else `arc`: in sums and products, as vector instructions have no
    /// branches. It is one of the two to the last bit, because 1 and 0 leave nothing to round.
    private static float restIf(float positive, float whole, float arc) {
        var is = Math.min(1, Math.max(0, positive * HUGE));
        return is * (whole - arc) + (1 - is) * arc;
    }

    /// The 128 sums: cell by cell, across the direction first, then along it, eight directions each.
    ///
    /// Samples are taken on a grid that is turned with the blob; so how near each is to which cells, and to the
    /// middle, is the same for every blob.
    float[] sums(ScaleSpace.Blurred in, ScaleSpace.Blob blob, double turned) {
        var step = 3 * blob.blur() / SAMPLES_A_CELL;
        var cos = (float) (Math.cos(turned) * step);
        var sin = (float) (Math.sin(turned) * step);
        place((float) blob.x() + 0.5f, cos, -sin, atX);
        place((float) blob.y() + 0.5f, sin, cos, atY);
        look(in, GRID_HELD.length);
        strengths();
        share((float) (FULL_TURN - turned));
        return summed();
    }

    private static void place(float middle, float stepAlong, float stepAcross, int[] into) {
        for (var point = 0; point < into.length; point++) {
            into[point] = (int) (middle + stepAlong * GRID_ALONG[point] + stepAcross * GRID_ACROSS[point]);
        }
    }

    private void strengths() {
        var into = strengths;
        for (var point = 0; point < into.length; point++) {
            var dx = alongRow[point];
            var dy = downColumn[point];
            into[point] = (float) Math.sqrt(dx * dx + dy * dy);
        }
    }

    /// Holds the strength of each sample, shared between the two directions that it lies between.
    private void share(float turn) {
        Arrays.fill(held, 0);
        for (var point = 0; point < GRID_HELD.length; point++) {
            var direction = (angles[point] + turn) * (DIRECTIONS / (4 * QUARTER_TURN));
            var whole = (int) direction;
            var toNext = strengths[point] * (direction - whole);
            held[GRID_HELD[point] + (whole & DIRECTIONS - 1)] = strengths[point] - toNext;
            held[GRID_HELD[point] + (whole + 1 & DIRECTIONS - 1)] = toNext;
        }
    }

    /// Sums for all cells at once: the first of the samples around each, the second, and so on. Taken sample by
    /// sample, each sum would wait for the one before to reach the memory.
    private float[] summed() {
        var sums = new float[CELLS * SQUARES * DIRECTIONS];
        var samples = new float[sums.length];
        for (var around = 0; around < PARTS.length; around++) {
            var row = around / AROUND;
            var column = around % AROUND;
            var place = row % SAMPLES_A_CELL * SAMPLES_A_CELL + column % SAMPLES_A_CELL;
            var square = row / SAMPLES_A_CELL * SQUARES + column / SAMPLES_A_CELL;
            System.arraycopy(held, place * PLACE + square * DIRECTIONS, samples, 0, samples.length);
            addProducts(sums, PARTS[around], samples);
        }
        var result = new float[SUMS];
        for (var row = 0; row < CELLS; row++) {
            System.arraycopy(sums, row * SQUARES * DIRECTIONS, result, row * CELLS * DIRECTIONS, CELLS * DIRECTIONS);
        }
        return result;
    }

    private static void addProducts(float[] sums, float[] parts, float[] samples) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += parts[i] * samples[i];
        }
    }

    /// exp(-d²/8), near enough: (1 - d²/64)^8, which falls to nothing at the corners as it should.
    private static double bell(double square) {
        var base = Math.max(0, 1 - square / 64);
        base *= base;
        base *= base;
        return base * base;
    }

    /// The 256 bits: four words.
    static long[] bits(float[] sums) {
        var sorted = sums.clone();
        Arrays.sort(sorted);
        var median = sorted[SUMS / 2 - 1];
        var quartile = sorted[SUMS * 3 / 4 - 1];
        var words = new long[4];
        for (var i = 0; i < SUMS; i++) {
            words[i / Long.SIZE] |= sums[i] > median ? 1L << i : 0;
            words[2 + i / Long.SIZE] |= sums[i] > quartile ? 1L << i : 0;
        }
        return words;
    }
}
