package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Nearness;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

/// Says where a clip shows a still picture, or the still shows a frame of the clip: every stretch that does, in the
/// orientation of the best one. The still has no time; its side of each segment begins at 0.
///
/// Both may be pictures in a picture: the whole still and the rectangles in it are compared with every frame and the
/// rectangles in that. Rectangles are never leads: there are many of them to be near by chance.
final class StillInClip {

    private static final int MOST_SIGHTS = 24;

    private StillInClip() {}

    /// The still, or a rectangle in it.
    private record View(Region region, PictureFingerprint fingerprint) {}

    /// A view that looks like a frame, in the orientation in which it looks most like it.
    private record Sighting(int moment, FrameHash frame, View still, int distance, Orientation orientation) {

        static @Nullable Sighting of(int moment, FrameHash frame, View still) {
            Sighting best = null;
            var limit =
                    frame.isWhole() && still.region().equals(Region.ALL) ? Nearness.LEAD_BITS : Nearness.CONFIDENT_BITS;
            for (var orientation : Orientation.values()) {
                var distance = still.fingerprint()
                        .dihedral()
                        .get(orientation.ordinal())
                        .distanceTo(frame.hash());
                if (distance <= limit && (best == null || distance < best.distance())) {
                    best = new Sighting(moment, frame, still, distance, orientation);
                }
            }
            return best;
        }
    }

    /// The match, seen from the clip.
    ///
    /// @param sights frames of the clip whose features the still's speak for
    static Optional<Match> match(Content clipContent, Content stillContent, List<Sight> sights) {
        var byHashes = byHashes(clipContent, stillContent);
        var isSure =
                byHashes.filter(match -> match.strength() == Strength.CONFIDENT).isPresent();
        return isSure ? byHashes : byFeatures(clipContent, stillContent, sights).or(() -> byHashes);
    }

    private static Optional<Match> byHashes(Content clipContent, Content stillContent) {
        var views = views(stillContent);
        var clip = Clip.of(clipContent);
        var sightings = sightings(clip, views);
        var best = sightings.stream()
                .min(Comparator.comparingInt(Sighting::distance))
                .orElse(null);
        if (best == null) {
            return Optional.empty();
        }
        var strength = Nearness.strength(best.distance());
        var limit = strength == Strength.CONFIDENT ? Nearness.CONFIDENT_BITS : Nearness.LEAD_BITS;
        sightings.removeIf(each -> each.distance() > limit
                || each.orientation() != best.orientation()
                || !each.still().region().equals(best.still().region()));
        var segments = stretches(clip, sightings);
        var evidence = new Evidence(
                best.distance(),
                best.still().fingerprint().quality(),
                best.frame().quality(),
                best.orientation(),
                sightings.size());
        var longest = Collections.max(segments, Comparator.comparingLong(each -> each.toMillis() - each.fromMillis()));
        return Optional.of(new Match(
                clipContent.media(),
                stillContent.media(),
                Relation.FRAME_OF,
                strength,
                part(longest, best.frame().region(), clip, clipContent),
                part(null, best.still().region(), stillContent.regions().content()),
                evidence.reversed(),
                segments));
    }

    private static Optional<Match> byFeatures(Content clipContent, Content stillContent, List<Sight> sights) {
        var still = stillContent.features();
        var features = clipContent.clip();
        if (still == null || features == null) {
            return Optional.empty();
        }
        var times = sights.stream().map(Sight::hereMillis).limit(MOST_SIGHTS).toList();
        return features.frames().stream()
                .filter(frame -> times.contains(frame.timeMillis()))
                .flatMap(frame -> EitherWay.of(still, frame.features(), EitherWay.BOTH)
                        .map(found -> new Laid(frame, found.alignment(), found.isMirrored()))
                        .stream())
                .max(Comparator.comparingInt(laid -> laid.alignment().inliers()))
                .map(laid -> laid.match(clipContent, stillContent, still));
    }

    /// A frame in which the still lies by its features.
    private record Laid(ClipFeatures.Frame frame, PictureAlignment alignment, boolean isMirrored) {

        Match match(Content clipContent, Content stillContent, LocalFeatures still) {
            var clip = Clip.of(clipContent);
            var moment = clip.at(frame.timeMillis());
            var first = moment;
            while (first > 0 && isSame(clip, first - 1, moment)) {
                first--;
            }
            var last = moment;
            while (last + 1 < clip.moments() && isSame(clip, last + 1, moment)) {
                last++;
            }
            var region = PictureMatcher.mapped(alignment.toHere().inverse(), still, frame.features(), false);
            var stillRegion = PictureMatcher.mapped(alignment.toHere(), frame.features(), still, isMirrored);
            var segment = new Segment(clip.start(first), clip.end(last), 0, 1, isMirrored, region, stillRegion);
            var turned = PictureMatcher.orientation(alignment.toHere(), isMirrored);
            var evidence = new Evidence(
                    PdqHash.BITS / 2,
                    stillContent.picture() == null ? 0 : stillContent.picture().quality(),
                    0,
                    turned,
                    last - first + 1,
                    new Evidence.Geometry(alignment.inliers(), (int) Math.round(100 * alignment.share())));
            return new Match(
                    clipContent.media(),
                    stillContent.media(),
                    Relation.FRAME_OF,
                    Strength.CONFIDENT,
                    StillInClip.part(segment, region, clip, clipContent),
                    StillInClip.part(null, stillRegion, stillContent.regions().content()),
                    evidence.reversed(),
                    List.of(segment));
        }

        private static boolean isSame(Clip clip, int moment, int as) {
            return clip.distance(moment, clip, as) <= Nearness.CONFIDENT_BITS;
        }
    }

    private static List<View> views(Content still) {
        var whole = still.picture() == null ? Stream.<View>of() : Stream.of(new View(Region.ALL, still.picture()));
        var framed = still.regions().framed().stream().map(each -> new View(each.region(), each.fingerprint()));
        return Stream.concat(whole, framed)
                .filter(view -> Nearness.isTelling(view.fingerprint()))
                .toList();
    }

    /// The nearest of each moment, in order of time.
    private static List<Sighting> sightings(Clip clip, List<View> views) {
        var sightings = new ArrayList<Sighting>();
        var moments = FramePruning.moments(clip.frames());
        for (var moment = 0; moment < moments.size(); moment++) {
            Sighting nearest = null;
            for (var frame : moments.get(moment)) {
                for (var view : views) {
                    var sighting = Nearness.isTelling(frame) ? Sighting.of(moment, frame, view) : null;
                    if (sighting != null && (nearest == null || sighting.distance() < nearest.distance())) {
                        nearest = sighting;
                    }
                }
            }
            if (nearest != null) {
                sightings.add(nearest);
            }
        }
        return sightings;
    }

    private static List<Segment> stretches(Clip clip, List<Sighting> sightings) {
        var segments = new ArrayList<Segment>();
        for (var sighting : sightings) {
            var from = clip.start(sighting.moment());
            var to = clip.end(sighting.moment());
            if (!segments.isEmpty() && segments.getLast().toMillis() == from) {
                segments.add(new Segment(segments.removeLast().fromMillis(), to, 0, 1));
            } else {
                segments.add(new Segment(from, to, 0, 1));
            }
        }
        return segments;
    }

    private static Part part(Segment longest, Region region, Clip clip, Content of) {
        var isAll = longest.fromMillis() <= ClipMatcher.SLACK_MILLIS
                && clip.durationMillis() - longest.toMillis() <= ClipMatcher.SLACK_MILLIS;
        var time = isAll ? null : new TimeRange(longest.fromMillis(), longest.toMillis());
        return part(time, region, of.regions().content());
    }

    /// A region that holds all of the content is the whole picture.
    static Part part(@Nullable TimeRange time, Region region, Region content) {
        return new Part(time, region.contains(content) ? null : region, Part.Of.ALL);
    }
}
