package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.TimeRange;

/// Says how two clips are related: near copy, mirror, crop, clip of.
///
/// A match of clips maps stretches. Its two parts are the longest stretch without a break, and all of a clip where no
/// second of it is left out; the other stretches are in the segments only, because a part that spanned them would claim
/// what lies between. Where what is shown is a rectangle in the picture of one, the part is that rectangle.
final class ClipMatcher {

    /// What is left out of a clip up to this long counts as covered: the first and the last sample can each be
    /// off by nearly a second where a clip is sampled thinly.
    static final long SLACK_MILLIS = 1_000;

    private ClipMatcher() {}

    /// The match of two clips, seen from `a`.
    ///
    /// @param sights where the features of frames speak for each other
    static Optional<Match> match(Content a, Content b, List<Sight> sights) {
        var here = Clip.of(a);
        var there = Clip.of(b);
        var turned = here.mirrored();
        var upright = ClipAlignment.of(here, there);
        var mirrored = ClipAlignment.of(turned, there).reflected();
        var best = longer(upright, mirrored);
        var found = united(best, best == upright ? mirrored : upright);
        var still = found.isEmpty()
                ? longer(
                        ClipAlignment.still(here, there),
                        ClipAlignment.still(turned, there).reflected())
                : best;
        var isKnown = !still.segments().isEmpty() || !sights.isEmpty();
        var laid = isKnown ? new FeatureLays(here, turned, there).find(found, sights) : List.<FeatureLays.Laid>of();
        laid.forEach(each -> found.add(each.segment()));
        if (found.isEmpty()) {
            best = still;
            found.addAll(still.segments());
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.sort(Comparator.comparingLong(Segment::fromMillis));
        var segments = SegmentEdges.settled(found, here.features().strip(), there.durationMillis());
        var run = longestRun(segments);
        var longest = Collections.max(run, Comparator.comparingLong(Segment::lengthMillis));
        var back = run.stream().map(Segment::reversed).toList();
        var timeHere = time(run, here.durationMillis());
        var timeThere = time(back, there.durationMillis());
        var partHere = StillInClip.part(
                timeHere.orElse(null), longest.region(), a.regions().content());
        var partThere = StillInClip.part(
                timeThere.orElse(null), longest.otherRegion(), b.regions().content());
        var isMirrored = best.segments().stream().anyMatch(Segment::mirrored);
        var evidence = evidence(best, isMirrored ? turned : here, there, longest, laid);
        var relation = longest.mirrored() ? Relation.MIRROR : Relation.NEAR_COPY;
        if (partHere.time() != null || partThere.time() != null) {
            relation = Relation.CLIP_OF;
        } else if (partHere.region() != null || partThere.region() != null) {
            relation = Relation.CROP;
        }
        return Optional.of(new Match(
                a.media(),
                b.media(),
                relation,
                laid.isEmpty() ? Nearness.strength(evidence.distance()) : Match.Strength.CONFIDENT,
                partHere,
                partThere,
                evidence,
                segments));
    }

    /// The one that explains more; the first where it is the same.
    private static Alignment longer(Alignment first, Alignment other) {
        return other.coveredMillis() > first.coveredMillis() ? other : first;
    }

    /// Those of the first, and of the other what does not overlap them.
    private static List<Segment> united(Alignment first, Alignment other) {
        var segments = new ArrayList<>(first.segments());
        for (var segment : other.segments()) {
            var isFree = segments.stream()
                    .noneMatch(known ->
                            known.fromMillis() < segment.toMillis() && segment.fromMillis() < known.toMillis());
            if (isFree) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /// The median over the frames that agree; where only features do, there is no distance to speak of.
    private static Evidence evidence(
            Alignment alignment, Clip here, Clip there, Segment longest, List<FeatureLays.Laid> laid) {
        var pairs = alignment.pairs();
        var distances = new ArrayList<Integer>();
        var qualities = new ArrayList<Integer>();
        var otherQualities = new ArrayList<Integer>();
        for (var pair : pairs) {
            var views = here.nearest(pair.here(), there, pair.there());
            distances.add(pair.distance());
            qualities.add(views.here().quality());
            otherQualities.add(views.there().quality());
        }
        var geometry = laid.stream()
                .max(Comparator.comparingInt(each -> each.alignment().inliers()))
                .map(best -> new Evidence.Geometry(best.alignment().inliers(), (int)
                        Math.round(100 * best.alignment().share())))
                .orElse(null);
        return new Evidence(
                median(distances, PdqHash.BITS / 2),
                median(qualities, 0),
                median(otherQualities, 0),
                longest.mirrored() ? Orientation.MIRRORED : Orientation.ORIGINAL,
                Math.max(1, pairs.size()),
                geometry);
    }

    private static int median(List<Integer> values, int ofNone) {
        return values.isEmpty() ? ofNone : values.stream().sorted().toList().get(values.size() / 2);
    }

    /// The segments of the longest stretch that goes on in both clips without a break.
    private static List<Segment> longestRun(List<Segment> segments) {
        List<Segment> best = List.of();
        var run = new ArrayList<Segment>();
        Segment last = null;
        for (var segment : segments) {
            if (last == null || !follows(segment, last)) {
                run.clear();
            }
            run.add(segment);
            last = segment;
            if (best.isEmpty() || length(run) > length(best)) {
                best = List.copyOf(run);
            }
        }
        return best;
    }

    private static boolean follows(Segment next, Segment last) {
        var gapThere = next.otherFromMillis() - last.otherToMillis();
        return next.fromMillis() - last.toMillis() <= SLACK_MILLIS && Math.abs(gapThere) <= SLACK_MILLIS;
    }

    private static long length(List<Segment> run) {
        return run.getLast().toMillis() - run.getFirst().fromMillis();
    }

    /// From the first to the last of a run; nothing where no more than the slack is left over at either end.
    private static Optional<TimeRange> time(List<Segment> run, long durationMillis) {
        var from = run.getFirst().fromMillis();
        var to = run.getLast().toMillis();
        var covers = from <= SLACK_MILLIS && durationMillis - to <= SLACK_MILLIS;
        return covers ? Optional.empty() : Optional.of(new TimeRange(from, to));
    }
}
