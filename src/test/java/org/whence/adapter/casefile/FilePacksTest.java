package org.whence.adapter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.PackEntry;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.casefile.PackText;
import org.whence.core.custody.Identity;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.provenance.Basis;
import org.whence.core.record.Ids;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.support.Samples;

final class FilePacksTest {

    private static final PdqHash PICTURE = new PdqHash(1, 2, 3, 4);

    private static final List<PackEntry> ENTRIES = List.of(
            entry("1", PICTURE, List.of(), Basis.PUBLISHED, "refuted"),
            entry(
                    "2",
                    null,
                    List.of(new FrameHash(0, PICTURE, 50), new FrameHash(500, PICTURE, 100)),
                    Basis.HELD,
                    null),
            entry("3", null, List.of(), null, "cannot tell"),
            new PackEntry(
                    "4".repeat(64),
                    null,
                    0,
                    List.of(),
                    new PackEntry.Sound(
                            2, new SoundFingerprint(new int[] {0, 1, 127, 128, 1 << 20, Integer.MAX_VALUE})),
                    null,
                    null,
                    null));

    @TempDir
    private Path folder;

    private Identity author;
    private FilePacks packs;

    @BeforeEach
    void author() {
        packs = new FilePacks(new SshSignature(), new NotedFiles(folder));
        author = new KeyFolder(folder.resolve("keys"), new Ids(Desks.clock(), Desks.random()), new SecureRandom());
    }

    @Test
    void what_was_written_is_read_again() {
        var contents = packs.write(file(), head("desk@newsroom", 4), ENTRIES.iterator(), author);
        var opened = packs.open(file());
        assertThat(opened.contents()).isEqualTo(contents);
        assertThat(opened.head()).isEqualTo(head("desk@newsroom", 4));
        assertThat(entries(opened)).isEqualTo(ENTRIES);
        assertThat(packs.isPack(file())).isTrue();
    }

    /// A pack of the first form, kept as it was written: it does not say what hashed its pictures, for there was only
    /// one.
    @Test
    void a_pack_of_the_first_form_is_read_for_ever() throws Exception {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("pack-v1.pack"))) {
            Files.write(file(), in.readAllBytes());
        }
        var opened = packs.open(file());
        assertThat(opened.contents()).isEqualTo("685e06a471a4073104db763d44f7961336f79afcf834c8360ca2c197bc5a39f8");
        assertThat(opened.head().contact()).isEqualTo("desk@newsroom");
        assertThat(opened.head().pictures()).isNull();
        assertThat(opened.head().isComparable()).isTrue();
        var read = entries(opened);
        assertThat(read).hasSize(4).allMatch(PackEntry::hasFingerprints);
        assertThat(read)
                .filteredOn(entry -> !entry.frames().isEmpty())
                .singleElement()
                .satisfies(clip -> {
                    assertThat(clip.sound()).isNotNull();
                    assertThat(clip.basis()).isEqualTo(Basis.HELD);
                });
        assertThat(read).filteredOn(entry -> entry.verdict() != null).hasSize(1);
    }

    @Test
    void a_pack_says_by_which_version_its_pictures_were_hashed_and_of_another_they_are_not_comparable() {
        var later = new PackHead(author.publicKey(), "", null, 4, PictureFingerprint.VERSION + 1L);
        packs.write(file(), later, ENTRIES.iterator(), author);
        var opened = packs.open(file());
        assertThat(opened.head()).isEqualTo(later);
        assertThat(opened.head().isComparable()).isFalse();
        assertThat(head("", 4).isComparable()).isTrue();
        assertThat(entries(opened)).isEqualTo(ENTRIES);
    }

    @Test
    void equal_packs_are_equal_files() throws Exception {
        packs.write(file(), head("", 4), ENTRIES.iterator(), author);
        var first = Files.readAllBytes(file());
        packs.write(file(), head("", 4), ENTRIES.iterator(), author);
        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    /// The signature is one that ssh-keygen checks over what sha256sum prints.
    @Test
    void the_signature_is_over_the_hash_of_the_lines() throws Exception {
        var contents = packs.write(file(), head("", 4), ENTRIES.iterator(), author);
        var text = Files.readString(file());
        var at = text.indexOf(FilePacks.BEGIN);
        assertThat(contents)
                .isEqualTo(HexFormat.of()
                        .formatHex(Sha256.digest().digest(text.substring(0, at).getBytes(StandardCharsets.UTF_8))));
        assertThat(new SshSignature()
                        .holds(
                                author.publicKey(),
                                "pack@whence",
                                (contents + "\n").getBytes(StandardCharsets.US_ASCII),
                                text.substring(at)))
                .isTrue();
    }

    static Stream<Long> flips() {
        return Samples.of(200, random -> random.nextLong());
    }

    @ParameterizedTest
    @MethodSource("flips")
    void any_changed_bit_is_refused(long seed) throws Exception {
        packs.write(file(), head("desk", 4), ENTRIES.iterator(), author);
        var bytes = Files.readAllBytes(file());
        var random = new Random(seed);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file(), bytes);
        assertThatThrownBy(() -> entries(packs.open(file()))).isInstanceOf(CaseFileException.class);
    }

    @Test
    void a_pack_cut_anywhere_is_refused() throws Exception {
        packs.write(file(), head("desk", 4), ENTRIES.iterator(), author);
        var bytes = Files.readAllBytes(file());
        for (var length = 0; length < bytes.length; length++) {
            Files.write(file(), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> entries(packs.open(file())))
                    .as("cut at " + length)
                    .isInstanceOf(CaseFileException.class);
        }
    }

    /// Whoever has a key can sign anything: what is signed is read with the same care.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"sha256\":\"00\"}",
                "{\"sha256\":\"%1$s\",\"x\":1}",
                "{ \"sha256\":\"%1$s\"}",
                "{\"sha256\":\"%1$s\",\"verdict\":\"fake\"}",
                "{\"basis\":\"held\",\"from\":\"2019\",\"sha256\":\"%1$s\"}",
                "{\"basis\":\"held\",\"from\":\"2020-01-01T00:00:00.000Z\",\"sha256\":\"%1$s\",\"to\":\"2019-01-01T00:00:00.000Z\"}",
                "{\"frames\":[[-1,\"%1$s\",50]],\"sha256\":\"%1$s\"}",
                "{\"frames\":[[1e99,\"%1$s\",50]],\"sha256\":\"%1$s\"}",
                "{\"pdq\":\"%1$s\",\"quality\":101,\"sha256\":\"%1$s\"}",
                "{\"pdq\":\"%1$s\",\"quality\":4294967297,\"sha256\":\"%1$s\"}",
            })
    void a_signed_line_that_says_anything_else_is_refused(String line) throws Exception {
        signed(List.of(line.formatted("0".repeat(64))));
        assertThatThrownBy(() -> entries(packs.open(file())))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("Line 2 is not that of a pack");
    }

    @Test
    void entries_out_of_order_or_twice_are_refused() throws Exception {
        var line = PackText.entry(ENTRIES.get(0));
        signed(List.of(line, line));
        assertThatThrownBy(() -> entries(packs.open(file()))).hasMessageContaining("out of order");
        signed(List.of(PackText.entry(ENTRIES.get(1)), line));
        assertThatThrownBy(() -> entries(packs.open(file()))).hasMessageContaining("out of order");
    }

    @Test
    void lists_of_pdq_hashes_are_read_as_others_write_them() throws Exception {
        var hash = "f".repeat(63) + "0";
        Files.writeString(
                file(), "pdq " + hash + "\n" + hash.toUpperCase(Locale.ROOT) + "\n" + hash + ",123,456,tag a\n");
        var read = entries(packs.open(file()));
        assertThat(packs.isPack(file())).isTrue();
        assertThat(read).hasSize(3).allMatch(entry -> PdqHash.parse(hash).equals(entry.picture()));
        assertThat(packs.open(file()).head().key()).isNull();
    }

    @Test
    void a_list_with_anything_else_in_it_is_refused_by_its_line() throws Exception {
        Files.writeString(file(), "pdq " + "0".repeat(64) + "\nmd5 " + "0".repeat(32) + "\n");
        assertThatThrownBy(() -> packs.open(file())).hasMessageContaining("Line 2 of the list is no PDQ hash");
    }

    @Test
    void vpdq_is_read_and_written_in_its_own_form() throws Exception {
        packs.writeList(folder.resolve("clip.json"), ENTRIES);
        var hash = PICTURE.hex();
        assertThat(folder.resolve("clip.json")).hasContent("[\"" + hash + ",50,0.000\", \"" + hash + ",100,0.500\"]\n");
        var read = entries(packs.open(folder.resolve("clip.json")));
        assertThat(read.getFirst().frames()).isEqualTo(ENTRIES.get(1).frames());
        assertThatThrownBy(() -> packs.writeList(folder.resolve("none.json"), List.of(ENTRIES.getFirst())))
                .hasMessageContaining("holds one clip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[\"x\"]", "[\"0,1,2\"]", "[[[[[[", "[\"" + "\"]"})
    void what_is_no_vpdq_is_refused(String text) throws Exception {
        Files.writeString(file(), text + "\n");
        assertThatThrownBy(() -> packs.open(file())).isInstanceOf(CaseFileException.class);
    }

    @Test
    void lists_are_written_as_others_read_them() {
        packs.writeList(folder.resolve("list.txt"), ENTRIES);
        assertThat(folder.resolve("list.txt")).hasContent("pdq " + PICTURE.hex() + "\n");
        packs.writeList(folder.resolve("simple.HASH_PDQ.te"), ENTRIES);
        assertThat(folder.resolve("simple.HASH_PDQ.te")).hasContent(PICTURE.hex() + ",0,0,\n");
    }

    private void signed(List<String> lines) throws Exception {
        var text = PackText.head(head("", lines.size())) + "\n" + String.join("\n", lines) + "\n";
        var contents = HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(
                file(), text + author.sign(PackHead.NAMESPACE, (contents + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private Path file() {
        return folder.resolve("known.pack");
    }

    private PackHead head(String contact, long entries) {
        return new PackHead(author.publicKey(), contact, null, entries, 1L);
    }

    private static List<PackEntry> entries(PackFiles.Opened opened) {
        var entries = new ArrayList<PackEntry>();
        opened.entries().each(entries::add);
        return entries;
    }

    private static PackEntry entry(
            String digit,
            @Nullable PdqHash picture,
            List<FrameHash> frames,
            @Nullable Basis basis,
            @Nullable String verdict) {
        var seen = basis == null ? null : Span.at(Instant.parse("2013-08-21T00:00:00Z"));
        return new PackEntry(digit.repeat(64), picture, picture == null ? 0 : 90, frames, null, seen, basis, verdict);
    }
}
