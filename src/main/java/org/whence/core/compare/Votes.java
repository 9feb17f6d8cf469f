package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.Alignment.FramePair;
import org.whence.core.match.Nearness;

/// Finds the time line on which most frames of one clip meet frames of another that look like them: a Hough transform
/// over speed and offset.
///
/// Each frame here has one vote, which it divides among the frames there that resemble it, the nearer the more. So a
/// picture that stands for long, or comes again and again, and could lie anywhere, counts no more than one that lies in
/// one place only, and its vote is scattered.
///
/// Source: P. V. C. Hough, US patent 3,069,654 (1962); voting on time differences after A. Wang, "An
/// Industrial-Strength Audio Search Algorithm" (ISMIR 2003), section 2.3.
final class Votes {

    /// How far from a line a pair may lie to speak for it: the clips are not sampled at the same moments.
    static final double TOLERANCE_MILLIS = 1_000;

    /// At most so many frames there share the vote of a frame.
    private static final int RESEMBLING = 16;

    private static final double BIN_MILLIS = TOLERANCE_MILLIS / 2;
    private static final double SLOWEST = 0.75;
    private static final double FASTEST = 1.34;
    private static final double SPEED_STEP = 0.02;

    /// Another speed than 1 has to be that much better: there are many of them to be right by chance.
    private static final double SPEED_MARGIN = 1.2;

    /// Below this sum of votes nothing is proposed.
    private static final double LEAST = 0.5;

    /// A line cannot be laid through a shorter stretch.
    private static final double FITTED_MILLIS = 8_000;

    private static final int FITTED_PAIRS = 6;

    /// A speed that makes less difference than this over the stretch cannot be told from 1.
    private static final double LEAST_DRIFT_MILLIS = 1.5 * TOLERANCE_MILLIS;

    private final Clip here;
    private final Clip there;
    private List<Vote> votes;

    private record Vote(FramePair pair, double weight) {}

    private record Peak(TimeLine line, double score) {}

    Votes(Clip here, Clip there) {
        this.here = here;
        this.there = there;
        votes = new ArrayList<>();
        for (var frame = 0; frame < here.moments(); frame++) {
            if (here.isTelling(frame)) {
                votes.addAll(of(frame));
            }
        }
    }

    private List<Vote> of(int frame) {
        var pairs = new ArrayList<FramePair>();
        for (var other = 0; other < there.moments(); other++) {
            if (there.isTelling(other)) {
                var distance = here.distance(frame, there, other);
                if (distance <= Nearness.LEAD_BITS) {
                    pairs.add(new FramePair(frame, other, distance));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(FramePair::distance));
        var nearest = pairs.subList(0, Math.min(RESEMBLING, pairs.size()));
        var sum = nearest.stream().mapToDouble(Votes::closeness).sum();
        return nearest.stream()
                .map(pair -> new Vote(pair, closeness(pair) / sum))
                .toList();
    }

    private static double closeness(FramePair pair) {
        var bits = Nearness.LEAD_BITS + 1 - pair.distance();
        return (double) bits * bits;
    }

    /// Takes the votes of some frames here out.
    void remove(IntPredicate frames) {
        votes = votes.stream().filter(vote -> !frames.test(vote.pair().here())).toList();
    }

    /// Takes out the votes that lie on the line.
    void remove(TimeLine line) {
        votes = votes.stream().filter(vote -> !isNear(vote, line)).toList();
    }

    /// The line with most votes, or null if there are too few.
    @Nullable
    TimeLine best() {
        var best = peak(1);
        for (var step = 0; SLOWEST + step * SPEED_STEP <= FASTEST; step++) {
            var other = peak(SLOWEST + step * SPEED_STEP);
            var margin = best.line().speed() == 1 ? SPEED_MARGIN : 1;
            if (other.score() > margin * best.score()) {
                best = other;
            }
        }
        return best.score() < LEAST ? null : fitted(best.line());
    }

    private Peak peak(double speed) {
        var lowest = -speed * here.durationMillis();
        var bins = new double[2 + (int) ((there.durationMillis() - lowest) / BIN_MILLIS) + 1];
        for (var vote : votes) {
            bins[(int) ((offset(vote, speed) - lowest) / BIN_MILLIS)] += vote.weight();
        }
        var best = 0;
        for (var bin = 1; bin + 1 < bins.length; bin++) {
            if (bins[bin] + bins[bin + 1] > bins[best] + bins[best + 1]) {
                best = bin;
            }
        }
        return new Peak(new TimeLine(speed, lowest + (best + 1) * BIN_MILLIS), bins[best] + bins[best + 1]);
    }

    private double offset(Vote vote, double speed) {
        return there.start(vote.pair().there()) - speed * here.start(vote.pair().here());
    }

    private boolean isNear(Vote vote, TimeLine line) {
        return Math.abs(offset(vote, line.speed()) - line.offsetMillis()) <= TOLERANCE_MILLIS;
    }

    /// The line through the pairs near it, by least squares, each weighed by its vote; repeated, because a
    /// better line has more pairs near it. Speeds that cannot be told from 1 over that stretch are 1.
    private TimeLine fitted(TimeLine line) {
        var fitted = line;
        for (var round = 0; round < 5; round++) {
            fitted = fittedOnce(fitted);
        }
        return fitted;
    }

    private TimeLine fittedOnce(TimeLine line) {
        var near = votes.stream().filter(vote -> isNear(vote, line)).toList();
        var sum = near.stream().mapToDouble(Vote::weight).sum();
        if (sum == 0) {
            return line;
        }
        var x = near.stream()
                        .mapToDouble(
                                vote -> vote.weight() * here.start(vote.pair().here()))
                        .sum()
                / sum;
        var y = near.stream()
                        .mapToDouble(
                                vote -> vote.weight() * there.start(vote.pair().there()))
                        .sum()
                / sum;
        var first = near.getFirst().pair().here();
        var last = near.getLast().pair().here();
        var length = here.start(last) - here.start(first);
        var speed = line.speed();
        if (length >= FITTED_MILLIS && near.size() >= FITTED_PAIRS) {
            var xy = 0.0;
            var xx = 0.0;
            for (var vote : near) {
                var across = here.start(vote.pair().here()) - x;
                xy += vote.weight() * across * (there.start(vote.pair().there()) - y);
                xx += vote.weight() * across * across;
            }
            speed = xx > 0 ? Math.clamp(xy / xx, SLOWEST - SPEED_STEP, FASTEST + SPEED_STEP) : speed;
        }
        if (Math.abs(speed - 1) * length < LEAST_DRIFT_MILLIS) {
            speed = 1;
        }
        return new TimeLine(speed, y - speed * x);
    }
}
