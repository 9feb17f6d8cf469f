package org.whence.core.sample;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A lens that moves across a scene for some seconds, and what can be heard there.
final class Shot {

    static final int FRAMES_PER_SECOND = 12;
    static final int SAMPLES_PER_SECOND = 44_100;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final Image scene;
    private final long seed;
    private final int seconds;

    Shot(Scene scene, int seconds) {
        this.scene = scene.image();
        this.seconds = seconds;
        seed = scene.ordinal();
    }

    /// The frames from second `from` to second `to`.
    Stream<Image> frames(int from, int to) {
        return IntStream.range(from * FRAMES_PER_SECOND, to * FRAMES_PER_SECOND).mapToObj(this::frame);
    }

    /// From left to right, breathing in and out a little, as a hand does.
    private Image frame(int number) {
        var time = number / (double) (seconds * FRAMES_PER_SECOND);
        var width = scene.width() * (0.5 + 0.04 * Math.sin(time * 9));
        var left = time * (scene.width() - width);
        var top = (scene.height() - width * HEIGHT / WIDTH) * (0.5 + 0.3 * Math.sin(time * 5 + seed));
        return scene.view(left, top, width, WIDTH, HEIGHT);
    }

    /// The sound from second `from` to second `to`: wind, and far tones that are the scene's own.
    float[] sound(int from, int to) {
        var sound = new float[(to - from) * SAMPLES_PER_SECOND];
        var random = new Random(seed);
        var wind = 0.0;
        for (var i = 0; i < sound.length; i++) {
            var t = from + i / (double) SAMPLES_PER_SECOND;
            wind += 0.02 * (random.nextGaussian() - wind);
            var tone = Math.sin(2 * Math.PI * (180 + 55 * seed) * t) * Math.max(0, Math.sin(t * (1.3 + 0.2 * seed)));
            sound[i] = (float) (0.5 * wind + 0.08 * tone);
        }
        return sound;
    }
}
