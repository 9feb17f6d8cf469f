package org.whence.adapter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Entry;
import org.whence.core.record.MediaId;
import org.whence.support.SharedMedia;

final class ZipCaseFilesTest {

    private static final byte[] ORIGINAL = "the bytes of an original".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void equal_entries_make_equal_bytes_whatever_their_order() throws Exception {
        var entries = entries();
        assertThat(written("a.zip", entries)).isEqualTo(written("b.zip", entries.reversed()));
    }

    @Test
    void another_zip_program_reads_what_was_written() throws Exception {
        written("a.zip", entries());
        try (var zip = new ZipFile(folder.resolve("a.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "case/bag-info.txt",
                            "case/bagit.txt",
                            "case/" + original().name());
            assertThat(zip.getInputStream(zip.getEntry("case/" + original().name())))
                    .hasBinaryContent(ORIGINAL);
        }
    }

    @Test
    void what_was_written_is_read_back() throws Exception {
        written("a.zip", entries());
        try (var opened = files().open(folder.resolve("a.zip"), _ -> {})) {
            assertThat(opened.hashes())
                    .containsEntry(original().name(), original().hash());
            assertThat(opened.bytes("bagit.txt")).asString().isEqualTo("a bag");
            assertThat(opened.extract(original().name())).hasBinaryContent(ORIGINAL);
        }
    }

    @Test
    void a_zip_with_any_byte_changed_is_refused_or_has_another_hash() throws Exception {
        var whole = written("a.zip", entries());
        var changed = folder.resolve("changed.zip");
        for (var at = 0; at < whole.length; at++) {
            var bytes = whole.clone();
            bytes[at] ^= 0x20;
            Files.write(changed, bytes);
            assertThatThrownBy(() -> files().open(changed, _ -> {}).close())
                    .as("byte " + at)
                    .isInstanceOf(CaseFileException.class);
        }
    }

    @Test
    void a_zip_cut_short_anywhere_or_with_more_behind_it_is_refused() throws Exception {
        var whole = written("a.zip", entries());
        for (var length = 0; length < whole.length; length++) {
            requireRefused(Arrays.copyOf(whole, length));
        }
        requireRefused(Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void what_another_program_zipped_is_refused() throws Exception {
        var zip = folder.resolve("deflated.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("case/bagit.txt"));
            out.write(new byte[100_000]);
        }
        requireRefused(Files.readAllBytes(zip));
    }

    @Test
    void an_original_that_was_changed_does_not_leave_the_house_and_no_file_is_left() throws Exception {
        var wrong = new Entry.Original(original().name(), new MediaId("0".repeat(64)), file(), ORIGINAL.length);
        assertThatThrownBy(() -> files().draft(folder.resolve("a.zip"), List.of(wrong), List.of(), _ -> {}))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("was changed in the vault");
        assertThat(folder).isDirectoryNotContaining("glob:**a.zip*");
    }

    @Test
    void a_draft_that_is_not_published_is_gone() throws Exception {
        var target = Files.writeString(folder.resolve("a.zip"), "what was there");
        files().draft(target, entries(), List.of(), _ -> {}).close();
        assertThat(target).hasContent("what was there");
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,unfinished}");
    }

    @Test
    @Tag("shared")
    void every_hostile_file_and_every_foreign_case_file_is_refused() throws Exception {
        try (var all = Files.walk(SharedMedia.folder())) {
            var found = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*/(hostile|casefiles)/.*"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(60);
            for (var file : found) {
                assertThatThrownBy(() -> files().open(file, _ -> {}).close())
                        .as(file.toString())
                        .isInstanceOf(CaseFileException.class);
            }
        }
    }

    private void requireRefused(byte[] zip) throws IOException {
        var file = Files.write(folder.resolve("refused.zip"), zip);
        assertThatThrownBy(() -> files().open(file, _ -> {}).close()).isInstanceOf(CaseFileException.class);
    }

    private byte[] written(String name, List<Entry> entries) throws Exception {
        var target = folder.resolve(name);
        try (var draft = files().draft(target, entries, List.of(), _ -> {})) {
            draft.publish();
        }
        return Files.readAllBytes(target);
    }

    private List<Entry> entries() throws IOException {
        return List.of(text("bagit.txt", "a bag"), original(), text("bag-info.txt", ""));
    }

    private static Entry text(String name, String text) {
        return new Entry.Text(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    private Entry.Original original() throws IOException {
        var media = new MediaId(HexFormat.of().formatHex(Sha256.digest().digest(ORIGINAL)));
        return new Entry.Original("data/media/" + media + ".jpg", media, file(), ORIGINAL.length);
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("original"), ORIGINAL);
    }

    private ZipCaseFiles files() {
        return new ZipCaseFiles(folder, new NotedFiles(folder));
    }
}
