package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.whence.core.compare.Alignment.FramePair;
import org.whence.core.match.Nearness;
import org.whence.core.match.Segment;
import org.whence.core.media.Region;

/// Says when for scenes before a camera that stands still, whose hashes are all alike: by what little moves in their
/// strips ([StillFit]).
final class StillStretches {

    /// Moments of one scene lie no further from its first one than this.
    static final int ALIKE_BITS = Nearness.CONFIDENT_BITS;

    /// So many scenes there are tried for one here.
    private static final int MOST_TRIED = 6;

    private static final long LEAST_MILLIS = 1_500;

    /// For so long something that passes before the camera may hide what is alike.
    private static final long PASSING_MILLIS = 1_000;

    /// Beside two rectangles that are alike, pictures as alike as this are alike as a whole.
    private static final double ALIKE_BESIDE = 0.6;

    private final Clip here;
    private final Clip there;

    /// @param first moment
    private record Scene(int first, long fromMillis, long toMillis) {

        long lengthMillis() {
            return toMillis - fromMillis;
        }
    }

    /// A scene here that shows one there, and the pair of moments that says so.
    ///
    /// @param correlation of what moves
    record Found(Segment segment, FramePair pair, double correlation) {}

    StillStretches(Clip here, Clip there) {
        this.here = here;
        this.there = there;
    }

    /// @param done moments here that are explained already
    List<Found> find(IntPredicate done) {
        var found = new ArrayList<Found>();
        if (here.features().strip().count() == 0 || there.features().strip().count() == 0) {
            return found;
        }
        var others = scenes(there, _ -> false);
        for (var scene : scenes(here, done)) {
            clearest(others.stream()
                            .map(other -> pair(scene, other))
                            .filter(pair -> pair.distance() <= Nearness.CONFIDENT_BITS)
                            .sorted(Comparator.comparingInt(FramePair::distance))
                            .limit(MOST_TRIED)
                            .flatMap(pair -> of(scene, others, pair).stream())
                            .toList())
                    .ifPresent(found::add);
        }
        return found;
    }

    /// That in which what moves correlates clearly better than in any other.
    private static Optional<Found> clearest(List<Found> fits) {
        var inOrder = fits.stream()
                .sorted(Comparator.comparingDouble(Found::correlation).reversed())
                .toList();
        var isClear = inOrder.size() == 1
                || inOrder.size() > 1
                        && inOrder.getFirst().correlation() - inOrder.get(1).correlation() >= StillFit.ABOVE;
        return isClear ? Optional.of(inOrder.getFirst()) : Optional.empty();
    }

    private FramePair pair(Scene scene, Scene other) {
        return new FramePair(scene.first(), other.first(), here.distance(scene.first(), there, other.first()));
    }

    private static List<Scene> scenes(Clip clip, IntPredicate done) {
        var scenes = new ArrayList<Scene>();
        for (int first = 0, next; first < clip.moments(); first = next) {
            var last = first;
            for (var moment = first + 1; moment < clip.moments() && done.test(moment) == done.test(first); moment++) {
                if (clip.distance(moment, clip, first) <= ALIKE_BITS) {
                    last = moment;
                } else if (clip.start(moment) - clip.end(last) > PASSING_MILLIS) {
                    break;
                }
            }
            var scene = new Scene(first, clip.start(first), clip.end(last));
            if (!done.test(first) && clip.isTelling(first) && scene.lengthMillis() >= LEAST_MILLIS) {
                scenes.add(scene);
            }
            next = last + 1;
        }
        return scenes;
    }

    private Optional<Found> of(Scene scene, List<Scene> others, FramePair pair) {
        var other = others.stream()
                .filter(each -> each.first() == pair.there())
                .findFirst()
                .orElseThrow();
        var views = views(pair);
        var region = views.here().region();
        var otherRegion = views.there().region();
        var strips = new StripPair(here.features().strip(), there.features().strip(), Lay.of(region, otherRegion));
        return fit(strips, scene, other).flatMap(fit -> {
            var found = segment(scene, other, fit.line(), region, otherRegion);
            var segment = isAlikeBeside(strips, found) ? found.widened() : found;
            return segment.lengthMillis() < LEAST_MILLIS
                    ? Optional.empty()
                    : Optional.of(new Found(segment, pair, fit.correlation()));
        });
    }

    /// Whether the two are alike beside their rectangles as well, so that these are only a part of what is the same.
    private static boolean isAlikeBeside(StripPair strips, Segment segment) {
        var places = strips.placesBeside(segment.region());
        var times = strips.here().times();
        var seen = IntStream.range(0, times.length)
                .filter(moment -> segment.fromMillis() <= times[moment] && times[moment] < segment.toMillis())
                .mapToDouble(moment -> {
                    var at = segment.otherFromMillis() + (times[moment] - segment.fromMillis()) * segment.speed();
                    return strips.likeness(places, moment, strips.there().nearest(at));
                })
                .filter(likeness -> !Double.isNaN(likeness))
                .summaryStatistics();
        return seen.getCount() > 0 && seen.getAverage() >= ALIKE_BESIDE;
    }

    /// The whole frames where they are alike, in which most moves; else the two views that are most alike.
    private Clip.Views views(FramePair pair) {
        return here.wholes(pair.here(), there, pair.there())
                .filter(whole -> whole.distance() <= Nearness.CONFIDENT_BITS)
                .orElseGet(() -> here.nearest(pair.here(), there, pair.there()));
    }

    private static Optional<StillFit.Fit> fit(StripPair strips, Scene scene, Scene other) {
        return StillFit.of(
                strips,
                strips.places(0, 0, 1),
                scene.fromMillis(),
                scene.toMillis(),
                other.fromMillis(),
                other.toMillis());
    }

    private Segment segment(Scene scene, Scene other, TimeLine line, Region region, Region otherRegion) {
        var from = Math.max(scene.fromMillis(), Math.round(line.here(other.fromMillis())));
        var to = Math.min(
                scene.toMillis(), Math.round(line.here(Math.min(other.toMillis() + 250, there.durationMillis()))));
        var otherFrom = Math.max(0, Math.round(line.there(from)));
        return new Segment(from, Math.max(from, to), otherFrom, line.speed(), false, region, otherRegion);
    }
}
