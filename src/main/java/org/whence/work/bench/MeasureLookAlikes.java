package org.whence.work.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.core.compare.Content;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.fingerprint.RegionFinder;
import org.whence.core.index.FeatureIndex;
import org.whence.core.match.Match;
import org.whence.core.record.MediaId;
import org.whence.core.sample.Image;
import org.whence.core.sample.LookAlikes;

/// Asks pages that look like each other ([LookAlikes]), and whatever else is added, against one another, as the program
/// asks: by hashes, by local features, and pair by pair. Of pages, whatever matches is false.
public final class MeasureLookAlikes {

    private final List<Content> asked = new ArrayList<>();
    private final StillsAtHand known = new StillsAtHand(
            new FeatureIndex(Path.of("none"), false, Examination.VERSION), row -> kept(asked.get(row)));

    private static Content kept(Content content) {
        var features = content.features();
        return features == null ? content : content.with(features.kept(), null);
    }

    /// What was found.
    ///
    /// @param pairs that were compared, each from one side
    /// @param matches that are confident, and `leads` that are not
    public record Outcome(long pairs, List<Match> matches, int leads) {

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
        var row = asked.size();
        var content = content(StillsAtHand.media(row), image);
        asked.add(content);
        known.add(row, kept(content));
        return content.media();
    }

    /// What a picture that is not added matches, weakly or not.
    List<Match> ask(Image image) {
        var content = content(StillsAtHand.media(-1), image);
        return known.matches(content, known.candidates(content));
    }

    private static Content content(MediaId media, Image image) {
        var shrink = new AreaShrink(image.width(), image.height(), PixelLayout.RGB);
        var fit = AreaShrink.fitted(image.width(), image.height(), PixelLayout.RGB, FeatureDetector.PLANE_SIDE);
        for (var row = 0; row < image.height(); row++) {
            shrink.row(image.rgb(), 3 * image.width() * row);
            fit.row(image.rgb(), 3 * image.width() * row);
        }
        var fitted = fit.plane();
        return new Content(
                media,
                null,
                Pdq.picture(shrink.plane()),
                RegionFinder.find(fitted),
                FeatureDetector.find(fitted),
                List.of(),
                null);
    }

    /// Asks every one of them.
    public Outcome run() {
        var found = asked.stream()
                .flatMap(content -> known.matches(content, known.candidates(content)).stream())
                .toList();
        var matches = found.stream()
                .filter(match -> match.strength() == Match.Strength.CONFIDENT)
                .toList();
        return new Outcome(known.compared(), matches, found.size() - matches.size());
    }
}
