package org.whence.work.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.compare.PairMatcher;
import org.whence.core.compare.Sight;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Features;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.index.FeatureIndex;
import org.whence.core.index.HammingIndex;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.record.MediaId;
import org.whence.work.known.Sights;

/// Clips that are known without a catalogue, and asked by their pictures as the program asks ([FindPriorAppearances]),
/// to measure what it finds. For one thread.
final class ClipsAtHand {

    private final Map<MediaId, Content> known = new LinkedHashMap<>();
    private final HammingIndex hashes = new HammingIndex();
    private final List<CandidateSearch.Place> rows = new ArrayList<>();
    private final FeatureIndex features = new FeatureIndex(Path.of("none"), false, Examination.VERSION);
    private final List<Features.Place> featureRows = new ArrayList<>();

    void add(Content clip) {
        known.put(clip.media(), clip);
        for (var frame : FramePruning.anchors(clip.frames())) {
            hashes.add(rows.size(), frame.hash());
            rows.add(new CandidateSearch.Place(clip.media(), frame.timeMillis()));
        }
        if (clip.clip() != null) {
            for (var frame : clip.clip().frames()) {
                features.add(featureRows.size(), frame.features());
                featureRows.add(new Features.Place(clip.media(), frame.timeMillis()));
            }
        }
    }

    /// The clips that may show what another shows, each with what its features say of which.
    Map<MediaId, List<Sight>> candidates(Content asked) {
        var sights = new LinkedHashMap<>(Sights.of(
                null,
                asked.clip(),
                false,
                (frame, asking) ->
                        Sights.search(features, frame, asking, row -> Optional.of(featureRows.get((int) row)))));
        new CandidateSearch(hashes, row -> Optional.of(rows.get((int) row)), Nearness.CONFIDENT_BITS)
                .of(asked)
                .forEach(candidate -> sights.putIfAbsent(candidate.media(), List.of()));
        sights.remove(asked.media());
        return sights;
    }

    /// What a clip matches.
    List<Match> matches(Content asked) {
        var matcher = new PairMatcher();
        return candidates(asked).entrySet().stream()
                .flatMap(
                        candidate -> matcher
                                .match(
                                        asked,
                                        Objects.requireNonNull(known.get(candidate.getKey())),
                                        candidate.getValue())
                                .stream())
                .toList();
    }
}
