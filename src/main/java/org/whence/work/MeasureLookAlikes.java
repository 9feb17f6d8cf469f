package org.whence.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.fingerprint.RegionFinder;
import org.whence.core.match.CandidateSearch;
import org.whence.core.match.Content;
import org.whence.core.match.FeatureIndex;
import org.whence.core.match.HammingIndex;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.match.PairMatcher;
import org.whence.core.record.MediaId;
import org.whence.core.sample.Image;
import org.whence.core.sample.LookAlikes;

/// Asks pages that look like each other ([LookAlikes]), and whatever else is added, against one another, as the program
/// asks: by hashes, by local features, and pair by pair. Of pages, whatever matches is false.
public final class MeasureLookAlikes {

    private static final int CANDIDATES = 40;
    private static final int LEAST_AGREEING = 4;

    private final List<Content> asked = new ArrayList<>();
    private final List<Content> kept = new ArrayList<>();
    private final HammingIndex hashes = new HammingIndex();
    private final FeatureIndex features = new FeatureIndex(Path.of("none"), false, Examination.VERSION);
    private final PairMatcher matcher = new PairMatcher();

    /// What was found.
    ///
    /// @param pairs that were compared, each from one side
    /// @param matches that are confident, and `leads` that are not
    public record Outcome(int pairs, List<Match> matches, int leads) {

        public Outcome {
            matches = List.copyOf(matches);
        }
    }

    /// How many of so many pages match another.
    public static MeasureSpeed.Figure figure(int pages) {
        var measure = new MeasureLookAlikes();
        measure.pages(pages);
        var outcome = measure.run();
        return new MeasureSpeed.Figure(
                "False matches of pages that look alike",
                Integer.toString(outcome.matches().size()),
                "%d pages, %d pairs compared".formatted(pages, outcome.pairs()));
    }

    /// Adds pages.
    public void pages(int count) {
        for (var number = 0; number < count; number++) {
            add(LookAlikes.page(number));
        }
    }

    /// Adds a picture.
    ///
    /// @return under which name
    public MediaId add(Image image) {
        var shrink = new AreaShrink(image.width(), image.height(), PixelLayout.RGB);
        var fit = AreaShrink.fitted(image.width(), image.height(), PixelLayout.RGB, FeatureDetector.PLANE_SIDE);
        for (var row = 0; row < image.height(); row++) {
            shrink.row(image.rgb(), 3 * image.width() * row);
            fit.row(image.rgb(), 3 * image.width() * row);
        }
        return add(shrink.plane(), fit.plane());
    }

    private MediaId add(LumaPlane hashed, LumaPlane fitted) {
        var row = asked.size();
        var media = new MediaId("%064x".formatted(row));
        var picture = Pdq.picture(hashed);
        var regions = RegionFinder.find(fitted);
        var found = FeatureDetector.find(fitted);
        asked.add(new Content(media, null, picture, regions, found, List.of(), null));
        kept.add(new Content(media, null, picture, regions, found.kept(), List.of(), null));
        features.add(row + 1, found.kept());
        if (picture.quality() >= Nearness.FAINTEST_QUALITY) {
            hashes.add(row, picture.hash());
        }
        for (var framed : regions.framed()) {
            if (framed.fingerprint().quality() >= Nearness.FAINTEST_QUALITY) {
                hashes.add(row, framed.fingerprint().hash());
            }
        }
        return media;
    }

    /// Asks every one of them.
    public Outcome run() {
        var search = new CandidateSearch(
                hashes,
                row -> Optional.of(
                        new CandidateSearch.Place(asked.get((int) row).media(), 0)),
                Nearness.LEAD_BITS);
        var matches = new ArrayList<Match>();
        var pairs = 0;
        var leads = 0;
        for (var content : asked) {
            for (var other : candidates(content, search)) {
                pairs++;
                var match = matcher.match(content, kept.get(other));
                match.filter(each -> each.strength() == Match.Strength.CONFIDENT)
                        .ifPresent(matches::add);
                leads += match.filter(each -> each.strength() == Match.Strength.LEAD)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return new Outcome(pairs, matches, leads);
    }

    private HashSet<Integer> candidates(Content content, CandidateSearch search) {
        var others = new HashSet<Integer>();
        for (var candidate : search.of(content)) {
            others.add(Integer.parseInt(candidate.media().hex(), 16));
        }
        if (content.features() != null) {
            for (var found : features.search(content.features(), CANDIDATES)) {
                if (found.agreeing() >= LEAST_AGREEING) {
                    others.add((int) found.row() - 1);
                }
            }
        }
        others.remove(Integer.parseInt(content.media().hex(), 16));
        return others;
    }
}
