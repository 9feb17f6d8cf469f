package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// A mountain road in bends, a column of trucks, snow on the peaks.
final class Road implements View {

    @Override
    public void paint(Canvas canvas, Random random) {
        var w = canvas.width;
        var h = canvas.height;
        canvas.fill(new Noise(41).over(fading(0x38414F, 0xA9B0B5, 0, h * 0.6), w / 4.0, 36));
        peaks(canvas, random);
        Scenery.hills(canvas, h * 0.62, h * 0.2, new Noise(42).over(of(0x3E4A3F), h / 30.0, 26), 9);
        canvas.rectangle(
                0, h * 0.6, w, h * 0.4, new Noise(43).over(fading(0x566047, 0x2C3326, h * 0.6, h), h / 26.0, 38));
        double[] bends = {0.02, 0.98, 0.62, 0.9, 0.28, 0.82, 0.55, 0.74, 0.46, 0.67, 0.52, 0.62};
        for (var i = 0; i + 3 < bends.length; i += 2) {
            var depth = bends[i + 1] - 0.55;
            canvas.line(
                    w * bends[i],
                    h * bends[i + 1],
                    w * bends[i + 2],
                    h * bends[i + 3],
                    h * 0.16 * depth + 6,
                    of(0x4A4A4A));
            canvas.line(
                    w * bends[i],
                    h * bends[i + 1],
                    w * bends[i + 2],
                    h * bends[i + 3],
                    h * 0.012 * depth + 1,
                    of(0xCFC9A8));
        }
        for (var i = 0; i < 7; i++) {
            var share = i / 7.0;
            Scenery.vehicle(
                    canvas,
                    w * (0.06 + 0.5 * share),
                    h * (0.955 - 0.075 * share),
                    h * (0.075 - 0.03 * share),
                    i % 2 == 0 ? 0x3B4A33 : 0x57513B);
        }
        for (var i = 0; i < 130; i++) {
            tree(canvas, random.nextDouble() * w, h * (0.6 + 0.12 * random.nextDouble()), h * 0.07);
        }
    }

    private void peaks(Canvas canvas, Random random) {
        for (var i = 0; i < 7; i++) {
            var x = canvas.width * (i + random.nextDouble()) / 7;
            var top = canvas.height * (0.08 + 0.22 * random.nextDouble());
            var half = canvas.height * (0.35 + 0.2 * random.nextDouble());
            var base = canvas.height * 0.62;
            canvas.polygon(new Noise(44 + i).over(of(0x626B77), 40, 40), x - half, base, x, top, x + half, base);
            var snow = (base - top) * 0.3;
            canvas.polygon(
                    of(0xE8EDF2),
                    x - half * 0.3,
                    top + snow,
                    x,
                    top,
                    x + half * 0.3,
                    top + snow,
                    x + half * 0.12,
                    top + snow * 0.8,
                    x,
                    top + snow * 1.15,
                    x - half * 0.14,
                    top + snow * 0.75);
        }
    }

    private void tree(Canvas canvas, double x, double y, double size) {
        for (var i = 0; i < 3; i++) {
            canvas.polygon(
                    of(0x22331F + i * 0x050803),
                    x - size * (0.34 - 0.08 * i),
                    y - size * 0.25 * i,
                    x,
                    y - size * (0.5 + 0.25 * i),
                    x + size * (0.34 - 0.08 * i),
                    y - size * 0.25 * i);
        }
    }
}
