package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.ui.kit.cover.ExposureDiary.Look;

class DiaryFileTest {

    private static final Instant NIGHT = Instant.parse("2026-11-13T02:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void looks_are_read_back_and_only_their_owner_reads_them() throws IOException {
        var diary = new DiaryFile(folder.resolve("diary"));
        diary.add(look(NIGHT));
        diary.add(look(NIGHT.plusSeconds(60)));
        assertThat(new DiaryFile(folder.resolve("diary")).looks())
                .containsExactly(look(NIGHT), look(NIGHT.plusSeconds(60)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("diary"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_was_cut_off_costs_that_line_alone() throws IOException {
        var file = folder.resolve("diary");
        new DiaryFile(file).add(look(NIGHT));
        Files.writeString(file, "2026-11-13T03:0", StandardOpenOption.APPEND);
        assertThat(new DiaryFile(file).looks()).containsExactly(look(NIGHT));
    }

    @Test
    void what_is_older_than_thirty_days_is_dropped() throws IOException {
        var file = folder.resolve("diary");
        var diary = new DiaryFile(file);
        diary.add(look(NIGHT.minus(Duration.ofDays(31))));
        diary.add(look(NIGHT));
        assertThat(diary.looks()).containsExactly(look(NIGHT));
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void erased_means_that_no_file_is_left() {
        var diary = new DiaryFile(folder.resolve("diary"));
        diary.add(look(NIGHT));
        diary.erase();
        assertThat(folder.resolve("diary")).doesNotExist();
        assertThat(diary.looks()).isEmpty();
    }

    private static Look look(Instant from) {
        return new Look(from, from.plusSeconds(10));
    }
}
