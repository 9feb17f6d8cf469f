package org.whence.core.compare;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds when a clip shows what another shows, where both are known at one pair of moments, from what their strips look
/// like under one lay.
///
/// The lay was found between two frames that show the same place, but perhaps not the same moment: a camera that moved
/// in between moved the lay with it. So times and a shift of the picture are searched together: at the true line one
/// shift does for all moments. Then the line is followed both ways for as long as the moments are alike.
final class StripFit {

    private static final double[] SPEEDS = {1, 0.9, 1.1, 0.82, 1.21, 0.75, 1.33};

    /// How far the moments that decide lie from the first pair, and how far the line may be off there.
    private static final double AROUND_MILLIS = 3_000;

    private static final double AROUND_STEP_MILLIS = 500;
    private static final double OFF_MILLIS = 4_000;
    private static final double OFF_STEP_MILLIS = 500;

    /// How far the picture may be shifted, in samples of the strip.
    private static final int SHIFT = 8;

    /// Of the moments, those most alike count: the others may show something else, before or after a cut.
    private static final double COUNTED = 0.6;

    /// So many moments have to have something to see.
    private static final int LEAST_SEEN = 3;

    /// That of a run as a whole; right ones were seen from 0.6 on, a wrong one at 0.43.
    private static final double LEAST_OF_RUN = 0.5;

    /// Another speed than 1 has to be so much better.
    private static final double CLEARLY = 0.01;

    /// A scene in which all times are as alike as this is still.
    private static final double STILL = 0.06;

    private static final int MOST_MOMENTS = 24;

    private final StripPair pair;

    private StripFit(StripPair pair) {
        this.pair = pair;
    }

    /// @param at the time there that lies on the line beside the middle here
    private record State(double speed, double at, double moveX, double moveY, double likeness) {}

    /// The stretch around a pair of moments that show the same; nothing where they cannot be followed.
    static Optional<StripRun> around(StripPair pair, double hereMillis, double thereMillis) {
        return new StripFit(pair).fit(hereMillis, thereMillis);
    }

    private Optional<StripRun> fit(double middle, double there) {
        var moments = moments(middle - AROUND_MILLIS, middle + AROUND_MILLIS, AROUND_STEP_MILLIS);
        var best = fine(moments, middle, coarse(moments, middle, there), 0.02);
        if (best.likeness() < StripRun.LEAST) {
            return Optional.empty();
        }
        var run = follow(middle, best);
        if (run.isEmpty()) {
            return run;
        }
        var length = run.get().toMillis() - run.get().fromMillis();
        var within = moments(
                run.get().fromMillis(), run.get().toMillis() - 1, Math.max(1.0, length / (double) MOST_MOMENTS));
        var centre = (run.get().fromMillis() + run.get().toMillis()) / 2.0;
        var moved = new State(
                best.speed(),
                best.at() + best.speed() * (centre - middle),
                best.moveX(),
                best.moveY(),
                best.likeness());
        var fixed = still(within, run.get(), centre, moved);
        if (fixed.at() != moved.at()) {
            return follow(centre, fixed).filter(StripFit::isAlike);
        }
        moved = fine(within, centre, moved, Math.min(0.02, 80.0 / Math.max(1, length)));
        var even = state(within, centre, 1, moved.at(), moved);
        if (Math.abs(moved.speed() - 1) * length < 500 && even.likeness() >= moved.likeness() - CLEARLY) {
            moved = fine(within, centre, even, 0);
        }
        return follow(centre, moved).filter(StripFit::isAlike);
    }

    private static boolean isAlike(StripRun run) {
        return run.likeness() >= LEAST_OF_RUN;
    }

    /// Moments here between two times.
    private int[] moments(double from, double to, double step) {
        var here = pair.here();
        var moments = new int[64];
        var count = 0;
        for (var time = from; time <= to && count < moments.length; time += step) {
            var moment = here.nearest(time);
            var isThere = Math.abs(here.times()[moment] - time) <= StripRun.OFF_LINE_MILLIS;
            if (isThere && (count == 0 || moments[count - 1] != moment)) {
                moments[count++] = moment;
            }
        }
        return Arrays.copyOf(moments, count);
    }

    /// The best of all speeds, with a preference for the first of them.
    private State coarse(int[] moments, double middle, double there) {
        var best = new State[SPEEDS.length];
        for (var y = -SHIFT; y <= SHIFT; y += 2) {
            for (var x = -SHIFT; x <= SHIFT; x += 2) {
                var known = new Known(pair.places(x, y, 2), moments.length);
                for (var n = 0; n < SPEEDS.length; n++) {
                    for (var off = -OFF_MILLIS; off <= OFF_MILLIS; off += OFF_STEP_MILLIS) {
                        var likeness = likeness(known, moments, middle, SPEEDS[n], there + off);
                        if (best[n] == null || likeness > best[n].likeness()) {
                            best[n] = new State(SPEEDS[n], there + off, x, y, likeness);
                        }
                    }
                }
            }
        }
        var chosen = best[0];
        for (var other : best) {
            chosen = other.likeness() > chosen.likeness() + CLEARLY ? other : chosen;
        }
        return chosen;
    }

    /// Where a second more or less makes no difference, the camera stands still, and what moves says when.
    private State still(int[] moments, StripRun run, double centre, State from) {
        var places = pair.places(from.moveX(), from.moveY(), 1);
        var best = state(moments, centre, from.speed(), from.at(), from);
        var beside = Math.max(
                likeness(places, moments, centre, from.speed(), best.at() - 1_000),
                likeness(places, moments, centre, from.speed(), best.at() + 1_000));
        if (best.likeness() - beside > STILL) {
            return best;
        }
        var anchor = moments[moments.length / 2];
        var start = pair.there().nearest(from.at());
        var least = StripRun.STILL_ALIKE * best.likeness();
        var times = pair.there().times();
        var first = start;
        while (first > 0 && pair.likeness(places, anchor, first - 1) >= least) {
            first--;
        }
        var last = start;
        while (last + 1 < times.length && pair.likeness(places, anchor, last + 1) >= least) {
            last++;
        }
        return StillFit.of(pair, places, run.fromMillis(), run.toMillis(), times[first], times[last] + 1)
                .map(StillFit.Fit::line)
                .map(line -> new State(line.speed(), line.there(centre), from.moveX(), from.moveY(), best.likeness()))
                .orElse(best);
    }

    private State state(int[] moments, double middle, double speed, double at, State move) {
        var places = pair.places(move.moveX(), move.moveY(), 1);
        return new State(speed, at, move.moveX(), move.moveY(), likeness(places, moments, middle, speed, at));
    }

    /// A little this and that way, as long as it gets better.
    private State fine(int[] moments, double middle, State from, double speedStep) {
        var best = state(moments, middle, from.speed(), from.at(), from);
        for (var round = 0; round < 3; round++) {
            var start = best;
            for (var y = -2; y <= 2; y++) {
                for (var x = -2; x <= 2; x++) {
                    var moved = new State(0, 0, start.moveX() + x / 2.0, start.moveY() + y / 2.0, 0);
                    best = better(best, state(moments, middle, start.speed(), start.at(), moved));
                }
            }
            var shifted = best;
            for (var off = -600; off <= 600; off += 60) {
                best = better(best, state(moments, middle, shifted.speed(), shifted.at() + off, shifted));
            }
            var timed = best;
            for (var steps = -3; steps <= 3 && speedStep > 0; steps++) {
                var speed = Math.clamp(timed.speed() + steps * speedStep, 0.72, 1.37);
                best = better(best, state(moments, middle, speed, timed.at(), timed));
            }
        }
        return best;
    }

    private static State better(State one, State other) {
        return other.likeness() > one.likeness() ? other : one;
    }

    private double likeness(StripPair.Places places, int[] moments, double middle, double speed, double atMiddle) {
        return likeness(new Known(places, 0), moments, middle, speed, atMiddle);
    }

    /// The mean over those moments that are most alike, of those that have something to see.
    private double likeness(Known known, int[] moments, double middle, double speed, double atMiddle) {
        var each = new double[moments.length];
        var count = 0;
        for (var moment = 0; moment < moments.length; moment++) {
            var at = atMiddle + speed * (pair.here().times()[moments[moment]] - middle);
            var other = pair.there().nearest(at);
            var isThere = Math.abs(pair.there().times()[other] - at) <= StripRun.OFF_LINE_MILLIS;
            var likeness = isThere ? known.likeness(moment, moments[moment], other) : 0;
            if (!Double.isNaN(likeness)) {
                each[count++] = likeness;
            }
        }
        if (count < LEAST_SEEN) {
            return 0;
        }
        Arrays.sort(each, 0, count);
        var counted = (int) Math.ceil(COUNTED * count);
        return Arrays.stream(each, count - counted, count).sum() / counted;
    }

    /// How alike moments are at the same places, each pair compared once.
    private final class Known {

        private final StripPair.Places places;
        private final double[] @Nullable [] likenesses;

        /// @param moments for so many what was compared is kept
        Known(StripPair.Places places, int moments) {
            this.places = places;
            likenesses = new double[moments][];
        }

        double likeness(int n, int moment, int other) {
            if (likenesses.length == 0) {
                return pair.likeness(places, moment, other);
            }
            var row = likenesses[n];
            if (row == null) {
                row = new double[pair.there().count()];
                Arrays.fill(row, -1);
                likenesses[n] = row;
            }
            if (row[other] < 0) {
                row[other] = pair.likeness(places, moment, other);
            }
            return row[other];
        }
    }

    private Optional<StripRun> follow(double middle, State state) {
        var line = new TimeLine(state.speed(), state.at() - state.speed() * middle);
        return StripRun.along(pair, pair.places(state.moveX(), state.moveY(), 1), line, middle, state.likeness());
    }
}
