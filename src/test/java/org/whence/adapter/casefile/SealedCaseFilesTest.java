package org.whence.adapter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Entry;
import org.whence.core.record.MediaId;

/// Case files under age. The key is one that was made for this test.
final class SealedCaseFilesTest {

    private static final String RECIPIENT = "age1jdryly9dhy99m8uv29yvg5a7crk9zc27hzh7s3tdhl9yq5txnfnsv3frup";
    private static final String IDENTITY = "AGE-SECRET-KEY-1LVZCUN5SUSE2GAGP24HC2RJULV7LREJJP8TJ6K6P0Q6D96SPSSHQNJ9DQ6";

    /// Of every piece of the sealed file its last byte and its first are looked at: 64 KiB of plain text and a
    /// code.
    private static final int PIECE = SealedSource.PIECE_BYTES + 16;

    private static final byte[] ORIGINAL = original();

    @TempDir
    private Path folder;

    private Path work;
    private Path out;
    private Path target;
    private Path identity;

    @BeforeEach
    void folders() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        out = Files.createDirectory(folder.resolve("out"));
        target = out.resolve("case.zip.age");
        identity = Files.writeString(folder.resolve("key.txt"), "# a test's\n" + IDENTITY + "\n");
    }

    private static byte[] original() {
        var bytes = new byte[300_000];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void nothing_of_it_lies_on_the_disk_unencrypted_while_it_is_written_read_back_or_opened() throws Exception {
        var seen = new ArrayList<String>();
        var draft = files().draft(target, entries(), List.of(RECIPIENT), _ -> seen.addAll(plain()));
        try (draft) {
            try (var back = draft.open(_ -> seen.addAll(plain()))) {
                assertThat(back.bytes("bagit.txt")).asString().isEqualTo("a bag of words");
                seen.addAll(plain());
            }
            draft.publish();
        }
        try (var opened = open()) {
            assertThat(opened.hashes()).containsEntry(media().name(), media().hash());
            seen.addAll(plain());
        }
        assertThat(seen).isEmpty();
        assertThat(Files.size(target)).isGreaterThan(ORIGINAL.length);
    }

    /// The files in which plain bytes of the case file are found.
    private List<String> plain() {
        var found = new ArrayList<String>();
        for (var place : List.of(work, out)) {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    var some = new String(ORIGINAL, 1000, 40, StandardCharsets.ISO_8859_1);
                    if (text.contains("a bag of words") || text.contains(some)) {
                        found.add(file.toString());
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }

    @Test
    void what_was_sealed_is_opened_with_the_key_and_by_nobody_else() throws Exception {
        write();
        try (var opened = open()) {
            assertThat(opened.extract(media().name())).hasBinaryContent(ORIGINAL);
            assertThat(opened.bytes("bag-info.txt")).isEmpty();
        }
        var other = Files.writeString(
                folder.resolve("other.txt"),
                "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ6PMUFX");
        assertThatThrownBy(() -> files().open(target, other, _ -> {}).close()).isInstanceOf(CaseFileException.class);
    }

    @Test
    void a_byte_changed_anywhere_is_found() throws Exception {
        var whole = write();
        var random = new SplittableRandom(5);
        for (var i = 0; i < 300; i++) {
            var at = i < 200 ? i : random.nextInt(whole.length);
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            requireRefused(changed);
        }
    }

    @Test
    void a_file_cut_short_or_with_more_behind_it_is_refused() throws Exception {
        var whole = write();
        var header = whole.length - 16;
        for (var length : new int[] {0, 1, 100, header, whole.length - 1, whole.length - PIECE, whole.length / 2}) {
            requireRefused(Arrays.copyOf(whole, length));
        }
        for (var piece = 1; piece * PIECE < whole.length; piece++) {
            requireRefused(Arrays.copyOf(whole, whole.length - piece * PIECE));
        }
        requireRefused(Arrays.copyOf(whole, whole.length + 1));
        requireRefused(Arrays.copyOf(whole, whole.length + PIECE));
    }

    private void requireRefused(byte[] sealed) throws IOException {
        Files.write(target, sealed);
        assertThatThrownBy(() -> open().close()).isInstanceOf(CaseFileException.class);
    }

    @Test
    void a_draft_of_a_changed_original_leaves_nothing() throws Exception {
        var wrong = new Entry.Original(media().name(), new MediaId("0".repeat(64)), media().file(), ORIGINAL.length);
        assertThatThrownBy(() -> files().draft(target, List.of(wrong), List.of(RECIPIENT), _ -> {}))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("was changed in the vault");
        try (var left = Files.list(out)) {
            assertThat(left).isEmpty();
        }
    }

    private byte[] write() throws Exception {
        try (var draft = files().draft(target, entries(), List.of(RECIPIENT), _ -> {})) {
            draft.publish();
        }
        return Files.readAllBytes(target);
    }

    private CaseFiles.Opened open() throws InterruptedException {
        return files().open(target, identity, _ -> {});
    }

    private List<Entry> entries() throws IOException {
        return List.of(text("bagit.txt", "a bag of words"), media(), text("bag-info.txt", ""));
    }

    private static Entry text(String name, String text) {
        return new Entry.Text(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    private Entry.Original media() throws IOException {
        var media = new MediaId(HexFormat.of().formatHex(Sha256.digest().digest(ORIGINAL)));
        var file = folder.resolve("original");
        if (!Files.exists(file)) {
            Files.write(file, ORIGINAL);
        }
        return new Entry.Original("data/media/" + media + ".jpg", media, file, ORIGINAL.length);
    }

    private ZipCaseFiles files() {
        return new ZipCaseFiles(work, new NotedFiles(work));
    }
}
