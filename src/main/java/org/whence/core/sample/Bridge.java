package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// A stone bridge of four arches over a river, a town on the far bank, hills behind.
final class Bridge implements View {

    @Override
    public void paint(Canvas canvas, Random random) {
        var w = canvas.width;
        var h = canvas.height;
        var bank = h * 0.48;
        canvas.fill(new Noise(21).over(fading(0x6FA6CF, 0xE2E9EC, 0, bank), w / 6.0, 30));
        Scenery.hills(canvas, bank, h * 0.3, of(0x7D9580), 7);
        Scenery.hills(canvas, bank, h * 0.16, of(0x5B7A58), 3);
        Scenery.town(canvas, bank, h * 0.2, random, 0xC9B79C, 0x9A4F3A);
        canvas.rectangle(0, bank, w, h - bank, new Noise(22).over(fading(0x4E8599, 0x1F4A55, bank, h), h / 14.0, 22));
        Scenery.ripples(canvas, bank, random, 0xB9D5D8);
        var stone = new Noise(23).over(of(0xB39B78), h / 40.0, 34);
        var deck = h * 0.44;
        canvas.rectangle(0, deck, w, h * 0.1, stone);
        for (var i = 0; i < 5; i++) {
            pier(canvas, w * (0.02 + 0.24 * i), deck, stone);
        }
        for (var i = 0; i < 4; i++) {
            arch(canvas, w * (0.14 + 0.24 * i), deck + h * 0.1, w * 0.1, stone);
        }
        parapet(canvas, deck, random);
        Scenery.vehicle(canvas, w * 0.32, deck, h * 0.05, 0xB3402E);
        Scenery.vehicle(canvas, w * 0.71, deck, h * 0.06, 0xE8E6DF);
    }

    private void pier(Canvas canvas, double x, double deck, Canvas.Paint stone) {
        var h = canvas.height;
        canvas.polygon(stone, x - h * 0.06, deck, x + h * 0.06, deck, x + h * 0.08, h * 0.8, x - h * 0.08, h * 0.8);
        canvas.polygon(
                of(0x000000).thin(0.25),
                x + h * 0.02,
                deck + h * 0.1,
                x + h * 0.06,
                deck,
                x + h * 0.08,
                h * 0.8,
                x + h * 0.03,
                h * 0.8);
    }

    private void arch(Canvas canvas, double x, double top, double half, Canvas.Paint stone) {
        var h = canvas.height;
        var rise = h * 0.2;
        var points = new double[2 * 26];
        for (var i = 0; i < 24; i++) {
            var angle = Math.PI * i / 23;
            points[2 * i] = x - half * Math.cos(angle);
            points[2 * i + 1] = top + rise * (1 - Math.sin(angle));
        }
        points[48] = x + half;
        points[49] = top;
        points[50] = x - half;
        points[51] = top;
        canvas.polygon(stone, points);
    }

    private void parapet(Canvas canvas, double deck, Random random) {
        for (var x = 0.0; x < canvas.width; x += canvas.height * 0.03) {
            canvas.rectangle(
                    x,
                    deck - canvas.height * 0.02,
                    canvas.height * 0.022,
                    canvas.height * 0.025,
                    of(0x9C8563 + random.nextInt(12) * 0x010101));
        }
    }
}
