package org.whence.core.compare;

import java.util.Arrays;
import java.util.Optional;

/// Says when for a scene before a camera that stands still, where all times look alike but for what little moves.
///
/// From every moment of both clips the mean of its scene is taken away; what is left are the things that move, and
/// noise. Laid on each other at the true line, what is left correlates, and nowhere else. A scene in which nothing
/// moves has no such line.
final class StillFit {

    private static final double[] SPEEDS = {1, 0.95, 1.05, 0.9, 1.1, 0.85, 1.15, 0.8, 1.2, 0.75, 1.25, 1.3, 1.33};

    private static final double LEAST_SPEED = 0.73;
    private static final double MOST_SPEED = 1.36;

    /// Least correlation, and least that it is above that of any line further off than this.
    private static final double LEAST = 0.2;

    static final double ABOVE = 0.07;
    private static final double BESIDE_MILLIS = 1_500;

    /// Another speed than 1 has to be so much better.
    private static final double CLEARLY = 0.04;

    private static final int MOST_HERE = 40;
    private static final int MOST_THERE = 2_000;
    private static final int LEAST_MOMENTS = 6;

    private final double[] times;
    private final double[] otherTimes;
    private final float[][] moving;
    private final float[][] otherMoving;
    private final int[] ends;
    private final double from;

    /// A line, and how well what moves correlates along it.
    record Fit(TimeLine line, double correlation) {}

    /// A line by the time there at which the scene here begins, and how well it correlates.
    private record Line(double speed, double at, double correlation) {}

    private StillFit(StripPair pair, StripPair.Places places, int[] here, int[] there) {
        times = Arrays.stream(here).mapToDouble(n -> pair.here().times()[n]).toArray();
        otherTimes =
                Arrays.stream(there).mapToDouble(n -> pair.there().times()[n]).toArray();
        moving = withoutMean(
                Arrays.stream(here).mapToObj(n -> pair.samples(places, n)).toArray(float[][]::new));
        otherMoving = withoutMean(
                Arrays.stream(there).mapToObj(n -> pair.otherSamples(places, n)).toArray(float[][]::new));
        ends = places.ends();
        from = times[0];
    }

    /// The line; nothing where nothing moves, or in more than one way the same.
    ///
    /// @param fromMillis of the scene here, and `toMillis`; there the same
    static Optional<Fit> of(
            StripPair pair,
            StripPair.Places places,
            double fromMillis,
            double toMillis,
            double otherFrom,
            double otherTo) {
        var here = within(pair.here().times(), fromMillis, toMillis, MOST_HERE);
        var there = within(pair.there().times(), otherFrom, otherTo, MOST_THERE);
        return here.length < LEAST_MOMENTS || there.length < LEAST_MOMENTS
                ? Optional.empty()
                : new StillFit(pair, places, here, there).fit();
    }

    private static int[] within(long[] times, double from, double to, int most) {
        var first = 0;
        while (first < times.length && times[first] < from) {
            first++;
        }
        var end = first;
        while (end < times.length && times[end] < to) {
            end++;
        }
        var count = Math.min(most, end - first);
        var within = new int[count];
        for (var n = 0; n < count; n++) {
            within[n] = first + (int) ((long) n * (end - first) / count);
        }
        return within;
    }

    /// Each sample without the mean that it has over all moments, and without that of its moment: the whole may get
    /// lighter and darker.
    private static float[][] withoutMean(float[][] moments) {
        var means = new double[moments[0].length];
        for (var moment : moments) {
            for (var n = 0; n < means.length; n++) {
                means[n] += moment[n] / (double) moments.length;
            }
        }
        for (var moment : moments) {
            var light = 0.0;
            for (var n = 0; n < means.length; n++) {
                moment[n] -= (float) means[n];
                light += moment[n] / means.length;
            }
            for (var n = 0; n < means.length; n++) {
                moment[n] -= (float) light;
            }
        }
        return moments;
    }

    private Optional<Fit> fit() {
        var last = otherTimes[otherTimes.length - 1];
        var step = Math.max(125, (last - otherTimes[0]) / MOST_THERE);
        var best = new Line(1, otherTimes[0], -1);
        var lags = new double[0];
        for (var speed : SPEEDS) {
            var found = new double[(int) ((last - otherTimes[0]) / step) + 1];
            for (var n = 0; n < found.length; n++) {
                found[n] = correlation(speed, otherTimes[0] + n * step);
                if (found[n] > best.correlation() + (best.speed() == 1 && speed != 1 ? CLEARLY : 0)) {
                    best = new Line(speed, otherTimes[0] + n * step, found[n]);
                    lags = found;
                }
            }
        }
        var beside = 0.0;
        for (var n = 0; n < lags.length; n++) {
            var off = Math.abs(otherTimes[0] + n * step - best.at());
            beside = off > BESIDE_MILLIS ? Math.max(beside, lags[n]) : beside;
        }
        if (best.correlation() < LEAST || best.correlation() - beside < ABOVE) {
            return Optional.empty();
        }
        var fine = finer(best);
        return Optional.of(new Fit(new TimeLine(fine.speed(), fine.at() - fine.speed() * from), fine.correlation()));
    }

    private Line finer(Line line) {
        var best = line;
        for (var steps = -5; steps <= 5; steps++) {
            for (var off = -250; off <= 250; off += 50) {
                var speed = line.speed() + 0.005 * steps;
                var correlation = correlation(speed, line.at() + off);
                var isEven = line.speed() == 1 && steps != 0;
                if (speed >= LEAST_SPEED
                        && speed <= MOST_SPEED
                        && correlation > best.correlation() + (isEven ? CLEARLY : 0)) {
                    best = new Line(speed, line.at() + off, correlation);
                }
            }
        }
        return best;
    }

    /// Of what moves; 0 where less than two thirds of the moments here fall on the scene there. A block counts by
    /// what moves in it on both sides: a person who comments moves on one side only.
    private double correlation(double speed, double at) {
        var product = new double[ends.length];
        var mine = new double[ends.length];
        var other = new double[ends.length];
        var count = 0;
        for (var n = 0; n < times.length; n++) {
            var nearest = nearest(at + speed * (times[n] - from));
            if (nearest >= 0) {
                count++;
                add(moving[n], otherMoving[nearest], product, mine, other);
            }
        }
        var together = 0.0;
        var each = 0.0;
        for (var block = 0; block < ends.length; block++) {
            together += product[block];
            each += Math.sqrt(mine[block] * other[block]);
        }
        return 3 * count < 2 * times.length || each == 0 ? 0 : together / each;
    }

    private void add(float[] a, float[] b, double[] product, double[] mine, double[] other) {
        var i = 0;
        for (var block = 0; block < ends.length; block++) {
            var ab = 0f;
            var aa = 0f;
            var bb = 0f;
            for (; i < ends[block]; i++) {
                ab += a[i] * b[i];
                aa += a[i] * a[i];
                bb += b[i] * b[i];
            }
            product[block] += ab;
            mine[block] += aa;
            other[block] += bb;
        }
    }

    private int nearest(double at) {
        var found = Arrays.binarySearch(otherTimes, at);
        if (found >= 0) {
            return found;
        }
        var after = -found - 1;
        if (after == 0) {
            return otherTimes[0] - at <= 250 ? 0 : -1;
        }
        if (after == otherTimes.length) {
            return at - otherTimes[after - 1] <= 250 ? after - 1 : -1;
        }
        return at - otherTimes[after - 1] < otherTimes[after] - at ? after - 1 : after;
    }
}
