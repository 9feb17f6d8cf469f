package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// A block of flats at night, some windows lit, one floor burning, two engines before it.
final class Flats implements View {

    @Override
    public void paint(Canvas canvas, Random random) {
        var w = canvas.width;
        var h = canvas.height;
        canvas.fill(new Noise(51).over(fading(0x05070D, 0x1C2230, 0, h), w / 5.0, 14));
        for (var i = 0; i < 5; i++) {
            block(canvas, w * (0.02 + 0.2 * i), h * (0.14 + 0.07 * (i * 2 % 3)), w * 0.17, h * 0.85, random, i == 2);
        }
        Scenery.smoke(canvas, w * 0.53, h * 0.28, h * 0.5, new Noise(52));
        canvas.rectangle(0, h * 0.85, w, h * 0.15, new Noise(53).over(of(0x20222A), 30, 18));
        Scenery.vehicle(canvas, w * 0.4, h * 0.9, h * 0.08, 0xA6231C);
        Scenery.vehicle(canvas, w * 0.6, h * 0.92, h * 0.085, 0xA6231C);
        for (var i = 0; i < 14; i++) {
            canvas.ellipse(random.nextDouble() * w, h * 0.86, h * 0.012, h * 0.012, of(0x6FA2FF));
        }
    }

    private void block(Canvas canvas, double x, double y, double width, double bottom, Random random, boolean burns) {
        canvas.rectangle(x, y, width, bottom - y, new Noise((long) x).over(of(0x39404C), 26, 16));
        var step = canvas.height * 0.055;
        var floor = 0;
        for (var wy = y + step * 0.5; wy + step * 0.7 < bottom; wy += step, floor++) {
            for (var wx = x + step * 0.3; wx + step * 0.5 < x + width; wx += step * 0.8) {
                var lit = random.nextInt(5) == 0;
                var burning = burns && (floor == 4 || floor == 3 && random.nextBoolean());
                canvas.rectangle(
                        wx,
                        wy,
                        step * 0.46,
                        step * 0.55,
                        of(burning ? Canvas.mix(0xFF7A1F, 0xFFE07A, random.nextDouble()) : lit ? 0xE3C07A : 0x151A24));
                if (burning) {
                    canvas.ellipse(
                            wx + step * 0.2,
                            wy - step * 0.2,
                            step * 0.5,
                            step * 0.8,
                            of(0xFF9A3C).thin(0.3));
                }
            }
        }
    }
}
