package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Describes what surrounds a blob: in which directions brightness grows, cell by cell, turned with the blob.
///
/// A square of 4 x 4 cells, each three blurs wide, lies turned to the strongest direction of brightness around the
/// blob. Each sample adds the strength of its gradient to the eight directions of the cells near it. Of the 128 sums
/// only their order is kept: 128 bits say which are above the median of all, 128 more which are above the upper
/// quartile. So changes of brightness, of contrast and of any growing tone curve leave the bits alone, and two
/// descriptions are compared by counting bits.
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of Computer
/// Vision 60, 2004), sections 5 and 6; binary form after K. A. Peker, "Binary SIFT: Fast Image Retrieval Using
/// Binary Quantized SIFT Features" (CBMI 2011), and W. Zhou and others, "Scalar Quantization for Large Scale Image
/// Search" (ACM Multimedia 2012), which keeps two thresholds.
final class GradientDescriptor {

    static final int CELLS = 4;
    static final int DIRECTIONS = 8;
    static final int SUMS = CELLS * CELLS * DIRECTIONS;

    private static final int TURNS = 36;

    /// A further direction this much as strong as the strongest makes a feature of its own.
    private static final double NEARLY_STRONGEST = 0.8;

    private static final int MOST_ANGLES = 2;
    private static final double FULL_TURN = 2 * Math.PI;

    private GradientDescriptor() {}

    /// The directions, in radians from 0 to 2 pi, to which a blob's surroundings can be turned, the strongest first.
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

    private static double[] directions(ScaleSpace.Blurred in, ScaleSpace.Blob blob) {
        var sums = new double[TURNS];
        var spread = 1.5 * blob.blur();
        var radius = (int) Math.round(3 * spread);
        var middleX = (int) Math.round(blob.x());
        var middleY = (int) Math.round(blob.y());
        var right = Math.min(in.width() - 2, middleX + radius);
        var bottom = Math.min(in.height() - 2, middleY + radius);
        for (var y = Math.max(1, middleY - radius); y <= bottom; y++) {
            for (var x = Math.max(1, middleX - radius); x <= right; x++) {
                var dx = in.at(x + 1, y) - in.at(x - 1, y);
                var dy = in.at(x, y + 1) - in.at(x, y - 1);
                var away = (x - blob.x()) * (x - blob.x()) + (y - blob.y()) * (y - blob.y());
                var weight = Math.exp(-away / (2 * spread * spread)) * Math.sqrt(dx * dx + dy * dy);
                sums[(int) Math.round(angle(dy, dx) * TURNS / FULL_TURN) % TURNS] += weight;
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
    static double angle(float y, float x) {
        var absX = Math.abs(x);
        var absY = Math.abs(y);
        if (absX == 0 && absY == 0) {
            return 0;
        }
        var ratio = Math.min(absX, absY) / Math.max(absX, absY);
        var square = ratio * ratio;
        var arc = ((-0.0464964749 * square + 0.15931422) * square - 0.327622764) * square * ratio + ratio;
        arc = absY > absX ? Math.PI / 2 - arc : arc;
        arc = x < 0 ? Math.PI - arc : arc;
        return y < 0 ? FULL_TURN - arc : arc;
    }

    /// The 128 sums: cell by cell, across the direction first, then along it, eight directions each.
    static float[] sums(ScaleSpace.Blurred in, ScaleSpace.Blob blob, double turned) {
        var sums = new float[(CELLS + 2) * (CELLS + 2) * DIRECTIONS];
        var cell = 3 * blob.blur();
        var cos = Math.cos(turned) / cell;
        var sin = Math.sin(turned) / cell;
        var radius = (int) Math.round(cell * Math.sqrt(2) * (CELLS + 1) / 2);
        var middleX = (int) Math.round(blob.x());
        var middleY = (int) Math.round(blob.y());
        var right = Math.min(in.width() - 2, middleX + radius);
        var bottom = Math.min(in.height() - 2, middleY + radius);
        for (var y = Math.max(1, middleY - radius); y <= bottom; y++) {
            for (var x = Math.max(1, middleX - radius); x <= right; x++) {
                var offX = x - blob.x();
                var offY = y - blob.y();
                var along = cos * offX + sin * offY;
                var across = cos * offY - sin * offX;
                if (Math.abs(along) < (CELLS + 1) / 2.0 && Math.abs(across) < (CELLS + 1) / 2.0) {
                    var dx = in.at(x + 1, y) - in.at(x - 1, y);
                    var dy = in.at(x, y + 1) - in.at(x, y - 1);
                    var strength = Math.sqrt(dx * dx + dy * dy) * bell(along * along + across * across);
                    var direction = (angle(dy, dx) - turned + FULL_TURN) * DIRECTIONS / FULL_TURN;
                    share(sums, across + CELLS / 2.0 + 0.5, along + CELLS / 2.0 + 0.5, direction, (float) strength);
                }
            }
        }
        return inner(sums);
    }

    /// exp(-d²/8), near enough: (1 - d²/64)^8, which falls to nothing at the corners as it should.
    private static double bell(double square) {
        var base = Math.max(0, 1 - square / 64);
        base *= base;
        base *= base;
        return base * base;
    }

    /// Adds to the eight sums around a place between cells and directions, each by its nearness.
    private static void share(float[] sums, double row, double column, double direction, float strength) {
        var row0 = (int) row;
        var column0 = (int) column;
        var direction0 = (int) direction;
        var down = (float) (row - row0);
        var right = (float) (column - column0);
        var turn = (float) (direction - direction0);
        var first = direction0 % DIRECTIONS;
        var second = (first + 1) % DIRECTIONS;
        for (var corner = 0; corner < 4; corner++) {
            var part = strength * (corner < 2 ? 1 - down : down) * (corner % 2 == 0 ? 1 - right : right);
            var at = ((row0 + corner / 2) * (CELLS + 2) + column0 + corner % 2) * DIRECTIONS;
            sums[at + first] += part * (1 - turn);
            sums[at + second] += part * turn;
        }
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
