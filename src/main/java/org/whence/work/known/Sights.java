package org.whence.work.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.Sight;
import org.whence.core.examination.Features;
import org.whence.core.examination.Fingerprints;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.index.FeatureIndex;
import org.whence.core.record.MediaId;

/// How local features ask an index: a picture with its own, a clip with those of some frames. The program asks so, and
/// so do the programs that measure what it finds.
public final class Sights {

    /// So many frames of one clip ask, evenly spread.
    private static final int MOST_FRAMES = 40;

    private Sights() {}

    /// A picture or frame that features of another speak for.
    ///
    /// @param isMirrored whether they say so of the other mirrored
    public record Candidate(Features.Place place, boolean isMirrored) {}

    /// Where features are searched.
    @FunctionalInterface
    public interface Index {

        /// The pictures and frames that most of these features speak for, the best first.
        List<Candidate> candidates(LocalFeatures asked, FeatureIndex.Asking asking);
    }

    /// The candidates in an index that are more than chance.
    ///
    /// @param places of what the rows of the index are features
    public static List<Candidate> search(
            FeatureIndex index,
            LocalFeatures asked,
            FeatureIndex.Asking asking,
            LongFunction<Optional<Features.Place>> places) {
        return index.search(asked, asking, FeatureIndex.CANDIDATES).stream()
                .filter(found -> found.isTelling(false))
                .flatMap(found -> places.apply(found.row()).stream()
                        .filter(place -> found.isTelling(asking.isStill() && place.timeMillis() < 0))
                        .map(place -> new Candidate(place, found.isMirrored())))
                .toList();
    }

    /// The media for whose pictures or frames those asked speak by their features, each with which for which.
    ///
    /// @param isAnswered whether hashes have found one that shows the same
    public static Map<MediaId, List<Sight>> of(
            @Nullable LocalFeatures picture, @Nullable ClipFeatures clip, boolean isAnswered, Index index) {
        var sights = new LinkedHashMap<MediaId, List<Sight>>();
        if (picture != null) {
            var asking = isAnswered ? FeatureIndex.Asking.ANSWERED : FeatureIndex.Asking.STILL;
            add(Fingerprints.STILL, index.candidates(picture, asking), sights);
        }
        asking(clip)
                .forEach(frame ->
                        add(frame.timeMillis(), index.candidates(frame.features(), FeatureIndex.Asking.FRAME), sights));
        return sights;
    }

    private static Stream<ClipFeatures.Frame> asking(@Nullable ClipFeatures clip) {
        if (clip == null) {
            return Stream.empty();
        }
        var frames = clip.frames();
        var asked = Math.min(MOST_FRAMES, frames.size());
        return Stream.iterate(0, n -> n < asked, n -> n + 1).map(n -> frames.get(n * frames.size() / asked));
    }

    private static void add(long timeMillis, List<Candidate> candidates, Map<MediaId, List<Sight>> sights) {
        for (var candidate : candidates) {
            var place = candidate.place();
            sights.computeIfAbsent(place.media(), _ -> new ArrayList<>())
                    .add(new Sight(timeMillis, place.timeMillis(), candidate.isMirrored()));
        }
    }
}
