package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// A market square by day: a clock tower, painted houses, awnings in stripes, people.
final class Market implements View {

    @Override
    public void paint(Canvas canvas, Random random) {
        var w = canvas.width;
        var h = canvas.height;
        var ground = h * 0.6;
        canvas.fill(new Noise(31).over(fading(0x8FB6D9, 0xE9E2D2, 0, ground), w / 5.0, 24));
        Scenery.town(canvas, ground, h * 0.5, random, 0xD8B98A, 0x8C4A35);
        tower(canvas, w * 0.57, ground, h * 0.56);
        canvas.rectangle(
                0, ground, w, h - ground, new Noise(32).over(fading(0xA39784, 0x6C6255, ground, h), h / 50.0, 40));
        int[] cloths = {0xB8312F, 0x2F6DB8, 0x2E8B57, 0xD9902F, 0x7B3FA0, 0x2F8F9D};
        for (var i = 0; i < 9; i++) {
            stall(canvas, w * (0.01 + 0.115 * i), ground + h * (0.05 + 0.06 * (i % 3)), h * 0.2, cloths[i % 6], random);
        }
        for (var i = 0; i < 70; i++) {
            Scenery.person(
                    canvas,
                    random.nextDouble() * w,
                    ground + h * (0.2 + 0.18 * random.nextDouble()),
                    h * 0.085,
                    random);
        }
    }

    private void tower(Canvas canvas, double x, double base, double height) {
        var wall = new Noise(33).over(of(0xCDB894), 18, 26);
        canvas.rectangle(x - height * 0.09, base - height, height * 0.18, height, wall);
        canvas.polygon(
                of(0x5A3B30),
                x - height * 0.12,
                base - height,
                x,
                base - height * 1.3,
                x + height * 0.12,
                base - height);
        canvas.ellipse(x, base - height * 0.84, height * 0.065, height * 0.065, of(0xF4F0E4));
        canvas.line(x, base - height * 0.84, x, base - height * 0.89, 4, of(0x222222));
        canvas.line(x, base - height * 0.84, x + height * 0.03, base - height * 0.83, 4, of(0x222222));
        for (var i = 0; i < 4; i++) {
            canvas.rectangle(
                    x - height * 0.025, base - height * (0.2 + 0.13 * i), height * 0.05, height * 0.08, of(0x3B342E));
        }
    }

    private void stall(Canvas canvas, double x, double y, double size, int cloth, Random random) {
        for (var i = 0; i < 8; i++) {
            canvas.polygon(
                    of(i % 2 == 0 ? cloth : 0xF3EFE6),
                    x + size * 0.13 * i,
                    y + size * 0.28,
                    x + size * 0.13 * (i + 1),
                    y + size * 0.28,
                    x + size * (0.1 + 0.105 * (i + 1)),
                    y,
                    x + size * (0.1 + 0.105 * i),
                    y);
        }
        canvas.rectangle(x + size * 0.03, y + size * 0.28, 5, size * 0.6, of(0x4A3A2C));
        canvas.rectangle(x + size * 1.0, y + size * 0.28, 5, size * 0.6, of(0x4A3A2C));
        canvas.rectangle(x, y + size * 0.62, size * 1.05, size * 0.26, of(0x6B5138));
        for (var i = 0; i < 22; i++) {
            canvas.ellipse(
                    x + size * (0.05 + 0.95 * random.nextDouble()),
                    y + size * (0.58 + 0.06 * random.nextDouble()),
                    size * 0.035,
                    size * 0.035,
                    of(Canvas.mix(0xC6402B, 0xE7C23B, random.nextDouble())));
        }
    }
}
