package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// What stands in more than one scene.
final class Scenery {

    private Scenery() {}

    static void hills(Canvas canvas, double base, double height, Canvas.Paint paint, long seed) {
        var noise = new Noise(seed);
        var steps = 120;
        var points = new double[2 * (steps + 3)];
        for (var i = 0; i <= steps; i++) {
            points[2 * i] = canvas.width * i / (double) steps;
            points[2 * i + 1] = base - height * (0.5 + 0.5 * noise.at(i / 14.0, seed));
        }
        points[2 * steps + 2] = canvas.width;
        points[2 * steps + 3] = base;
        points[2 * steps + 4] = 0;
        points[2 * steps + 5] = base;
        canvas.polygon(paint, points);
    }

    static void smoke(Canvas canvas, double x, double base, double height, Noise noise) {
        for (var i = 0; i < 60; i++) {
            var rise = i / 60.0;
            canvas.ellipse(
                    x + height * 0.35 * rise * (1 + noise.at(rise * 5, 1)),
                    base - height * rise,
                    height * (0.04 + 0.13 * rise),
                    height * (0.04 + 0.1 * rise),
                    of(0x2A2A30).thin(0.14));
        }
    }

    static void town(Canvas canvas, double base, double height, Random random, int wall, int roof) {
        for (var x = -20.0; x < canvas.width; ) {
            var width = height * (0.3 + 0.5 * random.nextDouble());
            var tall = height * (0.45 + 0.5 * random.nextDouble());
            var colour = Canvas.mix(wall, random.nextInt(0x1000000), 0.22);
            canvas.rectangle(x, base - tall, width, tall, new Noise(random.nextLong()).over(of(colour), 14, 16));
            canvas.polygon(
                    of(Canvas.mix(roof, 0, 0.3 * random.nextDouble())),
                    x - 6,
                    base - tall,
                    x + width / 2,
                    base - tall - height * 0.16,
                    x + width + 6,
                    base - tall);
            for (var wy = base - tall + height * 0.07; wy < base - height * 0.1; wy += height * 0.16) {
                for (var wx = x + width * 0.12; wx < x + width * 0.85; wx += width * 0.25) {
                    canvas.rectangle(
                            wx, wy, width * 0.12, height * 0.09, of(random.nextInt(6) == 0 ? 0xE6CF9A : 0x3A3F47));
                }
            }
            x += width + 2;
        }
    }

    static void ripples(Canvas canvas, double from, Random random, int colour) {
        for (var i = 0; i < 300; i++) {
            var depth = random.nextDouble();
            canvas.rectangle(
                    random.nextDouble() * canvas.width,
                    from + depth * (canvas.height - from),
                    canvas.height * (0.02 + 0.1 * random.nextDouble()),
                    1 + 4 * depth,
                    of(colour).thin(0.15 + 0.3 * random.nextDouble()));
        }
    }

    static void vehicle(Canvas canvas, double x, double base, double size, int colour) {
        canvas.rectangle(x, base - size, size * 1.7, size * 0.8, of(colour));
        canvas.polygon(
                of(Canvas.mix(colour, 0, 0.2)),
                x + size * 1.7,
                base - size * 0.2,
                x + size * 1.7,
                base - size * 0.8,
                x + size * 2.05,
                base - size * 0.75,
                x + size * 2.3,
                base - size * 0.45,
                x + size * 2.3,
                base - size * 0.2);
        canvas.polygon(
                of(0xBFD6E2),
                x + size * 1.78,
                base - size * 0.7,
                x + size * 2.0,
                base - size * 0.7,
                x + size * 2.18,
                base - size * 0.46,
                x + size * 1.78,
                base - size * 0.46);
        for (var wheel : new double[] {0.35, 1.3, 1.95}) {
            canvas.ellipse(x + size * wheel, base - size * 0.16, size * 0.18, size * 0.18, of(0x15161A));
            canvas.ellipse(x + size * wheel, base - size * 0.16, size * 0.08, size * 0.08, of(0x70757C));
        }
    }

    static void person(Canvas canvas, double x, double foot, double size, Random random) {
        var coat = of(Canvas.mix(0x2B2F3A, random.nextInt(0x1000000), 0.55));
        canvas.polygon(
                coat,
                x - size * 0.14,
                foot - size * 0.75,
                x + size * 0.14,
                foot - size * 0.75,
                x + size * 0.18,
                foot - size * 0.3,
                x - size * 0.18,
                foot - size * 0.3);
        canvas.line(x - size * 0.07, foot - size * 0.32, x - size * 0.08, foot, size * 0.09, of(0x1D1F26));
        canvas.line(x + size * 0.07, foot - size * 0.32, x + size * 0.08, foot, size * 0.09, of(0x1D1F26));
        canvas.ellipse(x, foot - size * 0.86, size * 0.09, size * 0.11, of(0xB88A68));
    }
}
