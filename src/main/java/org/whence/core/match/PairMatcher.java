package org.whence.core.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.match.Match.Strength;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;

/// Says how two media are related by what they show, if they are: same pixels, near copy, mirror, crop, frame of, clip
/// of.
/// That they have the same bytes cannot be, for then they are one media.
///
/// A match of pictures maps the rectangles that show the same ([PictureMatcher]). A match of clips maps stretches. Its
/// two parts are the longest stretch without a break, and all of a clip where no second of it is left out; the other
/// stretches are in the segments only, because a part that spanned them would claim what lies between.
///
/// Has no state; for use from any thread.
public final class PairMatcher {

    /// What is left out of a clip up to this long counts as covered: it is sampled once a second, so the first and the
    /// last frame can each be off by nearly as much.
    static final long SLACK_MILLIS = 1_500;

    /// The match of `a` with `b`, seen from `a`.
    public Optional<Match> match(Content a, Content b) {
        if (a.media().equals(b.media())) {
            return Optional.empty();
        }
        if (a.pixels() != null && a.pixels().equals(b.pixels())) {
            return Optional.of(samePixels(a, b));
        }
        var pictureA = a.picture();
        var pictureB = b.picture();
        if (pictureA != null && pictureB != null) {
            return PictureMatcher.match(a, b);
        }
        if (pictureA != null && !b.frames().isEmpty()) {
            return stillInClip(b, a, pictureA).map(Match::reversed);
        }
        if (pictureB != null && !a.frames().isEmpty()) {
            return stillInClip(a, b, pictureB);
        }
        return a.frames().isEmpty() || b.frames().isEmpty() ? Optional.empty() : clips(a, b);
    }

    private static Match samePixels(Content a, Content b) {
        return new Match(
                a.media(),
                b.media(),
                Relation.SAME_PIXELS,
                Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of());
    }

    /// A still that looks like a frame, in the orientation in which it looks most like it.
    private record Sighting(int frame, int distance, Orientation orientation) {

        static Sighting of(PictureFingerprint still, PdqHash hash, int frame) {
            var best = new Sighting(frame, still.hash().distanceTo(hash), Orientation.ORIGINAL);
            for (var orientation : Orientation.values()) {
                var distance = still.dihedral().get(orientation.ordinal()).distanceTo(hash);
                best = distance < best.distance() ? new Sighting(frame, distance, orientation) : best;
            }
            return best;
        }
    }

    /// Where a clip shows a still: on the clip's side, every stretch that does, in the orientation of the best one. The
    /// still has no time; its side of each segment begins at 0.
    private static Optional<Match> stillInClip(Content clipContent, Content stillContent, PictureFingerprint still) {
        if (!Nearness.isTelling(still)) {
            return Optional.empty();
        }
        var clip = Clip.of(clipContent);
        var sightings = new ArrayList<Sighting>();
        for (var frame = 0; frame < clip.frames().size(); frame++) {
            if (clip.isTelling(frame)) {
                sightings.add(Sighting.of(still, clip.frames().get(frame).hash(), frame));
            }
        }
        var best = sightings.stream()
                .min(Comparator.comparingInt(Sighting::distance))
                .orElse(null);
        if (best == null || best.distance() > Nearness.LEAD_BITS) {
            return Optional.empty();
        }
        var strength = Nearness.strength(best.distance());
        var limit = strength == Strength.CONFIDENT ? Nearness.CONFIDENT_BITS : Nearness.LEAD_BITS;
        sightings.removeIf(each -> each.distance() > limit || each.orientation() != best.orientation());
        var segments = stretches(clip, sightings);
        var quality = clip.frames().get(best.frame()).quality();
        var turned = new Evidence(best.distance(), still.quality(), quality, best.orientation(), sightings.size());
        return Optional.of(new Match(
                clipContent.media(),
                stillContent.media(),
                Relation.FRAME_OF,
                strength,
                part(List.of(longest(segments)), clip.durationMillis()),
                Part.WHOLE,
                turned.reversed(),
                segments));
    }

    private static List<Segment> stretches(Clip clip, List<Sighting> sightings) {
        var segments = new ArrayList<Segment>();
        for (var sighting : sightings) {
            var from = clip.start(sighting.frame());
            var to = clip.end(sighting.frame());
            if (!segments.isEmpty() && segments.getLast().toMillis() == from) {
                segments.add(new Segment(segments.removeLast().fromMillis(), to, 0, 1));
            } else {
                segments.add(new Segment(from, to, 0, 1));
            }
        }
        return segments;
    }

    private static Segment longest(List<Segment> segments) {
        return Collections.max(segments, Comparator.comparingLong(each -> each.toMillis() - each.fromMillis()));
    }

    private static Optional<Match> clips(Content a, Content b) {
        var here = Clip.of(a);
        var there = Clip.of(b);
        var upright = ClipAlignment.of(here, there);
        var mirrored = ClipAlignment.of(here.turned(Orientation.MIRRORED), there);
        var isMirrored = mirrored.coveredMillis() > upright.coveredMillis();
        var alignment = isMirrored ? mirrored : upright;
        if (alignment.segments().isEmpty()) {
            return Optional.empty();
        }
        var orientation = isMirrored ? Orientation.MIRRORED : Orientation.ORIGINAL;
        var run = longestRun(alignment.segments());
        var back = run.stream().map(Segment::reversed).toList();
        var partHere = part(run, here.durationMillis());
        var partThere = part(back, there.durationMillis());
        var evidence = evidence(alignment, here, there, orientation);
        var covers = partHere.isWhole() && partThere.isWhole();
        return Optional.of(new Match(
                a.media(),
                b.media(),
                !covers ? Relation.CLIP_OF : isMirrored ? Relation.MIRROR : Relation.NEAR_COPY,
                Nearness.strength(evidence.distance()),
                partHere,
                partThere,
                evidence,
                alignment.segments()));
    }

    private static Evidence evidence(Alignment alignment, Clip here, Clip there, Orientation orientation) {
        var pairs = alignment.pairs();
        return new Evidence(
                median(pairs.stream().map(Alignment.FramePair::distance).toList()),
                median(pairs.stream()
                        .map(pair -> here.frames().get(pair.here()).quality())
                        .toList()),
                median(pairs.stream()
                        .map(pair -> there.frames().get(pair.there()).quality())
                        .toList()),
                orientation,
                pairs.size());
    }

    private static int median(List<Integer> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
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

    /// From the first to the last of a run; the whole where no more than the slack is left over at either end.
    private static Part part(List<Segment> run, long durationMillis) {
        var from = run.getFirst().fromMillis();
        var to = run.getLast().toMillis();
        var covers = from <= SLACK_MILLIS && durationMillis - to <= SLACK_MILLIS;
        return covers ? Part.WHOLE : Part.during(new TimeRange(from, to));
    }
}
