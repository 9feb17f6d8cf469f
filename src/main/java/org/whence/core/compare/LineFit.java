package org.whence.core.compare;

import java.util.List;
import org.whence.core.compare.Alignment.FramePair;

/// Moves a time line to where the moments of a run look most like what it says they show.
///
/// Along a line, each moment here falls between two moments there; its distance to what lies there is interpolated
/// between theirs. The mean of these distances has a valley at the true line, as wide as the picture takes to change.
/// Among many moments even little movement gives it a bottom, so that times come out finer than either clip was
/// sampled. Where the valley is flat, its middle is taken; speed 1 is left only for one that is clearly deeper.
final class LineFit {

    /// Beyond this distance, in bits, one picture is as wrong as another.
    private static final int MOST_BITS = 80;

    /// At most so many moments are looked at, spread evenly.
    private static final int MOST_MOMENTS = 300;

    /// Between moments of a closely sampled clip that are further apart than this, the first one stands; nothing is
    /// interpolated. In a thinly sampled one, up to the second.
    private static final long INTERPOLATED_MILLIS = 600;

    private static final long THINLY_MILLIS = 3_000;

    private static final double REACH_MILLIS = 1_000;
    private static final double STEP_MILLIS = 50;

    /// As far off as this the valley has to have risen for the times to be certain.
    private static final double ASIDE_MILLIS = 1_500;

    private static final int SPEED_STEPS = 8;
    private static final double DRIFT_MILLIS = 80;

    /// A line cannot be given a slope by less than this.
    private static final double SLOPED_MILLIS = 3_000;

    /// So much less, in bits, makes another speed than 1.
    private static final double CLEARLY = 0.5;

    /// So much more, in bits, is still the bottom.
    private static final double FLAT = 0.15;

    private final Clip here;
    private final Clip there;
    private final int[] moments;
    private final int[] firsts;
    private final int[][] distances;
    private final long interpolated;
    private final double middle;
    private final double span;

    /// @param line the best one
    /// @param rise how many bits the mean distance is more 1.5 seconds to either side: above 1.5 or so, the
    /// line is the only one
    record Fit(TimeLine line, double rise) {}

    private LineFit(Clip here, Clip there, TimeLine line, List<FramePair> run) {
        this.here = here;
        this.there = there;
        interpolated = there.isThin() ? THINLY_MILLIS : INTERPOLATED_MILLIS;
        var every = Math.max(1, run.size() / MOST_MOMENTS);
        moments = new int[(run.size() + every - 1) / every];
        firsts = new int[moments.length];
        distances = new int[moments.length][];
        for (var n = 0; n < moments.length; n++) {
            moments[n] = run.get(n * every).here();
            var at = line.there(here.start(moments[n]));
            var reach = 2 * REACH_MILLIS + ASIDE_MILLIS;
            firsts[n] = there.at(at - reach);
            distances[n] = new int[there.at(at + reach) + 1 - firsts[n]];
            for (var other = 0; other < distances[n].length; other++) {
                distances[n][other] = Math.min(MOST_BITS, here.distance(moments[n], there, firsts[n] + other));
            }
        }
        var first = here.start(run.getFirst().here());
        var last = here.start(run.getLast().here());
        middle = (first + last) / 2.0;
        span = last - first;
    }

    /// @param run the pairs that agree with the line, in order, at least one
    static Fit of(Clip here, Clip there, TimeLine line, List<FramePair> run) {
        return new LineFit(here, there, line, run).fit(line);
    }

    private Fit fit(TimeLine line) {
        var best = valley(line.speed(), line.there(middle));
        if (span >= SLOPED_MILLIS) {
            var step = DRIFT_MILLIS / span;
            for (var steps = -SPEED_STEPS; steps <= SPEED_STEPS; steps++) {
                var other = valley(line.speed() + steps * step, line.there(middle));
                best = other.bits() < best.bits() ? other : best;
            }
        }
        if (Math.abs(line.speed() - 1) * span / 2 <= REACH_MILLIS) {
            var even = valley(1, line.there(middle));
            best = even.bits() <= best.bits() + CLEARLY ? even : best;
        }
        var aside =
                Math.min(bits(best.speed(), best.at() - ASIDE_MILLIS), bits(best.speed(), best.at() + ASIDE_MILLIS));
        return new Fit(
                new TimeLine(best.speed(), best.at() - best.speed() * middle),
                Double.isNaN(aside) ? 0 : aside - best.bits());
    }

    /// @param at there, at the middle of the run
    private record Valley(double speed, double at, double bits) {}

    /// The bottom of the valley at one speed.
    private Valley valley(double speed, double around) {
        var steps = (int) (REACH_MILLIS / STEP_MILLIS);
        var means = new double[2 * steps + 1];
        var best = steps;
        for (var n = 0; n < means.length; n++) {
            means[n] = bits(speed, around + (n - steps) * STEP_MILLIS);
            best = means[n] < means[best] ? n : best;
        }
        var first = best;
        while (first > 0 && means[first - 1] <= means[best] + FLAT) {
            first--;
        }
        var last = best;
        while (last + 1 < means.length && means[last + 1] <= means[best] + FLAT) {
            last++;
        }
        return new Valley(speed, around + ((first + last) / 2.0 - steps) * STEP_MILLIS, means[best]);
    }

    /// The mean distance; NaN where less than half of the moments fall on the clip there.
    private double bits(double speed, double atMiddle) {
        var sum = 0.0;
        var count = 0;
        for (var n = 0; n < moments.length; n++) {
            var at = speed * (here.start(moments[n]) - middle) + atMiddle;
            if (at >= 0 && at <= there.durationMillis()) {
                sum += bits(n, at);
                count++;
            }
        }
        return 2 * count < moments.length ? Double.NaN : sum / count;
    }

    private double bits(int n, double at) {
        var standing = there.at(at);
        var gap = there.end(standing) - there.start(standing);
        var first = bits(n, standing);
        if (standing + 1 == there.moments() || gap > interpolated || at < there.start(standing)) {
            return first;
        }
        var part = (at - there.start(standing)) / gap;
        return (1 - part) * first + part * bits(n, standing + 1);
    }

    private int bits(int n, int moment) {
        var index = moment - firsts[n];
        return index < 0 || index >= distances[n].length ? MOST_BITS : distances[n][index];
    }
}
