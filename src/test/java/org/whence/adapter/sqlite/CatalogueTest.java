package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CatalogueException;
import org.whence.support.Desks;

final class CatalogueTest {

    private static final Platforms PLATFORMS = Platforms.bundled();
    private static final int ACTS = 40;

    @TempDir
    private Path folder;

    @Test
    void only_its_owner_can_read_it() throws IOException {
        try (var catalogue = open()) {
            log(catalogue).record(CASE, new Act.Reviewed(media(1)));
            for (var name : List.of("catalogue.db", "catalogue.db-wal", "catalogue.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void another_may_read_what_was_recorded_while_one_writes_and_cannot_write() {
        assertThatThrownBy(this::openToRead).isInstanceOf(CatalogueException.class);
        try (var writing = open();
                var reading = openToRead()) {
            log(writing).record(CASE, new Act.Reviewed(media(1)));
            assertThat(log(reading).size(CASE)).isEqualTo(2);
            assertThatThrownBy(() -> reading.database().read("write", handle -> handle.execute("DELETE FROM home")))
                    .isInstanceOf(CatalogueException.class);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_log_cut_short_anywhere_opens_to_an_exact_beginning_with_tables_that_agree(long seed) throws IOException {
        var crashed = folder.resolve("crashed.db");
        List<String> lines;
        try (var catalogue = open()) {
            for (var i = 0; i < ACTS; i++) {
                log(catalogue).record(CASE, added(i, media(i), i + ".jpg"));
            }
            lines = lines(catalogue);
            Files.copy(folder.resolve("catalogue.db"), crashed);
            Files.copy(folder.resolve("catalogue.db-wal"), folder.resolve("crashed.db-wal"));
        }
        try (var wal = FileChannel.open(folder.resolve("crashed.db-wal"), StandardOpenOption.WRITE)) {
            wal.truncate(new SplittableRandom(seed).nextLong(wal.size()));
        }
        try (var catalogue = Catalogue.open(crashed, PLATFORMS)) {
            var kept = lines(catalogue);
            assertThat(kept).isEqualTo(lines.subList(0, kept.size()));
            assertThat(new ProjectionTables(catalogue).differing()).isEmpty();
            assertThat(new SqliteCases(catalogue).all())
                    .allSatisfy(found -> assertThat(found.media()).isEqualTo(kept.size() - 1));
        }
    }

    @Test
    void one_of_an_older_version_is_brought_up_to_date_and_kept_as_it_was() {
        try (var catalogue = open()) {
            log(catalogue).record(CASE, added(1, media(1), "a.jpg"));
        }
        var newer = new Scripts(
                Stream.concat(Scripts.BUNDLED.released().stream(), Stream.of("CREATE TABLE later (a TEXT) STRICT"))
                        .toList());
        try (var catalogue = Catalogue.open(file(), PLATFORMS, newer)) {
            assertThat(new ProjectionTables(catalogue).differing()).isEmpty();
            assertThat(new SqliteCases(catalogue).all()).hasSize(1);
            assertThat(tables(catalogue)).contains("later");
        }
        try (var old = Catalogue.open(folder.resolve("catalogue-v" + Scripts.BUNDLED.version() + ".db"), PLATFORMS)) {
            assertThat(log(old).size(CASE)).isEqualTo(2);
            assertThat(tables(old)).doesNotContain("later");
        }
        assertThatThrownBy(this::open).isInstanceOf(CatalogueException.class).hasMessageContaining("newer");
        assertThatThrownBy(this::openToRead)
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void a_file_that_is_no_catalogue_is_refused_and_left_alone() throws IOException {
        Files.writeString(file(), "no database".repeat(1000));
        assertThatThrownBy(this::open).isInstanceOf(CatalogueException.class).hasMessageContaining("damaged");
        assertThat(file()).hasContent("no database".repeat(1000));
    }

    /// A catalogue with acts, in whose file a page in the middle is overwritten.
    private byte[] damaged() throws IOException {
        try (var catalogue = open()) {
            for (var i = 0; i < ACTS; i++) {
                log(catalogue).record(CASE, added(i, media(i), i + ".jpg"));
            }
            assertThat(catalogue.emptyJournal()).isTrue();
        }
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4096), channel.size() / 4096 / 2 * 4096);
        }
        assertThatThrownBy(this::open).isInstanceOf(CatalogueException.class).hasMessageContaining("damaged");
        return Files.readAllBytes(file());
    }

    @Test
    void one_that_is_not_checked_yet_can_be_read_and_is_checked_before_anything_is_written() throws IOException {
        var bytes = damaged();
        try (var catalogue = Catalogue.openUnchecked(file(), PLATFORMS)) {
            assertThat(log(catalogue).newest()).isEqualTo(ACTS + 1);
            assertThatThrownBy(() -> catalogue.continueFrom(Desks.DESK))
                    .isInstanceOf(CatalogueException.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("nothing was changed");
            assertThatThrownBy(catalogue::check)
                    .isInstanceOf(CatalogueException.class)
                    .hasMessageContaining("damaged");
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void one_that_is_whole_is_written_to_as_any_other_without_being_asked() {
        open().close();
        try (var catalogue = Catalogue.openUnchecked(file(), PLATFORMS)) {
            log(catalogue).record(CASE, added(1, media(1), "a.jpg"));
            catalogue.check();
            assertThat(log(catalogue).newest()).isEqualTo(2);
        }
    }

    @Test
    void nobody_who_writes_waits_for_a_copy() {
        try (var catalogue = open()) {
            log(catalogue).record(CASE, added(1, media(1), "a.jpg"));
            var copy = folder.resolve("copy.db");
            catalogue.database().write("write meanwhile", _ -> {
                var copying = CompletableFuture.runAsync(() -> catalogue.copyTo(copy));
                assertThat(copying).succeedsWithin(Duration.ofSeconds(20));
                return null;
            });
            assertThat(copy).isNotEmptyFile();
        }
    }

    @Test
    void a_copy_holds_what_the_catalogue_holds() {
        try (var catalogue = open()) {
            log(catalogue).record(CASE, added(1, media(1), "a.jpg"));
            catalogue.copyTo(folder.resolve("copy.db"));
            try (var copy = Catalogue.open(folder.resolve("copy.db"), PLATFORMS)) {
                assertThat(lines(copy)).isEqualTo(lines(catalogue));
            }
        }
    }

    private static List<String> tables(Catalogue catalogue) {
        return catalogue
                .database()
                .read(
                        "list the tables",
                        handle -> handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                                .mapTo(String.class)
                                .list());
    }

    private static List<String> lines(Catalogue catalogue) {
        var log = log(catalogue);
        return log.chains().stream()
                .flatMap(chain -> log.lines(chain, 0, 1000).stream())
                .toList();
    }

    private static SqliteActLog log(Catalogue catalogue) {
        return new SqliteActLog(catalogue, Desks.KEY, Desks.DESK, Desks.chains());
    }

    private Path file() {
        return folder.resolve("catalogue.db");
    }

    private Catalogue open() {
        return Catalogue.open(file(), PLATFORMS);
    }

    private Catalogue openToRead() {
        return Catalogue.openToRead(file(), PLATFORMS);
    }
}
