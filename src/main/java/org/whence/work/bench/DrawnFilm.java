package org.whence.work.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.index.DeadLeaves;
import org.whence.core.media.Region;

/// A made-up recording: three scenes one after the other, across each of which a lens moves as a hand moves it. The
/// scenes are [DeadLeaves]; equal numbers give equal recordings.
final class DrawnFilm {

    /// Of its frames.
    static final int WIDTH = 480;

    static final int HEIGHT = 270;

    static final int SECONDS = 36;

    private static final int SCENES = 3;
    private static final int SCENE_SECONDS = SECONDS / SCENES;

    /// What the lens sees at once, in samples of a scene.
    private static final double SEEN_WIDTH = 560;

    private static final double SEEN_HEIGHT = SEEN_WIDTH * HEIGHT / WIDTH;

    /// How far the hand trembles, in samples.
    private static final int TREMBLE = 16;

    private static final double PAN_A_SECOND = 36;

    private final List<LumaPlane> scenes;

    DrawnFilm(int number) {
        scenes = IntStream.range(0, SCENES)
                .mapToObj(scene -> DeadLeaves.plane(
                        (int) (SEEN_WIDTH + SCENE_SECONDS * PAN_A_SECOND) + 2 * TREMBLE,
                        (int) SEEN_HEIGHT + 2 * TREMBLE,
                        1_000L + (long) SCENES * number + scene))
                .toList();
    }

    /// What is to be seen at a time.
    ///
    /// @param second from 0 up to [#SECONDS]
    /// @param part of the picture, which fills the frame
    LumaPlane frame(double second, Region part, boolean isMirrored) {
        var number = Math.clamp((int) (second / SCENE_SECONDS), 0, SCENES - 1);
        var scene = scenes.get(number);
        var since = second - (double) number * SCENE_SECONDS;
        var way = number % 2 == 0 ? since : SCENE_SECONDS - since;
        var left = TREMBLE + PAN_A_SECOND * way + TREMBLE * Math.sin(5.7 * second + number);
        var top = TREMBLE + TREMBLE * Math.sin(3.1 * second);
        var samples = new float[WIDTH * HEIGHT];
        for (var y = 0; y < HEIGHT; y++) {
            var down = top + SEEN_HEIGHT * at(part.top(), part.bottom(), (y + 0.5) / HEIGHT);
            for (var x = 0; x < WIDTH; x++) {
                var across = at(part.left(), part.right(), (x + 0.5) / WIDTH);
                samples[y * WIDTH + x] = between(scene, left + SEEN_WIDTH * (isMirrored ? 1 - across : across), down);
            }
        }
        return new LumaPlane(WIDTH, HEIGHT, samples);
    }

    private static double at(int from, int to, double share) {
        return (from + (to - from) * share) / Region.FULL;
    }

    private static float between(LumaPlane plane, double x, double y) {
        var column = Math.clamp((int) x, 0, plane.width() - 2);
        var row = Math.clamp((int) y, 0, plane.height() - 2);
        var right = Math.clamp(x - column, 0, 1);
        var below = Math.clamp(y - row, 0, 1);
        var from = row * plane.width() + column;
        var samples = plane.samples();
        var upper = samples[from] * (1 - right) + samples[from + 1] * right;
        var lower = samples[from + plane.width()] * (1 - right) + samples[from + plane.width() + 1] * right;
        return (float) (upper * (1 - below) + lower * below);
    }
}
