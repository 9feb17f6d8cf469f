package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.acquisition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.casefile.ZipCaseFiles;
import org.whence.adapter.keys.AllowedSigners;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.sqlite.SqliteCheckpoints;
import org.whence.adapter.sqlite.SqliteExchange;
import org.whence.adapter.sqlite.SqliteReliance;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.Entry;
import org.whence.core.custody.Act;
import org.whence.core.record.Ids;
import org.whence.support.Desks;
import org.whence.work.CustodyHome;
import org.whence.work.exchange.BelieveExamination;
import org.whence.work.exchange.CollectMedia;
import org.whence.work.exchange.CollectStrands;
import org.whence.work.exchange.ExportCase;
import org.whence.work.exchange.ImportCase;
import org.whence.work.exchange.ReceiveOriginal;
import org.whence.work.exchange.WeighCaseFile;

/// Case files on a disk that is full, or does not keep what was written.
final class PoorDiskTest {

    @TempDir
    private Path folder;

    private CustodyHome home;
    private Path target;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        target = folder.resolve("case.zip");
        var file = Files.writeString(folder.resolve("bridge.jpg"), "bytes of a bridge");
        var hashes = home.vault.preserve(file, _ -> {}).hashes();
        home.log.record(CASE, new Act.Added(hashes, acquisition(1, hashes.media(), "bridge.jpg")));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void what_was_written_and_does_not_read_back_never_has_the_name_and_is_not_recorded() {
        var export = export(new Poor(files(), folder, true));
        var before = home.log.size(CASE);
        var leaving = export.leaving(CASE, Choices.OPEN);
        assertThatThrownBy(() -> export.write(leaving, target, List.of(), _ -> {}))
                .isInstanceOf(CaseFileException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**/*case.zip*");
        assertThat(home.log.size(CASE)).isEqualTo(before);
    }

    @Test
    void where_there_is_no_room_for_the_originals_nothing_is_taken_in() throws Exception {
        var export = export(files());
        export.write(export.leaving(CASE, Choices.OPEN), target, List.of(), _ -> {});
        try (var other = new CustodyHome(folder.resolve("other"))) {
            var full = imports(other, new Poor(files(), folder, false));
            assertThatThrownBy(() -> full.take(target, null, false, _ -> {}, _ -> {}))
                    .isInstanceOf(CaseFileException.class)
                    .hasMessageContaining("There is no room for the originals: 17 bytes");
            assertThat(other.log.chains()).isEmpty();

            imports(other, files()).take(target, null, false, _ -> {}, _ -> {});
            assertThat(other.log.size(CASE)).isGreaterThan(home.log.size(CASE) - 1);
            assertThat(folder.resolve("work")).isEmptyDirectory();
        }
    }

    private CaseFiles files() {
        try {
            var work = Files.createDirectories(folder.resolve("work"));
            return new ZipCaseFiles(work, new NotedFiles(work));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExportCase export(CaseFiles files) {
        return new ExportCase(
                home.sign,
                new CollectStrands(home.log, new SqliteExchange(home.catalogue), new SqliteCheckpoints(home.catalogue)),
                new CollectMedia(home.vault, home.examinations, home.soundPrints),
                home.keys,
                new SshSignature(),
                files,
                home.log);
    }

    private ImportCase imports(CustodyHome into, CaseFiles files) {
        var exchange = new SqliteExchange(into.catalogue);
        var reliance = new SqliteReliance(into.catalogue, into.keys.publicKey().author());
        var colleagues = new AllowedSigners(folder.resolve("allowed_signers"));
        return new ImportCase(
                files,
                new WeighCaseFile(
                        into.log, exchange, reliance, into.examinations, new SshSignature(), colleagues, into.keys),
                exchange,
                into.log,
                new ReceiveOriginal(
                        into.vault, into.log, new Ids(Desks.clock(), Desks.random()), Desks.clock(), "test"),
                new BelieveExamination(into.examinations, into.soundPrints, into.find));
    }

    /// One that changes a byte of each file before it is read back, or has no room.
    private record Poor(CaseFiles files, Path folder, boolean changes) implements CaseFiles {

        @Override
        public Draft draft(Path target, List<Entry> entries, List<String> recipients, LongConsumer written)
                throws InterruptedException {
            var draft = files.draft(target, entries, recipients, written);
            if (changes) {
                change(part().orElseThrow());
            }
            return draft;
        }

        private Optional<Path> part() {
            try (var all = Files.list(folder)) {
                return all.filter(file -> file.toString().endsWith(".part")).findFirst();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void change(Path file) {
            try {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Opened open(Path file, LongConsumer read) throws InterruptedException {
            return files.open(file, read);
        }

        @Override
        public Opened open(Path file, Path identities, LongConsumer read) throws InterruptedException {
            return files.open(file, identities, read);
        }

        @Override
        public boolean hasRoomFor(long bytes) {
            return changes && files.hasRoomFor(bytes);
        }
    }
}
