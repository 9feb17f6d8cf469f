package org.whence.core.fingerprint;

import java.util.SplittableRandom;

/// Made-up planes, each from its own seed, the same on every machine.
public final class Planes {

    /// Sizes at which something changes: too small, one row, a whole number of samples a cell, just beyond it, and so
    /// on.
    private static final int[][] SIZES = {
        {512, 512},
        {64, 64},
        {512, 384},
        {384, 512},
        {4, 100},
        {100, 4},
        {1, 1},
        {5, 5},
        {5, 512},
        {63, 64},
        {64, 63},
        {65, 65},
        {127, 128},
        {128, 128},
        {129, 129},
        {511, 513},
        {256, 256},
        {320, 240},
        {31, 17},
        {640, 480}
    };

    private static final int KINDS = 5;

    private Planes() {}

    /// Noise, whole numbers, shapes, waves or a ramp, by turns.
    public static LumaPlane of(long seed) {
        var random = new SplittableRandom(seed);
        var size = seed < SIZES.length ? SIZES[(int) seed] : new int[] {random.nextInt(5, 513), random.nextInt(5, 513)};
        return of(random, (int) (seed % KINDS), size[0], size[1]);
    }

    /// Overlapping rectangles with a little noise: as much to hash as in a photograph.
    public static LumaPlane scene(long seed, int width, int height) {
        return of(new SplittableRandom(seed), 2, width, height);
    }

    private static LumaPlane of(SplittableRandom random, int kind, int width, int height) {
        var samples = new float[width * height];
        switch (kind) {
            case 0 -> noise(random, samples);
            case 1 -> wholeNumbers(random, samples);
            case 2 -> shapes(random, samples, width, height);
            case 3 -> waves(random, samples, width);
            default -> ramp(random, samples, width);
        }
        return new LumaPlane(width, height, samples);
    }

    private static void noise(SplittableRandom random, float[] samples) {
        for (var i = 0; i < samples.length; i++) {
            samples[i] = 255 * (random.nextInt(1 << 24) / (float) (1 << 24));
        }
    }

    private static void wholeNumbers(SplittableRandom random, float[] samples) {
        for (var i = 0; i < samples.length; i++) {
            samples[i] = random.nextInt(256);
        }
    }

    private static void shapes(SplittableRandom random, float[] samples, int width, int height) {
        for (var shape = 0; shape < 60; shape++) {
            var level = random.nextInt(240);
            var left = random.nextInt(width);
            var right = left + 1 + random.nextInt(width - left);
            var top = random.nextInt(height);
            var bottom = top + 1 + random.nextInt(height - top);
            for (var y = top; y < bottom; y++) {
                for (var x = left; x < right; x++) {
                    samples[y * width + x] = level;
                }
            }
        }
        for (var i = 0; i < samples.length; i++) {
            samples[i] += random.nextInt(16);
        }
    }

    private static void waves(SplittableRandom random, float[] samples, int width) {
        var across = 0.01 + random.nextInt(1000) / 2000.0;
        var down = 0.01 + random.nextInt(1000) / 2000.0;
        for (var i = 0; i < samples.length; i++) {
            var wave = StrictMath.sin(across * (i % width)) * StrictMath.cos(down * (i / width));
            samples[i] = (float) (127.5 + 127.5 * wave);
        }
    }

    private static void ramp(SplittableRandom random, float[] samples, int width) {
        var step = random.nextInt(1, 4000) / 1000f;
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (i % width * step + i / width) % 256;
        }
    }
}
