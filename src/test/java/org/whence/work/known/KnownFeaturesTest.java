package org.whence.work.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Features;
import org.whence.core.examination.Features.FeatureRow;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.index.DeadLeaves;
import org.whence.core.index.FeatureIndex;
import org.whence.core.place.Place;
import org.whence.core.record.MediaId;
import org.whence.support.SideBySide;

class KnownFeaturesTest {

    @TempDir
    Path folder;

    /// Still pictures, in the order of their rows, which are numbered from 1.
    private static final class Kept implements Features {

        private final List<FeatureRow> rows = new CopyOnWriteArrayList<>();

        @Override
        public LocalFeatures put(MediaId media, LocalFeatures features) {
            rows.add(new FeatureRow(rows.size() + 1, media, features.kept()));
            return rows.getLast().features();
        }

        @Override
        public void put(MediaId media, ClipFeatures features) {
            throw new IllegalStateException("No clips here");
        }

        @Override
        public Optional<LocalFeatures> of(MediaId media) {
            return rows.stream()
                    .filter(row -> row.media().equals(media))
                    .map(FeatureRow::features)
                    .findFirst();
        }

        @Override
        public Optional<ClipFeatures> clip(MediaId media) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalFeatures> at(long row) {
            return found(row).map(FeatureRow::features);
        }

        @Override
        public Optional<Place> place(long row) {
            return found(row).map(each -> new Place(each.media(), -1));
        }

        private Optional<FeatureRow> found(long row) {
            return row > 0 && row <= rows.size() ? Optional.of(rows.get((int) row - 1)) : Optional.empty();
        }

        @Override
        public void all(long afterRow, Consumer<FeatureRow> each) {
            rows.stream().filter(row -> row.row() > afterRow).toList().forEach(each);
        }
    }

    private static MediaId media(int number) {
        return new MediaId("%064x".formatted(number));
    }

    private static LocalFeatures picture(int number) {
        return FeatureDetector.find(DeadLeaves.plane(320, 240, number)).kept();
    }

    private static Kept catalogue(int from, int to) {
        var kept = new Kept();
        for (var number = from; number < to; number++) {
            kept.put(media(number), picture(number));
        }
        return kept;
    }

    private KnownFeatures opened(Features catalogue) {
        return new KnownFeatures(catalogue, folder.resolve("features.idx"), true);
    }

    private static void assertFinds(KnownFeatures known, int number) {
        assertThat(known.candidates(picture(number), FeatureIndex.Asking.STILL))
                .first()
                .extracting(candidate -> candidate.place().media())
                .isEqualTo(media(number));
    }

    /// Rows are small numbers, so that those of one catalogue are rows of any larger one.
    @Test
    void the_index_of_another_home_is_made_anew_and_nothing_is_missed() {
        var others = opened(catalogue(50, 53));
        assertFinds(others, 51);
        others.keep();
        var ours = opened(catalogue(60, 65));
        for (var number = 60; number < 65; number++) {
            assertFinds(ours, number);
        }
    }

    @Test
    void what_was_kept_is_taken_up_and_what_came_later_added() {
        var catalogue = catalogue(60, 63);
        var before = opened(catalogue);
        assertFinds(before, 60);
        before.keep();
        catalogue.put(media(63), picture(63));
        var again = opened(catalogue);
        for (var number = 60; number < 64; number++) {
            assertFinds(again, number);
        }
    }

    /// What is let go of is made again from the catalogue; whoever asks meanwhile misses nothing.
    @Test
    void several_readers_find_what_the_catalogue_held_at_one_moment() {
        var pictures = IntStream.range(0, 2)
                .mapToObj(number -> picture(number).first(20))
                .toList();
        var changes = new ArrayList<Consumer<KnownFeatures>>();
        for (var number = 0; number < pictures.size(); number++) {
            var added = number;
            changes.add(known -> known.put(media(added), pictures.get(added)));
            changes.add(KnownFeatures::keep);
            for (var times = 0; times < 400; times++) {
                changes.add(KnownFeatures::forget);
            }
        }
        SideBySide.assertAnswersOfOneMoment(
                () -> opened(new Kept()),
                changes,
                known -> known.candidates(pictures.getFirst(), FeatureIndex.Asking.STILL).stream()
                        .map(candidate -> candidate.place().media())
                        .toList());
    }
}
