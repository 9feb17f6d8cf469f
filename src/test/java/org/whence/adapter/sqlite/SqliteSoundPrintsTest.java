package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.SoundPrints.SoundRow;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.MediaId;

class SqliteSoundPrintsTest {

    private static final MediaId ONE = new MediaId("1".repeat(64));
    private static final MediaId TWO = new MediaId("2".repeat(64));

    @TempDir
    private Path folder;

    @Test
    void the_latest_print_of_a_media_is_kept_under_a_new_row() {
        try (var catalogue = Catalogue.open(folder.resolve("catalogue.db"), Platforms.bundled())) {
            var prints = new SqliteSoundPrints(catalogue);
            prints.put(ONE, new SoundFingerprint(new int[] {1, 2}));
            prints.put(TWO, new SoundFingerprint(new int[] {3}));
            prints.put(ONE, new SoundFingerprint(new int[] {4, 5, 6}));

            assertThat(prints.of(ONE).orElseThrow().peaks()).containsExactly(4, 5, 6);
            assertThat(prints.of(new MediaId("3".repeat(64)))).isEmpty();
            var rows = new ArrayList<SoundRow>();
            prints.all(0, rows::add);
            assertThat(rows).extracting(SoundRow::media).containsExactly(TWO, ONE);
            assertThat(prints.at(rows.getLast().row()).orElseThrow().peaks()).containsExactly(4, 5, 6);
            assertThat(prints.at(rows.getLast().row() + 1)).isEmpty();
            var later = new ArrayList<SoundRow>();
            prints.all(rows.getFirst().row(), later::add);
            assertThat(later).extracting(SoundRow::media).containsExactly(ONE);
        }
    }
}
