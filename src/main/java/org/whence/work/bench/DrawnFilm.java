package org.whence.work.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.index.DeadLeaves;
import org.whence.core.media.Region;

/// A made-up recording: three scenes one after the other, across each of which a lens moves as a hand moves it. The
/// scenes are [DeadLeaves], and things pass before them, each on its own way: without, a part of the picture would be
/// seen at several times just as well. Equal numbers give equal recordings.
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

    /// Things that pass, and half of how large they are, in samples of a scene.
    private static final int PASSING = 5;

    private static final double PASSING_REACH = 38;

    private final int number;
    private final List<LumaPlane> scenes;

    DrawnFilm(int number) {
        this.number = number;
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
        var at = Math.clamp((int) (second / SCENE_SECONDS), 0, SCENES - 1);
        var scene = scenes.get(at);
        var since = second - (double) at * SCENE_SECONDS;
        var way = at % 2 == 0 ? since : SCENE_SECONDS - since;
        var left = TREMBLE + PAN_A_SECOND * way + TREMBLE * Math.sin(5.7 * second + at);
        var top = TREMBLE + TREMBLE * Math.sin(3.1 * second);
        var samples = new float[WIDTH * HEIGHT];
        for (var y = 0; y < HEIGHT; y++) {
            var down = top + SEEN_HEIGHT * at(part.top(), part.bottom(), (y + 0.5) / HEIGHT);
            for (var x = 0; x < WIDTH; x++) {
                var across = at(part.left(), part.right(), (x + 0.5) / WIDTH);
                var along = SEEN_WIDTH * (isMirrored ? 1 - across : across);
                var passing = passing(second, along, down - top);
                samples[y * WIDTH + x] = Float.isNaN(passing) ? between(scene, left + along, down) : passing;
            }
        }
        return new LumaPlane(WIDTH, HEIGHT, samples);
    }

    /// What of the things that pass stands at a place of the frame, in samples of a scene; NaN where none does. Each is
    /// a square of two tones that goes to and fro.
    private float passing(double second, double x, double y) {
        for (var thing = 0; thing < PASSING; thing++) {
            var own = number * PASSING + thing;
            var offX = x - SEEN_WIDTH * (0.5 + 0.4 * Math.sin((0.31 + 0.07 * thing) * second + 1.7 * own));
            var offY = y - SEEN_HEIGHT * (0.5 + 0.35 * Math.sin((0.43 + 0.05 * thing) * second + 2.3 * own));
            if (Math.abs(offX) < PASSING_REACH && Math.abs(offY) < PASSING_REACH) {
                var isLight = (offX > 0) == (offY > own % 3 * 10 - 10);
                return isLight ? 215 : 35;
            }
        }
        return Float.NaN;
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
