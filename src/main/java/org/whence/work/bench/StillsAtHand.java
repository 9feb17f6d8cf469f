package org.whence.work.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.compare.Inquiry;
import org.whence.core.compare.Sight;
import org.whence.core.examination.Features;
import org.whence.core.examination.Fingerprints;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.index.FeatureIndex;
import org.whence.core.index.HammingIndex;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.record.MediaId;
import org.whence.work.known.Sights;

/// Still pictures that are known without a catalogue, and asked as the program asks ([FindPriorAppearances]), to
/// measure what it finds and how long that takes. For one thread.
final class StillsAtHand {

    private final HammingIndex hashes = new HammingIndex();
    private final FeatureIndex features;
    private final IntFunction<Content> known;
    private long compared;

    /// @param known what is known of the picture in a row
    StillsAtHand(FeatureIndex features, IntFunction<Content> known) {
        this.features = features;
        this.known = known;
    }

    /// Under which name the picture in a row is known; -1 is one that is only asked.
    static MediaId media(int row) {
        return new MediaId("%064x".formatted(row + 1));
    }

    private static int row(MediaId media) {
        return Integer.parseInt(media.hex(), 48, 64, 16) - 1;
    }

    /// Makes the picture in a row known. Rows have to grow.
    void add(int row, Content content) {
        addHashes(row, content);
        if (content.features() != null) {
            features.add(row + 1, content.features());
        }
    }

    /// The same, where its features are in the index already.
    void addHashes(int row, Content content) {
        add(row, content.picture());
        content.regions().framed().forEach(framed -> add(row, framed.fingerprint()));
    }

    private void add(int row, @Nullable PictureFingerprint picture) {
        if (picture != null && picture.quality() >= Nearness.FAINTEST_QUALITY) {
            hashes.add(row, picture.hash());
        }
    }

    /// The pictures that may show what another shows, each with what its features say of which.
    Map<MediaId, List<Sight>> candidates(Content asked) {
        var sights = new LinkedHashMap<MediaId, List<Sight>>();
        var byHashes = new CandidateSearch(
                        hashes, row -> Optional.of(new CandidateSearch.Place(media((int) row), 0)), Nearness.LEAD_BITS)
                .of(asked);
        byHashes.forEach(candidate -> sights.put(candidate.media(), List.of()));
        var isAnswered = byHashes.stream().anyMatch(CandidateSearch.Candidate::isConfident);
        sights.putAll(Sights.of(
                asked.features(),
                null,
                isAnswered,
                (picture, asking) -> Sights.search(features, picture, asking, StillsAtHand::place)));
        sights.remove(asked.media());
        return sights;
    }

    private static Optional<Features.Place> place(long row) {
        return Optional.of(new Features.Place(media((int) row - 1), Fingerprints.STILL));
    }

    /// What of these matches.
    List<Match> matches(Content asked, Map<MediaId, List<Sight>> candidates) {
        var inquiry = new Inquiry(asked, UnaryOperator.identity());
        compared += candidates.size();
        return candidates.entrySet().stream()
                .flatMap(
                        candidate -> inquiry.match(known.apply(row(candidate.getKey())), candidate.getValue()).stream())
                .toList();
    }

    /// How many pairs were compared so far.
    long compared() {
        return compared;
    }
}
