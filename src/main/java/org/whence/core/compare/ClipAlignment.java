package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.Alignment.FramePair;
import org.whence.core.match.Nearness;
import org.whence.core.match.Segment;

/// Finds which stretches of one clip show which stretches of another, in whatever order, at 0.75 to 1.33 times the
/// speed.
///
/// Voting ([Votes]) proposes a time line; walking along it checks every moment, also those that resemble too much else
/// to have a say: a moment agrees if one there looks like it close to where the line says. The longest run of agreeing
/// moments moves the line to where it fits best ([LineFit]), and a second walk along that gives the segments. Their
/// moments are done with; then the rest votes again, so that a compilation is taken apart piece by piece.
///
/// Moments of too little quality (darkness, plain colour) neither agree nor disagree where there is as little to see
/// there. A single moment that disagrees does not end a run: at a cut, the two clips may have been sampled on either
/// side of it. Where the clip there was sampled thinly, a moment between two samples may look like neither; that ends
/// no run until it has gone on for longer than samples lie apart.
///
/// A run counts when one picture agrees confidently, and either three different pictures agree in their order or the
/// line fits nowhere beside. One or two pictures say nothing about time: a test card, or a title, could lie anywhere on
/// its counterpart. [#still] lays it nevertheless, for where that is all that the two clips have in common.
///
/// Before a camera that stands still, what passes again and again makes lines that agree as well as the true one. So a
/// run of one scene waits for what the strips say of it ([StillStretches]), and stands only where they say nothing.
final class ClipAlignment {

    /// So many different pictures, in their order, fix a time line.
    static final int PICTURES = 3;

    /// Two moments of one clip closer than this are one picture: it stands still, but for noise.
    private static final int STILL_BITS = 10;

    /// Moments in a row that may disagree within a run, and for how long; more of them only for a shorter time.
    private static final int SKIPPED = 1;

    private static final long STRAY_MILLIS = 1_500;
    private static final long SKIPPED_MILLIS = 750;

    /// How long a run goes on over moments that fall between samples.
    private static final long UNSEEN_MILLIS = 2_500;

    /// How far, on the second walk, a moment there may lie from where the line says.
    private static final double LEAST_TOLERANCE_MILLIS = 400;

    /// The rise of a line that fits nowhere beside, in bits, and the moments that it takes to say so.
    private static final double RISE = 1.5;

    private static final int RISE_MOMENTS = 8;

    private static final int MOST_ROUNDS = 200;

    private final Clip here;
    private final Clip there;
    private final double tolerance;
    private final boolean[] done;
    private final List<Laid> steady = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<FramePair> pairs = new ArrayList<>();

    /// A run that counts, and the line that it lies on.
    private record Laid(List<FramePair> run, TimeLine line) {}

    private ClipAlignment(Clip here, Clip there) {
        this.here = here;
        this.there = there;
        tolerance =
                Math.clamp(Math.min(here.spacing(), there.spacing()), LEAST_TOLERANCE_MILLIS, Votes.TOLERANCE_MILLIS);
        done = new boolean[here.moments()];
    }

    /// How the two clips lie on each other; without segments if they have nothing in common that says when.
    static Alignment of(Clip here, Clip there) {
        return new ClipAlignment(here, there).align();
    }

    /// The longest stretch here of one picture with its beginning on that of the longest there that shows the same, no
    /// further than the shorter one goes, at speed 1.
    static Alignment still(Clip here, Clip there) {
        var alignment = new ClipAlignment(here, there);
        alignment.layStill();
        return new Alignment(alignment.segments, alignment.pairs);
    }

    private Alignment align() {
        var votes = new Votes(here, there);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var line = votes.best();
            if (line == null) {
                break;
            }
            take(line);
            votes.remove(line);
            votes.remove(moment -> done[moment]);
        }
        var moving = done.clone();
        steady.stream().flatMap(laid -> laid.run().stream()).forEach(pair -> moving[pair.here()] = false);
        for (var still : new StillStretches(here, there).find(moment -> moving[moment])) {
            segments.add(still.segment());
            pairs.add(still.pair());
        }
        steady.stream().filter(this::isFree).forEach(this::add);
        segments.sort(Comparator.comparingLong(Segment::fromMillis));
        pairs.sort(Comparator.comparingInt(FramePair::here));
        return new Alignment(segments, pairs);
    }

    /// Keeps the runs on the line that count, and is done with their moments.
    private void take(TimeLine line) {
        var longest = runs(line, Votes.TOLERANCE_MILLIS).stream()
                .map(this::telling)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (longest.isEmpty()) {
            return;
        }
        var fit = LineFit.of(here, there, line, longest);
        for (var run : runs(fit.line(), tolerance)) {
            var telling = telling(run);
            var fixes = pictures(telling) >= PICTURES || fit.rise() >= RISE && telling.size() >= RISE_MOMENTS;
            if (fixes && anyConfident(telling)) {
                run.forEach(pair -> done[pair.here()] = true);
                var laid = new Laid(run, fit.line());
                if (isSteady(telling)) {
                    steady.add(laid);
                } else {
                    add(laid);
                }
            }
        }
    }

    /// Whether the run is of a camera that stands still, so that hashes hardly say when, and the strips can.
    private boolean isSteady(List<FramePair> run) {
        var first = run.getFirst().here();
        return here.features().strip().count() > 0
                && there.features().strip().count() > 0
                && run.stream().allMatch(pair -> here.distance(first, here, pair.here()) <= StillStretches.ALIKE_BITS);
    }

    private boolean isFree(Laid laid) {
        var from = here.start(laid.run().getFirst().here());
        var to = here.end(laid.run().getLast().here());
        return segments.stream().noneMatch(segment -> segment.fromMillis() < to && from < segment.toMillis());
    }

    private List<FramePair> telling(List<FramePair> run) {
        return run.stream().filter(pair -> here.isTelling(pair.here())).toList();
    }

    /// Walks along the line.
    private List<List<FramePair>> runs(TimeLine line, double within) {
        var runs = new ArrayList<List<FramePair>>();
        var run = new ArrayList<FramePair>();
        var disagreeing = 0;
        for (var moment = 0; moment < here.moments(); moment++) {
            var pair = done[moment] ? null : agreeing(moment, line, within);
            if (pair != null) {
                run.add(pair);
                disagreeing = 0;
            } else if (!run.isEmpty()) {
                var isSeen = done[moment] || isSeen(moment, line);
                disagreeing += isSeen ? 1 : 0;
                var lost = here.end(moment) - here.end(run.getLast().here());
                var most = disagreeing > SKIPPED ? SKIPPED_MILLIS : isSeen ? STRAY_MILLIS : UNSEEN_MILLIS;
                if (done[moment] || lost > most) {
                    runs.add(List.copyOf(run));
                    run.clear();
                    disagreeing = 0;
                }
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /// Whether the clip there was sampled about where the line says, or is out before.
    private boolean isSeen(int moment, TimeLine line) {
        var at = line.there(here.start(moment));
        var other = there.at(at);
        return at < 0
                || at >= there.durationMillis()
                || at - there.start(other) <= LEAST_TOLERANCE_MILLIS
                || there.end(other) - at <= LEAST_TOLERANCE_MILLIS;
    }

    /// The moment there that looks most like this one, near where the line says; null if none looks like it.
    private @Nullable FramePair agreeing(int moment, TimeLine line, double within) {
        var at = line.there(here.start(moment));
        if (at < -within || at >= there.durationMillis() + within) {
            return null;
        }
        FramePair best = null;
        var limit = here.isTelling(moment) ? Nearness.LEAD_BITS : Integer.MAX_VALUE;
        for (var other = there.at(at - within); other < there.moments() && there.start(other) <= at + within; other++) {
            var distance = here.distance(moment, there, other);
            if (here.isTelling(moment) == there.isTelling(other)
                    && distance <= limit
                    && (best == null || distance < best.distance())) {
                best = new FramePair(moment, other, distance);
            }
        }
        return best;
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

    /// From the first moment to the end of the last one's stretch; not beyond that of the one there, unless it
    /// is by less than can be told.
    private void add(Laid laid) {
        var run = laid.run();
        var line = laid.line();
        var last = run.getLast();
        var from = Math.max(here.start(run.getFirst().here()), Math.round(line.here(0)));
        var thereEnd = line.here(there.end(last.there()));
        var end = here.end(last.here());
        var to = end > thereEnd + 2 * tolerance ? Math.round(thereEnd) : end;
        to = Math.min(to, Math.round(line.here(there.durationMillis())));
        if (to > from) {
            var otherFrom = Math.max(0, Math.round(line.there(from)));
            var views = views(telling(run));
            pairs.addAll(telling(run));
            segments.add(new Segment(
                    from,
                    to,
                    otherFrom,
                    line.speed(),
                    false,
                    views.here().region(),
                    views.there().region()));
        }
    }

    /// Those of the pair in whose views most agree.
    private Clip.Views views(List<FramePair> run) {
        var counts = new HashMap<String, Integer>();
        var most = 0;
        var best = here.nearest(run.getFirst().here(), there, run.getFirst().there());
        for (var pair : run) {
            var views = here.nearest(pair.here(), there, pair.there());
            var count = counts.merge(views.here().region() + " " + views.there().region(), 1, Integer::sum);
            if (count > most) {
                most = count;
                best = views;
            }
        }
        return best;
    }

    private void layStill() {
        FramePair best = null;
        for (var moment = 0; moment < here.moments(); moment++) {
            for (var other = 0; here.isTelling(moment) && other < there.moments(); other++) {
                var distance = here.distance(moment, there, other);
                var pair = new FramePair(moment, other, distance);
                if (distance <= Nearness.CONFIDENT_BITS && (best == null || length(pair) > length(best))) {
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
