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

    /// Between samples around a blob whose direction is looked for, in blurs.
    private static final double GRID_STEP = 0.75;

    private static final int SAMPLES_A_CELL = 3;

    /// What is within a cell and a half of the middle of an outer cell counts.
    private static final int GRID_SIDE = SAMPLES_A_CELL * (CELLS + 1);

    private static final int ROW = (CELLS + 2) * DIRECTIONS;

    /// Of each sample of the grid: where it lies, in steps from the middle; the first of the four cells around it;
    /// and how much it counts in each of them.
    private static final float[] GRID_ALONG = new float[GRID_SIDE * GRID_SIDE];

    private static final float[] GRID_ACROSS = new float[GRID_SIDE * GRID_SIDE];
    private static final int[] GRID_CELL = new int[GRID_SIDE * GRID_SIDE];
    private static final float[] GRID_PARTS = new float[4 * GRID_SIDE * GRID_SIDE];

    static {
        for (var point = 0; point < GRID_CELL.length; point++) {
            var along = point % GRID_SIDE - (GRID_SIDE - 1) / 2f;
            var across = point / GRID_SIDE - (GRID_SIDE - 1) / 2f;
            var right = along / SAMPLES_A_CELL + (CELLS + 1) / 2f;
            var down = across / SAMPLES_A_CELL + (CELLS + 1) / 2f;
            var away = (along * along + across * across) / (SAMPLES_A_CELL * SAMPLES_A_CELL);
            GRID_ALONG[point] = along;
            GRID_ACROSS[point] = across;
            GRID_CELL[point] = ((int) down * (CELLS + 2) + (int) right) * DIRECTIONS;
            for (var corner = 0; corner < 4; corner++) {
                var partX = corner % 2 == 0 ? 1 - (right - (int) right) : right - (int) right;
                var partY = corner / 2 == 0 ? 1 - (down - (int) down) : down - (int) down;
                GRID_PARTS[4 * point + corner] = (float) bell(away) * partX * partY;
            }
        }
    }

    private GradientDescriptor() {}

    /// The directions, in radians from 0 to 2 pi, to which a blob's surroundings can be turned, the strongest
    /// first.
    static List<Double> angles(ScaleSpace.Blurred in, ScaleSpace.Blob blob) {
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
    private static double[] directions(ScaleSpace.Blurred in, ScaleSpace.Blob blob) {
        var sums = new double[TURNS];
        var samples = in.samples();
        var width = in.width();
        var step = (float) Math.max(1, GRID_STEP * blob.blur());
        var reach = (int) (4.5 * blob.blur() / step);
        var fall = -step * step / (2 * 1.5 * 1.5 * blob.blur() * blob.blur());
        var falls = new double[2 * reach * reach + 1]; // by the square of the steps from the middle; few are met, often
        for (var row = -reach; row <= reach; row++) {
            var y = (int) Math.round(blob.y() + row * step);
            if (y < 1 || y > in.height() - 2) {
                continue;
            }
            for (var column = -reach; column <= reach; column++) {
                var x = (int) Math.round(blob.x() + column * step);
                if (x >= 1 && x <= width - 2) {
                    var at = y * width + x;
                    var dx = samples[at + 1] - samples[at - 1];
                    var dy = samples[at + width] - samples[at - width];
                    var square = row * row + column * column;
                    if (falls[square] == 0) {
                        falls[square] = Math.exp(fall * square);
                    }
                    var weight = falls[square] * Math.sqrt(dx * dx + dy * dy);
                    sums[(int) (angle(dy, dx) * (TURNS / FULL_TURN) + 0.5f) % TURNS] += weight;
                }
            }
        }
        return sums;
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

    /// The angle of a vector, 0 to 2 pi, to within a quarter of a degree: the arc tangent by a polynomial.
    ///
    /// Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 4.4.47 shortened.
    static float angle(float y, float x) {
        var absX = Math.abs(x);
        var absY = Math.abs(y);
        var larger = Math.max(absX, absY);
        if (larger == 0) {
            return 0;
        }
        var ratio = Math.min(absX, absY) / larger;
        var square = ratio * ratio;
        var arc = ((-0.0464964749f * square + 0.15931422f) * square - 0.327622764f) * square * ratio + ratio;
        arc = absY > absX ? QUARTER_TURN - arc : arc;
        arc = x < 0 ? 2 * QUARTER_TURN - arc : arc;
        return y < 0 ? 4 * QUARTER_TURN - arc : arc;
    }

    /// The 128 sums: cell by cell, across the direction first, then along it, eight directions each.
    ///
    /// Samples are taken on a grid that is turned with the blob; so how near each is to which cells, and to the
    /// middle, is the same for every blob.
    static float[] sums(ScaleSpace.Blurred in, ScaleSpace.Blob blob, double turned) {
        var sums = new float[(CELLS + 2) * (CELLS + 2) * DIRECTIONS];
        var samples = in.samples();
        var width = in.width();
        var right = width - 2;
        var bottom = in.height() - 2;
        var step = 3 * blob.blur() / SAMPLES_A_CELL;
        var cos = (float) (Math.cos(turned) * step);
        var sin = (float) (Math.sin(turned) * step);
        var middleX = (float) blob.x() + 0.5f;
        var middleY = (float) blob.y() + 0.5f;
        var turn = (float) (FULL_TURN - turned);
        for (var point = 0; point < GRID_CELL.length; point++) {
            var along = GRID_ALONG[point];
            var across = GRID_ACROSS[point];
            var x = (int) (middleX + cos * along - sin * across);
            var y = (int) (middleY + sin * along + cos * across);
            if (x >= 1 && y >= 1 && x <= right && y <= bottom) {
                var at = y * width + x;
                var dx = samples[at + 1] - samples[at - 1];
                var dy = samples[at + width] - samples[at - width];
                var strength = (float) Math.sqrt(dx * dx + dy * dy);
                share(sums, point, (angle(dy, dx) + turn) * (DIRECTIONS / (4 * QUARTER_TURN)), strength);
            }
        }
        return inner(sums);
    }

    /// Adds a sample to the eight sums around it, between cells and directions, each by its nearness.
    private static void share(float[] sums, int point, float direction, float strength) {
        var whole = (int) direction;
        var toNext = strength * (direction - whole);
        var toThis = strength - toNext;
        var first = GRID_CELL[point] + whole % DIRECTIONS;
        var next = GRID_CELL[point] + (whole + 1) % DIRECTIONS;
        for (var corner = 0; corner < 4; corner++) {
            var part = GRID_PARTS[4 * point + corner];
            var at = corner / 2 * ROW + corner % 2 * DIRECTIONS;
            sums[first + at] += part * toThis;
            sums[next + at] += part * toNext;
        }
    }

    /// exp(-d²/8), near enough: (1 - d²/64)^8, which falls to nothing at the corners as it should.
    private static double bell(double square) {
        var base = Math.max(0, 1 - square / 64);
        base *= base;
        base *= base;
        return base * base;
    }

    /// Without the ring of cells that only catches what falls outside.
    private static float[] inner(float[] sums) {
        var result = new float[SUMS];
        for (var row = 0; row < CELLS; row++) {
            var from = ((row + 1) * (CELLS + 2) + 1) * DIRECTIONS;
            System.arraycopy(sums, from, result, row * CELLS * DIRECTIONS, CELLS * DIRECTIONS);
        }
        return result;
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
