package org.whence.core.index;

import java.util.Random;
import org.whence.core.fingerprint.LumaPlane;

/// Made-up pictures in which places and sizes of edges and corners are distributed as in photographs: opaque discs,
/// boxes and wedges of all sizes, each with a tone, a slope of tone and a grain of its own, laid over each other.
public final class DeadLeaves {

    private static final int LEAVES = 1_600;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 250;

    private DeadLeaves() {}

    /// One of them; equal seeds give equal pictures.
    public static LumaPlane plane(int width, int height, long seed) {
        var random = new Random(seed);
        var samples = new float[width * height];
        for (var leaf = 0; leaf < LEAVES; leaf++) {
            lay(samples, width, height, random);
        }
        return new LumaPlane(width, height, samples);
    }

    /// The radius is distributed by its inverse cube, which makes the pictures alike at every scale.
    private static void lay(float[] samples, int width, int height, Random random) {
        var part = random.nextDouble();
        var radius = 1 / Math.sqrt(part / (SMALLEST * SMALLEST) + (1 - part) / (LARGEST * LARGEST));
        var x = random.nextDouble() * width;
        var y = random.nextDouble() * height;
        var shape = random.nextInt(3);
        var turn = random.nextDouble() * Math.PI;
        var flatness = 0.3 + 0.7 * random.nextDouble();
        var tone = 255 * random.nextDouble();
        var slope = 60 * random.nextGaussian() / radius;
        var grain = random.nextInt(3) == 0 ? 20 * random.nextDouble() : 0;
        var cos = Math.cos(turn);
        var sin = Math.sin(turn);
        var bottom = Math.min(height, (int) (y + 1.5 * radius));
        var right = Math.min(width, (int) (x + 1.5 * radius));
        for (var row = Math.max(0, (int) (y - 1.5 * radius)); row < bottom; row++) {
            for (var column = Math.max(0, (int) (x - 1.5 * radius)); column < right; column++) {
                var along = cos * (column - x) + sin * (row - y);
                var across = (cos * (row - y) - sin * (column - x)) / flatness;
                var inside = switch (shape) {
                    case 0 -> along * along + across * across < radius * radius;
                    case 1 -> Math.max(Math.abs(along), Math.abs(across)) < radius;
                    default -> along > -radius && Math.abs(across) < (radius - along) / 2;
                };
                if (inside) {
                    var value = tone + slope * along + (grain == 0 ? 0 : grain * random.nextGaussian());
                    samples[row * width + column] = (float) Math.clamp(value, 0, 255);
                }
            }
        }
    }
}
