package org.whence.core.sample;

import static org.whence.core.sample.Canvas.Paint.fading;
import static org.whence.core.sample.Canvas.Paint.of;

import java.util.Random;

/// Places that do not exist, drawn in enough detail to be told apart and found again. Each is a wide view, so that a
/// lens can move across it.
public enum Scene {
    /// A harbour at dusk: four cranes, a ship, a low sun and its light on the water.
    HARBOUR {
        @Override
        void paint(Canvas canvas, Random random) {
            var w = canvas.width;
            var h = canvas.height;
            var shore = h * 0.62;
            canvas.rectangle(0, 0, w, shore, new Noise(11).over(fading(0x10203C, 0x9A5A48, 0, shore), w / 7.0, 26));
            canvas.ellipse(
                    w * 0.62, shore - h * 0.06, h * 0.24, h * 0.24, of(0xE9A766).thin(0.35));
            canvas.ellipse(
                    w * 0.62, shore - h * 0.05, h * 0.14, h * 0.14, of(0xF7CF8B).thin(0.8));
            smoke(canvas, w * 0.78, shore, h * 0.5, new Noise(12));
            hills(canvas, shore, h * 0.16, of(0x1C2438), 5);
            sheds(canvas, shore, random);
            canvas.rectangle(
                    0, shore, w, h - shore, new Noise(13).over(fading(0x274766, 0x0A1626, shore, h), h / 9.0, 16));
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
            canvas.line(
                    x - height * 0.35, base - height * 0.97, x + height * 0.75, base - height, height * 0.045, steel);
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
    },

    /// A stone bridge of four arches over a river, a town on the far bank, hills behind.
    BRIDGE {
        @Override
        void paint(Canvas canvas, Random random) {
            var w = canvas.width;
            var h = canvas.height;
            var bank = h * 0.48;
            canvas.fill(new Noise(21).over(fading(0x6FA6CF, 0xE2E9EC, 0, bank), w / 6.0, 30));
            hills(canvas, bank, h * 0.3, of(0x7D9580), 7);
            hills(canvas, bank, h * 0.16, of(0x5B7A58), 3);
            town(canvas, bank, h * 0.2, random, 0xC9B79C, 0x9A4F3A);
            canvas.rectangle(
                    0, bank, w, h - bank, new Noise(22).over(fading(0x4E8599, 0x1F4A55, bank, h), h / 14.0, 22));
            ripples(canvas, bank, random, 0xB9D5D8);
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
            vehicle(canvas, w * 0.32, deck, h * 0.05, 0xB3402E);
            vehicle(canvas, w * 0.71, deck, h * 0.06, 0xE8E6DF);
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
    },

    /// A market square by day: a clock tower, painted houses, awnings in stripes, people.
    MARKET {
        @Override
        void paint(Canvas canvas, Random random) {
            var w = canvas.width;
            var h = canvas.height;
            var ground = h * 0.6;
            canvas.fill(new Noise(31).over(fading(0x8FB6D9, 0xE9E2D2, 0, ground), w / 5.0, 24));
            town(canvas, ground, h * 0.5, random, 0xD8B98A, 0x8C4A35);
            tower(canvas, w * 0.57, ground, h * 0.56);
            canvas.rectangle(
                    0, ground, w, h - ground, new Noise(32).over(fading(0xA39784, 0x6C6255, ground, h), h / 50.0, 40));
            int[] cloths = {0xB8312F, 0x2F6DB8, 0x2E8B57, 0xD9902F, 0x7B3FA0, 0x2F8F9D};
            for (var i = 0; i < 9; i++) {
                stall(
                        canvas,
                        w * (0.01 + 0.115 * i),
                        ground + h * (0.05 + 0.06 * (i % 3)),
                        h * 0.2,
                        cloths[i % 6],
                        random);
            }
            for (var i = 0; i < 70; i++) {
                person(
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
                        x - height * 0.025,
                        base - height * (0.2 + 0.13 * i),
                        height * 0.05,
                        height * 0.08,
                        of(0x3B342E));
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
    },

    /// A mountain road in bends, a column of trucks, snow on the peaks.
    ROAD {
        @Override
        void paint(Canvas canvas, Random random) {
            var w = canvas.width;
            var h = canvas.height;
            canvas.fill(new Noise(41).over(fading(0x38414F, 0xA9B0B5, 0, h * 0.6), w / 4.0, 36));
            peaks(canvas, random);
            hills(canvas, h * 0.62, h * 0.2, new Noise(42).over(of(0x3E4A3F), h / 30.0, 26), 9);
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
                vehicle(
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
    },

    /// A block of flats at night, some windows lit, one floor burning, two engines before it.
    FLATS {
        @Override
        void paint(Canvas canvas, Random random) {
            var w = canvas.width;
            var h = canvas.height;
            canvas.fill(new Noise(51).over(fading(0x05070D, 0x1C2230, 0, h), w / 5.0, 14));
            for (var i = 0; i < 5; i++) {
                block(
                        canvas,
                        w * (0.02 + 0.2 * i),
                        h * (0.14 + 0.07 * (i * 2 % 3)),
                        w * 0.17,
                        h * 0.85,
                        random,
                        i == 2);
            }
            smoke(canvas, w * 0.53, h * 0.28, h * 0.5, new Noise(52));
            canvas.rectangle(0, h * 0.85, w, h * 0.15, new Noise(53).over(of(0x20222A), 30, 18));
            vehicle(canvas, w * 0.4, h * 0.9, h * 0.08, 0xA6231C);
            vehicle(canvas, w * 0.6, h * 0.92, h * 0.085, 0xA6231C);
            for (var i = 0; i < 14; i++) {
                canvas.ellipse(random.nextDouble() * w, h * 0.86, h * 0.012, h * 0.012, of(0x6FA2FF));
            }
        }

        private void block(
                Canvas canvas, double x, double y, double width, double bottom, Random random, boolean burns) {
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
                            of(
                                    burning
                                            ? Canvas.mix(0xFF7A1F, 0xFFE07A, random.nextDouble())
                                            : lit ? 0xE3C07A : 0x151A24));
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
    },

    /// A railway yard from above: tracks that meet, goods wagons, lamps, rain.
    YARD {
        @Override
        void paint(Canvas canvas, Random random) {
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
            town(canvas, h * 0.13, h * 0.12, random, 0x8F8A82, 0x59504A);
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
                    of(colour),
                    x - size * 0.5,
                    y,
                    x + size * 0.5,
                    y,
                    x + size * 0.42,
                    y - size,
                    x - size * 0.42,
                    y - size);
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
    };

    /// The size of the whole view in pixels.
    static final int WIDTH = 2400;

    static final int HEIGHT = 1350;

    abstract void paint(Canvas canvas, Random random);

    /// The whole view.
    public Image image() {
        var canvas = new Canvas(WIDTH, HEIGHT);
        paint(canvas, new Random(1_000 + ordinal()));
        return canvas.image();
    }

    private static void hills(Canvas canvas, double base, double height, Canvas.Paint paint, long seed) {
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

    private static void smoke(Canvas canvas, double x, double base, double height, Noise noise) {
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

    private static void town(Canvas canvas, double base, double height, Random random, int wall, int roof) {
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

    private static void ripples(Canvas canvas, double from, Random random, int colour) {
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

    private static void vehicle(Canvas canvas, double x, double base, double size, int colour) {
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

    private static void person(Canvas canvas, double x, double foot, double size, Random random) {
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
