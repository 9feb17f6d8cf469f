package org.whence.core.compare;

/// How far points spread across the direction in which they spread most: next to nothing for points on a line.
final class Spread {

    private int count;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    void add(double atX, double atY) {
        count++;
        x += atX;
        y += atY;
        xx += atX * atX;
        xy += atX * atY;
        yy += atY * atY;
    }

    int count() {
        return count;
    }

    /// Their standard deviation: the root of the smaller eigenvalue of the covariance; 0 if there are none.
    double across() {
        if (count == 0) {
            return 0;
        }
        var varianceX = xx - x * x / count;
        var varianceY = yy - y * y / count;
        var half = (varianceX + varianceY) / 2;
        var apart = Math.hypot((varianceX - varianceY) / 2, xy - x * y / count);
        return Math.sqrt(Math.max(0, half - apart) / count);
    }
}
