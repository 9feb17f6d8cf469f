package org.whence.adapter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Entry;

/// Each refusal of the walk through a zip, by one that is written as ours are but for that one thing.
final class ZipWalkTest {

    private static final String BAGIT = "case/bagit.txt";

    @TempDir
    private Path folder;

    @Test
    void what_is_written_as_ours_are_is_walked() throws Exception {
        assertThat(new ZipReader(new Bytes(zip(List.of("case/bag-info.txt", BAGIT))), _ -> {}).entries())
                .containsOnlyKeys("bag-info.txt", "bagit.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/case/bagit.txt", "case\\bagit.txt", "case/bagit.txt:x", "bagit.txt", "room/bagit.txt"})
    void a_name_that_no_file_of_ours_can_have_is_refused_and_not_repeated(String name) throws Exception {
        refused(zip(List.of(name)), "whose name no case file has").hasMessageNotContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case/../bagit.txt",
                "case/./bagit.txt",
                "case/fetch.txt",
                "case/BAGIT.TXT",
                "case/data/log/",
                "case/con",
                "case/data/media/a.jpg",
                "case//bagit.txt"
            })
    void a_file_that_lies_in_no_case_file_is_refused(String name) throws Exception {
        refused(zip(List.of(name)), "holds a file that no case file has: " + name);
    }

    @Test
    void a_name_of_more_than_two_hundred_characters_is_refused() throws Exception {
        refused(zip(List.of("case/" + "a".repeat(196))), "written otherwise");
    }

    @Test
    void entries_twice_or_out_of_order_are_refused() throws Exception {
        refused(zip(List.of(BAGIT, BAGIT)), "not in order, or one of them is there twice");
        refused(zip(List.of(BAGIT, "case/bag-info.txt")), "not in order, or one of them is there twice");
    }

    @ParameterizedTest
    @CsvSource({"method, 8, 8", "encrypted, 6, 1", "length behind it, 6, 8"})
    void an_entry_that_is_compressed_encrypted_or_of_unknown_length_is_refused(String what, int at, byte value)
            throws Exception {
        var bytes = zip(List.of(BAGIT));
        bytes[at] = value;
        refused(bytes, "compressed, encrypted or of unknown length").as(what);
    }

    @Test
    void more_entries_than_a_case_file_has_are_refused() throws Exception {
        var names = IntStream.rangeClosed(0, 200_000)
                .mapToObj("case/data/stamps/%064x.txt"::formatted)
                .toList();
        refused(zip(names), "more than 200000 entries");
    }

    @Test
    void a_file_larger_than_a_case_file_is_refused_by_its_size() {
        var large = new Source() {
            @Override
            public long size() {
                return (64L << 30) + 1;
            }

            @Override
            public int read(ByteBuffer into, long at) {
                return -1;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new ZipReader(large, _ -> {}).entries())
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("larger than a case file can be");
    }

    @Test
    void what_changes_under_the_reader_is_refused() throws Exception {
        var file = Files.write(folder.resolve("a.zip"), zip(List.of(BAGIT)));
        try (var opened = new ZipCaseFiles(folder, new NotedFiles(folder)).open(file, _ -> {})) {
            assertThat(opened.bytes("bagit.txt")).asString().isEqualTo("text");
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.position(ZipRecords.LOCAL_BYTES + BAGIT.length());
                channel.write(ByteBuffer.wrap(new byte[] {'n'}));
            }
            assertThatThrownBy(() -> opened.bytes("bagit.txt"))
                    .isInstanceOf(CaseFileException.class)
                    .hasMessage("The case file changed while it was read");
        }
    }

    @Test
    void there_is_room_for_half_of_what_is_free_and_no_more() throws Exception {
        var files = new ZipCaseFiles(folder, new NotedFiles(folder));
        assertThat(files.hasRoomFor(1)).isTrue();
        assertThat(files.hasRoomFor(Files.getFileStore(folder).getUsableSpace() / 4 * 3))
                .isFalse();
    }

    private static byte[] zip(List<String> names) throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new ZipWriter(Channels.newChannel(out), _ -> {});
        for (var name : names) {
            zip.add(name, new Entry.Text(name, "text".getBytes(StandardCharsets.US_ASCII)));
        }
        zip.finish();
        return out.toByteArray();
    }

    private static AbstractThrowableAssert<?, ?> refused(byte[] zip, String why) {
        return assertThatThrownBy(() -> new ZipReader(new Bytes(zip), _ -> {}).entries())
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining(why);
    }

    /// A file in memory.
    private record Bytes(byte[] all) implements Source {

        @Override
        public long size() {
            return all.length;
        }

        @Override
        public int read(ByteBuffer into, long at) {
            var length = (int) Math.min(into.remaining(), all.length - at);
            into.put(all, (int) at, length);
            return length == 0 ? -1 : length;
        }

        @Override
        public void close() {}
    }
}
