package org.whence.core.sample;

import java.util.Arrays;

/// A picture to be painted on: opaque pixels, painted over with paint of any opacity. Coordinates are in pixels from
/// the top left corner; edges are smoothed over [#SLICES] slices of a row.
final class Canvas {

    private static final int SLICES = 4;

    /// A colour for each place: `0xAARRGGBB`.
    @FunctionalInterface
    interface Paint {
        int at(double x, double y);

        static Paint of(int rgb) {
            return (_, _) -> 0xFF000000 | rgb;
        }

        /// From `top` at height `y0` to `bottom` at height `y1`.
        static Paint fading(int top, int bottom, double y0, double y1) {
            return (_, y) -> 0xFF000000 | mix(top, bottom, Math.clamp((y - y0) / (y1 - y0), 0, 1));
        }

        /// The same, let through to a share of `opacity`, 0 to 1.
        default Paint thin(double opacity) {
            return (x, y) -> {
                var colour = at(x, y);
                return (int) Math.round((colour >>> 24) * opacity) << 24 | colour & 0xFFFFFF;
            };
        }
    }

    final int width;
    final int height;
    private final byte[] rgb;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        rgb = new byte[3 * width * height];
    }

    Image image() {
        return new Image(width, height, rgb.clone());
    }

    /// The colour `share` of the way from `a` to `b`.
    static int mix(int a, int b, double share) {
        var mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var from = a >> shift & 0xFF;
            var to = b >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    void fill(Paint paint) {
        rectangle(0, 0, width, height, paint);
    }

    void rectangle(double x, double y, double w, double h, Paint paint) {
        polygon(paint, x, y, x + w, y, x + w, y + h, x, y + h);
    }

    void ellipse(double x, double y, double rx, double ry, Paint paint) {
        var corners = 48;
        var points = new double[2 * corners];
        for (var i = 0; i < corners; i++) {
            points[2 * i] = x + rx * Math.cos(2 * Math.PI * i / corners);
            points[2 * i + 1] = y + ry * Math.sin(2 * Math.PI * i / corners);
        }
        polygon(paint, points);
    }

    void line(double x0, double y0, double x1, double y1, double thickness, Paint paint) {
        var length = Math.hypot(x1 - x0, y1 - y0);
        if (length == 0) {
            return;
        }
        var dx = (y1 - y0) / length * thickness / 2;
        var dy = (x1 - x0) / length * thickness / 2;
        polygon(paint, x0 + dx, y0 - dy, x1 + dx, y1 - dy, x1 - dx, y1 + dy, x0 - dx, y0 + dy);
    }

    /// Fills the polygon with these corners, `x0, y0, x1, y1, ...`, by the even-odd rule.
    void polygon(Paint paint, double... points) {
        var top = Double.POSITIVE_INFINITY;
        var bottom = Double.NEGATIVE_INFINITY;
        for (var i = 1; i < points.length; i += 2) {
            top = Math.min(top, points[i]);
            bottom = Math.max(bottom, points[i]);
        }
        var coverage = new float[width];
        var crossings = new double[points.length / 2];
        for (var y = Math.max(0, (int) top); y < Math.min(height, (int) Math.ceil(bottom)); y++) {
            Arrays.fill(coverage, 0);
            for (var slice = 0; slice < SLICES; slice++) {
                cover(coverage, crossings, points, y + (slice + 0.5) / SLICES);
            }
            paintRow(paint, coverage, y);
        }
    }

    /// Adds what one slice of a row, at height `y`, covers of each pixel.
    private void cover(float[] coverage, double[] crossings, double[] points, double y) {
        var count = 0;
        for (int i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
            if (points[i + 1] <= y != points[j + 1] <= y) {
                crossings[count++] =
                        points[i] + (y - points[i + 1]) / (points[j + 1] - points[i + 1]) * (points[j] - points[i]);
            }
        }
        Arrays.sort(crossings, 0, count);
        for (var k = 0; k + 1 < count; k += 2) {
            var from = Math.max(0, crossings[k]);
            var to = Math.min(width, crossings[k + 1]);
            for (var x = (int) from; x < to; x++) {
                coverage[x] += (float) ((Math.min(to, x + 1) - Math.max(from, x)) / SLICES);
            }
        }
    }

    private void paintRow(Paint paint, float[] coverage, int y) {
        for (var x = 0; x < width; x++) {
            if (coverage[x] > 0) {
                var colour = paint.at(x + 0.5, y + 0.5);
                blend(3 * (y * width + x), colour, coverage[x] * (colour >>> 24) / 255);
            }
        }
    }

    private void blend(int at, int colour, float share) {
        for (var channel = 0; channel < 3; channel++) {
            var under = rgb[at + channel] & 0xFF;
            var over = colour >> 16 - 8 * channel & 0xFF;
            rgb[at + channel] = (byte) Math.round(under + (over - under) * Math.min(1, share));
        }
    }
}
