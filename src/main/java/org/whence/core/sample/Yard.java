package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// A railway yard from above: tracks that meet, goods wagons, lamps, rain.
final class Yard implements View {

    @Override
    public void paint(Canvas canvas, Random random) {
        var w = canvas.width;
        var h = canvas.height;
        canvas.fill(new Noise(61).over(fading(0x9AA2A6, 0x6F6A62, 0, h), h / 40.0, 40));
        for (var i = 0; i < 13; i++) {
            track(canvas, w * (-0.3 + 0.13 * i), h, w * (0.34 + 0.027 * i), h * 0.12);
        }
        int[] colours = {0x7A3B2E, 0x3E5A6B, 0x6A6F3C, 0x8A6A3A, 0x4A4F58};
        for (var i = 0; i < 40; i++) {
            var line = random.nextInt(12);
            var depth = 0.08 + 0.86 * random.nextDouble();
            var x = w * (-0.3 + 0.13 * line) * depth + w * (0.34 + 0.027 * line) * (1 - depth);
            var y = h * (0.12 + 0.88 * depth);
            wagon(canvas, x, y, h * 0.11 * (0.25 + depth), colours[random.nextInt(5)]);
        }
        Scenery.town(canvas, h * 0.13, h * 0.12, random, 0x8F8A82, 0x59504A);
        for (var i = 0; i < 8; i++) {
            canvas.line(w * (0.05 + 0.13 * i), h, w * (0.05 + 0.13 * i), h * 0.3, 6, of(0x2D3034));
            canvas.ellipse(w * (0.05 + 0.13 * i), h * 0.3, 16, 10, of(0xFFF2C4));
        }
    }

    private void track(Canvas canvas, double x0, double y0, double x1, double y1) {
        for (var i = 0; i < 46; i++) {
            var depth = Math.pow(i / 46.0, 2);
            var x = x1 + (x0 - x1) * depth;
            var y = y1 + (y0 - y1) * depth;
            var half = canvas.height * (0.006 + 0.05 * depth);
            canvas.line(x - half, y, x + half, y, 1 + 9 * depth, of(0x4B4036));
        }
        var gauge = canvas.height * 0.036;
        canvas.line(x0 - gauge, y0, x1 - 2, y1, 4, of(0xC9CDD0));
        canvas.line(x0 + gauge, y0, x1 + 2, y1, 4, of(0xC9CDD0));
    }

    private void wagon(Canvas canvas, double x, double y, double size, int colour) {
        canvas.polygon(
                of(colour), x - size * 0.5, y, x + size * 0.5, y, x + size * 0.42, y - size, x - size * 0.42, y - size);
        canvas.rectangle(x - size * 0.5, y, size, size * 0.3, of(Canvas.mix(colour, 0, 0.4)));
        for (var i = 0; i < 3; i++) {
            canvas.line(
                    x - size * 0.47,
                    y - size * 0.28 * (i + 1),
                    x + size * 0.47,
                    y - size * 0.28 * (i + 1),
                    2,
                    of(Canvas.mix(colour, 0xFFFFFF, 0.35)));
        }
    }
}
