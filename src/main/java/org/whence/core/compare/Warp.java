package org.whence.core.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Pair;

/// A map of one plane onto another that keeps straight lines straight: a homography.
///
/// A point (x, y) goes to ((a x + b y + c) / w, (d x + e y + f) / w) with w = g x + h y + 1.
record Warp(double a, double b, double c, double d, double e, double f, double g, double h) {

    /// A point there and where it came from.
    record Pair(double fromX, double fromY, double toX, double toY) {}

    /// Turned by `angle` in radians, made `scale` times as large, so that the pair's points fall together.
    static Warp similarity(Pair pair, double scale, double angle) {
        var cos = scale * Math.cos(angle);
        var sin = scale * Math.sin(angle);
        return new Warp(
                cos,
                -sin,
                pair.toX() - cos * pair.fromX() + sin * pair.fromY(),
                sin,
                cos,
                pair.toY() - sin * pair.fromX() - cos * pair.fromY(),
                0,
                0);
    }

    double x(double x, double y) {
        return (a * x + b * y + c) / (g * x + h * y + 1);
    }

    double y(double x, double y) {
        return (d * x + e * y + f) / (g * x + h * y + 1);
    }

    /// How far the pair's points are from each other after the map.
    double miss(Pair pair) {
        var offX = x(pair.fromX(), pair.fromY()) - pair.toX();
        var offY = y(pair.fromX(), pair.fromY()) - pair.toY();
        return Math.sqrt(offX * offX + offY * offY);
    }

    /// How many units there are in one here, near the point: the root of the change of areas; NaN where the map
    /// turns the plane over.
    double scale(double x, double y) {
        var w = g * x + h * y + 1;
        var determinant = a * (e - f * h) - b * (d - f * g) + c * (d * h - e * g);
        return Math.sqrt(determinant / (w * w * w));
    }

    /// By which angle, in radians, it turns.
    double angle() {
        return Math.atan2(d - b, a + e);
    }

    /// The map with most freedom that the pairs can bear, with the least sum of squares: affine, or from
    /// `projective` pairs on a homography. Null where they lie too nearly on a line.
    static @Nullable Warp through(List<Pair> pairs, int projective) {
        var full = pairs.size() >= projective;
        var from = Frame.of(pairs, true);
        var to = Frame.of(pairs, false);
        var unknowns = full ? 8 : 6;
        var matrix = new double[unknowns][unknowns + 1];
        for (var pair : pairs) {
            var x = (pair.fromX() - from.x()) * from.scale();
            var y = (pair.fromY() - from.y()) * from.scale();
            var u = (pair.toX() - to.x()) * to.scale();
            var v = (pair.toY() - to.y()) * to.scale();
            add(matrix, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
            add(matrix, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
        }
        var solved = solve(matrix);
        if (solved == null) {
            return null;
        }
        var perspective = full ? new double[] {solved[6], solved[7]} : new double[2];
        return new Warp(
                        solved[0],
                        solved[1],
                        solved[2],
                        solved[3],
                        solved[4],
                        solved[5],
                        perspective[0],
                        perspective[1])
                .between(from, to);
    }

    /// A frame in which the points lie around 0, about 1 away: in it the equations are well behaved.
    ///
    /// Source: R. Hartley, "In Defense of the Eight-Point Algorithm" (IEEE PAMI 19, 1997).
    private record Frame(double x, double y, double scale) {

        static Frame of(List<Pair> pairs, boolean from) {
            var x = pairs.stream()
                    .mapToDouble(p -> from ? p.fromX() : p.toX())
                    .average()
                    .orElse(0);
            var y = pairs.stream()
                    .mapToDouble(p -> from ? p.fromY() : p.toY())
                    .average()
                    .orElse(0);
            var spread = pairs.stream()
                    .mapToDouble(
                            p -> from ? Math.hypot(p.fromX() - x, p.fromY() - y) : Math.hypot(p.toX() - x, p.toY() - y))
                    .average()
                    .orElse(1);
            return new Frame(x, y, 1 / Math.max(spread, 1e-6));
        }
    }

    private Warp between(Frame from, Frame to) {
        var s = from.scale();
        var g1 = g * s;
        var h1 = h * s;
        var w = 1 - g1 * from.x() - h1 * from.y();
        var a1 = a * s / to.scale();
        var b1 = b * s / to.scale();
        var c1 = c / to.scale() - a1 * from.x() - b1 * from.y();
        var d1 = d * s / to.scale();
        var e1 = e * s / to.scale();
        var f1 = f / to.scale() - d1 * from.x() - e1 * from.y();
        return new Warp(
                (a1 + to.x() * g1) / w,
                (b1 + to.x() * h1) / w,
                (c1 + to.x() * w) / w,
                (d1 + to.y() * g1) / w,
                (e1 + to.y() * h1) / w,
                (f1 + to.y() * w) / w,
                g1 / w,
                h1 / w);
    }

    private static void add(double[][] matrix, double[] row, double value) {
        for (var i = 0; i < matrix.length; i++) {
            for (var j = 0; j < matrix.length; j++) {
                matrix[i][j] += row[i] * row[j];
            }
            matrix[i][matrix.length] += row[i] * value;
        }
    }

    /// Gaussian elimination with the largest pivot of each column.
    private static double @Nullable [] solve(double[][] matrix) {
        var count = matrix.length;
        for (var column = 0; column < count; column++) {
            var pivot = column;
            for (var row = column + 1; row < count; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            if (Math.abs(matrix[pivot][column]) < 1e-9) {
                return null;
            }
            var swapped = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = swapped;
            for (var row = 0; row < count; row++) {
                var factor = row == column ? 0 : matrix[row][column] / swapped[column];
                for (var i = column; i <= count && factor != 0; i++) {
                    matrix[row][i] -= factor * swapped[i];
                }
            }
        }
        var result = new double[count];
        for (var i = 0; i < count; i++) {
            result[i] = matrix[i][count] / matrix[i][i];
        }
        return result;
    }

    /// The map back.
    Warp inverse() {
        var i11 = e - f * h;
        var i12 = c * h - b;
        var i13 = b * f - c * e;
        var i21 = f * g - d;
        var i22 = a - c * g;
        var i23 = c * d - a * f;
        var i31 = d * h - e * g;
        var i32 = b * g - a * h;
        var i33 = a * e - b * d;
        return new Warp(i11 / i33, i12 / i33, i13 / i33, i21 / i33, i22 / i33, i23 / i33, i31 / i33, i32 / i33);
    }
}
