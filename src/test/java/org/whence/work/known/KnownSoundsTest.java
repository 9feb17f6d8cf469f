package org.whence.work.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.SoundPrints;
import org.whence.core.examination.SoundPrints.SoundRow;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.fingerprint.SoundPeaks;
import org.whence.core.record.MediaId;
import org.whence.core.sample.SyntheticSound;

class KnownSoundsTest {

    private static final SoundFingerprint SILENCE = new SoundFingerprint(new int[0]);

    @TempDir
    Path folder;

    /// Sounds in the order of their rows, which are numbered from 1.
    ///
    /// @param asked after which rows all were asked for
    private record Kept(List<SoundRow> rows, List<Long> asked) implements SoundPrints {

        void put(int number, SoundFingerprint sound) {
            rows.add(new SoundRow(rows.size() + 1, KnownSoundsTest.media(number), sound));
        }

        @Override
        public Optional<SoundFingerprint> of(MediaId media) {
            return rows.stream()
                    .filter(row -> row.media().equals(media))
                    .map(SoundRow::sound)
                    .findFirst();
        }

        @Override
        public Optional<SoundFingerprint> at(long row) {
            return found(row).map(SoundRow::sound);
        }

        @Override
        public Optional<MediaId> media(long row) {
            return found(row).map(SoundRow::media);
        }

        private Optional<SoundRow> found(long row) {
            return rows.stream().filter(each -> each.row() == row).findFirst();
        }

        @Override
        public void all(long afterRow, Consumer<SoundRow> each) {
            asked.add(afterRow);
            rows.stream().filter(row -> row.row() > afterRow).toList().forEach(each);
        }
    }

    private static MediaId media(int number) {
        return new MediaId("%064x".formatted(number));
    }

    private static SoundFingerprint sound(int number) {
        var peaks = new SoundPeaks();
        peaks.add(SyntheticSound.halved(SyntheticSound.track(number, 10)));
        return peaks.finish();
    }

    private static Kept catalogue(int from, int to) {
        var kept = new Kept(new ArrayList<>(), new ArrayList<>());
        for (var number = from; number < to; number++) {
            kept.put(number, sound(number));
        }
        return kept;
    }

    private KnownSounds opened(SoundPrints catalogue) {
        return new KnownSounds(catalogue, folder.resolve("sounds.idx"), true);
    }

    private static void assertFinds(KnownSounds known, int from, int to) {
        for (var number = from; number < to; number++) {
            assertThat(known.candidates(Landmarks.of(sound(number)))).first().isEqualTo(media(number));
        }
    }

    private void keep(SoundPrints catalogue, int number) {
        var known = opened(catalogue);
        assertFinds(known, number, number + 1);
        known.keep();
    }

    /// Rows are small numbers, so that those of one catalogue are rows of any larger one.
    @Test
    void the_index_of_another_home_is_made_anew_and_nothing_is_missed() {
        keep(catalogue(50, 53), 51);
        assertFinds(opened(catalogue(60, 65)), 60, 65);
    }

    @Test
    void silence_at_the_end_of_both_does_not_make_them_one() {
        var theirs = catalogue(50, 53);
        theirs.put(53, SILENCE);
        keep(theirs, 51);
        var ours = catalogue(60, 63);
        ours.put(63, SILENCE);
        assertFinds(opened(ours), 60, 63);
    }

    @Test
    void what_was_kept_is_taken_up_and_what_came_later_added() {
        var catalogue = catalogue(60, 63);
        catalogue.put(63, SILENCE);
        keep(catalogue, 60);
        catalogue.asked().clear();
        catalogue.put(64, sound(64));
        var again = opened(catalogue);
        assertFinds(again, 60, 63);
        assertFinds(again, 64, 65);
        assertThat(catalogue.asked().getFirst()).isEqualTo(4);
    }
}
