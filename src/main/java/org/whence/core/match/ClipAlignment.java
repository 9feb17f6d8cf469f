package org.whence.core.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Alignment.FramePair;

/// Finds which stretches of one clip show which stretches of another, in whatever order, at 0.75 to 1.33 times the
/// speed.
///
/// Voting ([Votes]) proposes a time line; walking along it checks every frame, also those that resemble too much else
/// to have a say: a frame agrees if one there looks like it within a second of where the line says. Runs of agreeing
/// frames become segments, and their frames are done with; then the rest votes again, so that a compilation is taken
/// apart piece by piece. Frames of too little quality (darkness, plain colour) neither agree nor disagree where there
/// is as little to see there. A single frame that disagrees does not end a run: at a cut, the two clips may have been
/// sampled on either side of it.
///
/// A run counts when at least three different pictures agree in their order, one of them confidently. One or two
/// pictures say nothing about time: a test card, or a title, could lie anywhere on its counterpart. There the stretch
/// is laid with its beginning on the beginning of the stretch there that shows the same, no further than the shorter
/// one goes, at speed 1; and only if that is all that the two clips have in common.
final class ClipAlignment {

    /// So many different pictures, in their order, fix a time line.
    static final int PICTURES = 3;

    /// Two frames of one clip closer than this are one picture: it stands still, but for noise.
    private static final int STILL_BITS = 10;

    /// Frames in a row that may disagree within a run.
    private static final int SKIPPED = 1;

    private static final int MOST_ROUNDS = 200;

    private final Clip here;
    private final Clip there;
    private final boolean[] done;
    private final List<Segment> segments = new ArrayList<>();
    private final List<FramePair> pairs = new ArrayList<>();

    private ClipAlignment(Clip here, Clip there) {
        this.here = here;
        this.there = there;
        done = new boolean[here.frames().size()];
    }

    /// How the two clips lie on each other; without segments if they have nothing in common.
    static Alignment of(Clip here, Clip there) {
        return new ClipAlignment(here, there).align();
    }

    private Alignment align() {
        var votes = new Votes(here, there);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var line = votes.best();
            if (line == null) {
                break;
            }
            takeRuns(line);
            votes.remove(line);
            votes.remove(frame -> done[frame]);
        }
        if (segments.isEmpty()) {
            layStill();
        }
        segments.sort(Comparator.comparingLong(Segment::fromMillis));
        pairs.sort(Comparator.comparingInt(FramePair::here));
        return new Alignment(segments, pairs);
    }

    /// Walks along the line, and keeps the runs on it that count.
    private void takeRuns(TimeLine line) {
        var run = new ArrayList<FramePair>();
        var skipped = 0;
        for (var frame = 0; frame < here.frames().size(); frame++) {
            var pair = done[frame] ? null : agreeing(frame, line);
            if (pair != null) {
                run.add(pair);
                skipped = 0;
            } else if (done[frame] || ++skipped > SKIPPED) {
                keep(run, line);
                run.clear();
                skipped = 0;
            }
        }
        keep(run, line);
    }

    /// The frame there that looks most like this one, near where the line says; null if none looks like it.
    private @Nullable FramePair agreeing(int frame, TimeLine line) {
        var at = line.there(here.start(frame));
        if (at < -Votes.TOLERANCE_MILLIS || at >= there.durationMillis() + Votes.TOLERANCE_MILLIS) {
            return null;
        }
        FramePair best = null;
        for (var other = there.at(at - Votes.TOLERANCE_MILLIS);
                other < there.frames().size() && there.start(other) <= at + Votes.TOLERANCE_MILLIS;
                other++) {
            var limit = here.isTelling(frame) ? Nearness.LEAD_BITS : Integer.MAX_VALUE;
            var distance = here.distance(frame, there, other);
            if (here.isTelling(frame) == there.isTelling(other)
                    && distance <= limit
                    && (best == null || distance < best.distance())) {
                best = new FramePair(frame, other, distance);
            }
        }
        return best;
    }

    private void keep(List<FramePair> run, TimeLine line) {
        var telling = run.stream().filter(pair -> here.isTelling(pair.here())).toList();
        if (pictures(telling) < PICTURES || !anyConfident(telling)) {
            return;
        }
        add(run.getFirst().here(), run.getLast(), line);
        run.forEach(pair -> done[pair.here()] = true);
        pairs.addAll(telling);
    }

    private static boolean anyConfident(List<FramePair> run) {
        return run.stream().anyMatch(pair -> pair.distance() <= Nearness.CONFIDENT_BITS);
    }

    /// How many different pictures the run has, on the side that has fewer.
    private int pictures(List<FramePair> run) {
        var countHere = 0;
        var countThere = 0;
        FramePair lastHere = null;
        FramePair lastThere = null;
        for (var pair : run) {
            if (lastHere == null || here.distance(pair.here(), here, lastHere.here()) > STILL_BITS) {
                lastHere = pair;
                countHere++;
            }
            if (lastThere == null || there.distance(pair.there(), there, lastThere.there()) > STILL_BITS) {
                lastThere = pair;
                countThere++;
            }
        }
        return Math.min(countHere, countThere);
    }

    /// From the first frame to the end of the last one's stretch; not beyond that of the one there, unless it is by
    /// less than can be told.
    private void add(int first, FramePair last, TimeLine line) {
        var from = Math.max(here.start(first), Math.round(line.here(0)));
        var thereEnd = line.here(there.end(last.there()));
        var end = here.end(last.here());
        var to = end > thereEnd + 2 * Votes.TOLERANCE_MILLIS ? Math.round(thereEnd) : end;
        to = Math.min(to, Math.round(line.here(there.durationMillis())));
        if (to > from) {
            var otherFrom = Math.max(0, Math.round(line.there(from)));
            segments.add(new Segment(from, to, otherFrom, line.speed()));
        }
    }

    /// Lays the longest stretch here of one picture on the longest there that shows the same.
    private void layStill() {
        FramePair best = null;
        for (var frame = 0; frame < here.frames().size(); frame++) {
            for (var other = 0; here.isTelling(frame) && other < there.frames().size(); other++) {
                var distance = here.distance(frame, there, other);
                var pair = new FramePair(frame, other, distance);
                if (there.isTelling(other)
                        && distance <= Nearness.CONFIDENT_BITS
                        && (best == null || length(pair) > length(best))) {
                    best = pair;
                }
            }
        }
        if (best != null) {
            var from = here.start(best.here());
            segments.add(new Segment(from, from + length(best), there.start(best.there()), 1));
            pairs.add(best);
        }
    }

    private long length(FramePair pair) {
        var lengthHere = here.end(pair.here()) - here.start(pair.here());
        return Math.min(lengthHere, there.end(pair.there()) - there.start(pair.there()));
    }
}
