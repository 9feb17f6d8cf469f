package org.whence.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;

/// A made-up film: scenes of 2 to 8 seconds in which the hash wanders, about 15 bits a second.
final class Film {

    private static final int TICK_MILLIS = 100;

    private final List<PdqHash> ticks = new ArrayList<>();

    Film(long seed, int seconds) {
        var random = new SplittableRandom(seed);
        var hash = Hashes.any(random);
        var sceneEnds = 0;
        for (var tick = 0; tick < seconds * 10; tick++) {
            if (tick >= sceneEnds) {
                hash = Hashes.any(random);
                sceneEnds = tick + random.nextInt(20, 80);
            }
            hash = Hashes.near(hash, random.nextInt(1, 3), random);
            ticks.add(hash);
        }
    }

    /// One picture all the time.
    static Film still(long seed, int seconds) {
        var film = new Film(seed, seconds);
        film.ticks.replaceAll(_ -> film.ticks.getFirst());
        return film;
    }

    PdqHash at(double millis) {
        return ticks.get((int) Math.min(ticks.size() - 1, Math.max(0, millis / TICK_MILLIS)));
    }

    /// A piece of a film, played at `speed` and turned.
    record Piece(Film film, long fromMillis, long toMillis, double speed, Orientation orientation) {

        Piece(Film film, long fromMillis, long toMillis) {
            this(film, fromMillis, toMillis, 1, Orientation.ORIGINAL);
        }

        long lengthMillis() {
            return Math.round((toMillis - fromMillis) / speed);
        }
    }

    /// The pieces one after the other, sampled four times a second, each hash up to `noise` bits off.
    static Clip cut(long seed, int noise, Piece... pieces) {
        return cut(seed, noise, 250, pieces);
    }

    /// The same, sampled every `step` milliseconds and at some moments between.
    static Clip cut(long seed, int noise, int step, Piece... pieces) {
        var random = new SplittableRandom(seed);
        var frames = new ArrayList<FrameHash>();
        var start = 0L;
        var next = 0L;
        for (var piece : pieces) {
            for (; next < start + piece.lengthMillis(); next += random.nextInt(5) == 0 ? step * 2 / 5 : step) {
                var hash = piece.film().at(piece.fromMillis() + (next - start) * piece.speed());
                var noisy = Hashes.near(hash.turned(piece.orientation()), random.nextInt(noise + 1), random);
                frames.add(new FrameHash(next, noisy, 100));
            }
            start += piece.lengthMillis();
        }
        return new Clip(frames, start);
    }
}
