package org.whence.core.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.whence.core.match.Alignment.FramePair;
import org.whence.core.media.Region;

/// Says when for scenes before a camera that stands still, whose hashes are all alike: by what little moves in their
/// strips ([StillFit]).
final class StillStretches {

    /// Moments of one scene lie no further from its first one than this.
    static final int ALIKE_BITS = 14;

    /// So many scenes there are tried for one here.
    private static final int MOST_TRIED = 6;

    private static final long LEAST_MILLIS = 1_500;

    private final Clip here;
    private final Clip there;

    /// @param first moment, and `last`
    private record Scene(int first, int last, long fromMillis, long toMillis) {

        long lengthMillis() {
            return toMillis - fromMillis;
        }
    }

    /// A scene here that shows one there, and the pair of moments that says so.
    record Found(Segment segment, FramePair pair, int last) {}

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
            others.stream()
                    .map(other -> pair(scene, other))
                    .filter(pair -> pair.distance() <= Nearness.CONFIDENT_BITS)
                    .sorted(Comparator.comparingInt(FramePair::distance))
                    .limit(MOST_TRIED)
                    .flatMap(pair -> of(scene, others, pair).stream())
                    .max(Comparator.comparingLong(each -> each.segment().lengthMillis()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private FramePair pair(Scene scene, Scene other) {
        return new FramePair(scene.first(), other.first(), here.distance(scene.first(), there, other.first()));
    }

    private static List<Scene> scenes(Clip clip, IntPredicate done) {
        var scenes = new ArrayList<Scene>();
        var first = 0;
        for (var moment = 1; moment <= clip.moments(); moment++) {
            if (moment == clip.moments()
                    || done.test(moment) != done.test(first)
                    || clip.distance(moment, clip, first) > ALIKE_BITS) {
                var scene = new Scene(first, moment - 1, clip.start(first), clip.end(moment - 1));
                if (!done.test(first) && clip.isTelling(first) && scene.lengthMillis() >= LEAST_MILLIS) {
                    scenes.add(scene);
                }
                first = moment;
            }
        }
        return scenes;
    }

    private List<Found> of(Scene scene, List<Scene> others, FramePair pair) {
        var other = others.stream()
                .filter(each -> each.first() == pair.there())
                .findFirst()
                .orElseThrow();
        var views = views(pair);
        return of(scene, other, views.here().region(), views.there().region())
                .filter(segment -> segment.lengthMillis() >= LEAST_MILLIS)
                .map(segment -> new Found(segment, pair, scene.last()))
                .stream()
                .toList();
    }

    /// The whole frames where they are alike, in which most moves; else the two views that are most alike.
    private Clip.Views views(FramePair pair) {
        return here.wholes(pair.here(), there, pair.there())
                .filter(whole -> whole.distance() <= Nearness.CONFIDENT_BITS)
                .orElseGet(() -> here.nearest(pair.here(), there, pair.there()));
    }

    private Optional<Segment> of(Scene scene, Scene other, Region region, Region otherRegion) {
        var strips = new StripPair(here.features().strip(), there.features().strip(), Lay.of(region, otherRegion));
        return StillFit.of(
                        strips,
                        strips.places(0, 0, 1),
                        scene.fromMillis(),
                        scene.toMillis(),
                        other.fromMillis(),
                        other.toMillis())
                .map(line -> segment(scene, other, line, region, otherRegion));
    }

    private Segment segment(Scene scene, Scene other, TimeLine line, Region region, Region otherRegion) {
        var from = Math.max(scene.fromMillis(), Math.round(line.here(other.fromMillis())));
        var to = Math.min(
                scene.toMillis(), Math.round(line.here(Math.min(other.toMillis() + 250, there.durationMillis()))));
        var otherFrom = Math.max(0, Math.round(line.there(from)));
        return new Segment(from, Math.max(from, to), otherFrom, line.speed(), false, region, otherRegion);
    }
}
