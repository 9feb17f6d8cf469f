package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.compare.Hashes;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.index.HammingIndex.Entry;
import org.whence.core.index.IndexFile.Outcome;

class IndexFileTest {

    private static final int VERSION = 7;
    private static final PdqHash HASH = new PdqHash(1, -2, 3, -4);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("pictures-1.idx");
    }

    private static HammingIndex index(int count, int scanned) {
        var random = new SplittableRandom(count);
        var entries = IntStream.range(0, count).mapToObj(row -> new Entry(row, Hashes.near(HASH, row % 50, random)));
        return HammingIndex.of(count, entries, scanned);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000})
    void what_was_written_is_read(int count) {
        var index = index(count, HammingIndex.SCANNED);
        IndexFile.write(file, index, VERSION);
        assertThat(IndexFile.read(file, VERSION)).isInstanceOfSatisfying(Outcome.Loaded.class, loaded -> {
            assertThat(loaded.highestRow()).isEqualTo(count - 1);
            assertThat(loaded.index().size()).isEqualTo(count);
            assertThat(loaded.index().within(HASH, 31)).isEqualTo(index.within(HASH, 31));
        });
        assertThat(folder).isDirectoryContaining("glob:**.idx").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void bands_are_written_of_what_came_later_too() {
        var index = index(2_500, 1_000);
        index.add(9_000, HASH);
        IndexFile.write(file, index, VERSION);
        assertThat(IndexFile.read(file, VERSION)).isInstanceOfSatisfying(Outcome.Loaded.class, loaded -> {
            assertThat(loaded.highestRow()).isEqualTo(9_000);
            assertThat(loaded.index().state().firstScanned()).isEqualTo(2_501);
            assertThat(loaded.index().within(HASH, 31)).isEqualTo(index.within(HASH, 31));
        });
    }

    @Test
    void every_changed_byte_is_noticed() throws IOException {
        IndexFile.write(file, index(40, HammingIndex.SCANNED), VERSION);
        var whole = Files.readAllBytes(file);
        var random = new SplittableRandom(1);
        for (var at = 0; at < whole.length; at++) {
            var damaged = whole.clone();
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            assertThat(IndexFile.read(file, VERSION)).as("byte %d", at).isInstanceOf(Outcome.Unusable.class);
        }
    }

    @Test
    void every_truncation_and_any_excess_is_noticed() throws IOException {
        IndexFile.write(file, index(5, HammingIndex.SCANNED), VERSION);
        var whole = Files.readAllBytes(file);
        for (var length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(IndexFile.read(file, VERSION)).as("%d bytes", length).isInstanceOf(Outcome.Unusable.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(IndexFile.read(file, VERSION)).isInstanceOf(Outcome.Unusable.class);
    }

    @Test
    void a_header_that_promises_too_much_reserves_nothing() throws IOException {
        IndexFile.write(file, index(0, HammingIndex.SCANNED), VERSION);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4).putInt(0, Integer.MAX_VALUE), 16);
        }
        assertThat(IndexFile.read(file, VERSION)).isInstanceOf(Outcome.Unusable.class);
    }

    @Test
    void hashes_of_another_version_are_not_wanted() {
        IndexFile.write(file, index(3, HammingIndex.SCANNED), VERSION);
        assertThat(IndexFile.read(file, VERSION + 1))
                .isEqualTo(new Outcome.Unusable("The hashes are of version 7, wanted 8"));
    }

    @Test
    void a_missing_file_is_said_to_be_missing() {
        assertThat(IndexFile.read(file, VERSION)).isEqualTo(new Outcome.Unusable("There is no such file"));
    }

    @Test
    void what_cannot_be_written_is_reported() {
        var nowhere = folder.resolve("none").resolve("x.idx");
        assertThatThrownBy(() -> IndexFile.write(nowhere, new HammingIndex(), VERSION))
                .isInstanceOf(UncheckedIOException.class);
    }
}
