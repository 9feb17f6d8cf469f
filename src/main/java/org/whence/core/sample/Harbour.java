package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// A harbour at dusk: four cranes, a ship, a low sun and its light on the water.
final class Harbour implements View {

    @Override
    public void paint(Canvas canvas, Random random) {
        var w = canvas.width;
        var h = canvas.height;
        var shore = h * 0.62;
        canvas.rectangle(0, 0, w, shore, new Noise(11).over(fading(0x10203C, 0x9A5A48, 0, shore), w / 7.0, 26));
        canvas.ellipse(
                w * 0.62, shore - h * 0.06, h * 0.24, h * 0.24, of(0xE9A766).thin(0.35));
        canvas.ellipse(
                w * 0.62, shore - h * 0.05, h * 0.14, h * 0.14, of(0xF7CF8B).thin(0.8));
        Scenery.smoke(canvas, w * 0.78, shore, h * 0.5, new Noise(12));
        Scenery.hills(canvas, shore, h * 0.16, of(0x1C2438), 5);
        sheds(canvas, shore, random);
        canvas.rectangle(0, shore, w, h - shore, new Noise(13).over(fading(0x274766, 0x0A1626, shore, h), h / 9.0, 16));
        glitter(canvas, w * 0.62, shore, random);
        for (var i = 0; i < 4; i++) {
            crane(canvas, w * (0.28 + 0.17 * i), shore, h * (0.34 + 0.05 * (i % 2)));
        }
        ship(canvas, w * 0.17, shore + h * 0.13, h * 0.3);
    }

    private void sheds(Canvas canvas, double shore, Random random) {
        for (var x = 0.0; x < canvas.width; ) {
            var width = canvas.height * (0.05 + 0.09 * random.nextDouble());
            var height = canvas.height * (0.04 + 0.1 * random.nextDouble());
            canvas.rectangle(x, shore - height, width, height, of(0x121A2B));
            for (var lamp = 0; lamp < 5; lamp++) {
                canvas.rectangle(
                        x + random.nextDouble() * width, shore - random.nextDouble() * height, 4, 4, of(0xFFD98A));
            }
            x += width + canvas.height * 0.05 * random.nextDouble();
        }
    }

    private void glitter(Canvas canvas, double x, double shore, Random random) {
        for (var i = 0; i < 260; i++) {
            var depth = random.nextDouble();
            var y = shore + depth * depth * (canvas.height - shore);
            var spread = canvas.height * (0.1 + 0.35 * depth);
            canvas.rectangle(
                    x + spread * (random.nextDouble() - 0.5) * 2,
                    y,
                    canvas.height * (0.02 + 0.09 * random.nextDouble()),
                    2 + 5 * depth,
                    of(0xF2BE7C).thin(0.25 + 0.5 * random.nextDouble()));
        }
    }

    private void crane(Canvas canvas, double x, double base, double height) {
        var steel = of(0x0B101B);
        var leg = height * 0.16;
        canvas.line(x - leg, base, x - leg * 0.3, base - height, height * 0.035, steel);
        canvas.line(x + leg, base, x + leg * 0.3, base - height, height * 0.035, steel);
        for (var i = 1; i < 5; i++) {
            var share = i / 5.0;
            var half = leg * (1 - 0.7 * share);
            canvas.line(x - half, base - height * share, x + half, base - height * share, height * 0.02, steel);
        }
        canvas.line(x - height * 0.35, base - height * 0.97, x + height * 0.75, base - height, height * 0.045, steel);
        canvas.line(x, base - height * 1.28, x + height * 0.7, base - height, height * 0.014, steel);
        canvas.line(x, base - height * 1.28, x - height * 0.33, base - height, height * 0.014, steel);
        canvas.line(x, base - height * 1.28, x, base - height, height * 0.03, steel);
        canvas.line(x + height * 0.55, base - height, x + height * 0.55, base - height * 0.6, 3, steel);
        canvas.rectangle(x + height * 0.5, base - height * 0.6, height * 0.1, height * 0.06, steel);
    }

    private void ship(Canvas canvas, double x, double y, double size) {
        canvas.polygon(
                of(0x0D1626),
                x - size,
                y,
                x + size * 1.3,
                y,
                x + size,
                y + size * 0.34,
                x - size * 0.8,
                y + size * 0.34);
        canvas.rectangle(x - size * 0.7, y - size * 0.35, size * 0.5, size * 0.35, of(0x1B2A40));
        canvas.rectangle(x - size * 0.6, y - size * 0.6, size * 0.3, size * 0.25, of(0x24364F));
        for (var i = 0; i < 6; i++) {
            canvas.rectangle(
                    x - size * 0.1 + size * 0.2 * i,
                    y - size * 0.2,
                    size * 0.17,
                    size * 0.2,
                    of(i % 3 == 0 ? 0x6E2F2A : i % 3 == 1 ? 0x2E4F5E : 0x5B5331));
        }
        canvas.line(x - size * 0.45, y - size * 1.1, x - size * 0.45, y - size * 0.6, size * 0.03, of(0x0D1626));
    }
}
