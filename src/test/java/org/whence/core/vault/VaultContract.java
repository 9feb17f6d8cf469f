package org.whence.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.record.MediaId;

/// What every [Vault] must do.
public abstract class VaultContract {

    private static final String ABC_SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    protected Path folder;

    protected abstract Vault emptyVault();

    @Test
    void the_three_hashes_are_those_of_the_bytes() throws Exception {
        var hashes = emptyVault().preserve(source("a.jpg", "abc"), _ -> {}).hashes();
        assertThat(hashes.media().hex()).isEqualTo(ABC_SHA256); // FIPS 180-4, example
        assertThat(hashes.sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(hashes.md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(hashes.size()).isEqualTo(3);
    }

    @Test
    void what_was_preserved_is_found_with_its_bytes_and_whole() throws Exception {
        var vault = emptyVault();
        var preserved = vault.preserve(source("صورة ٣.jpg", "abc"), _ -> {});
        var media = preserved.hashes().media();
        assertThat(preserved.defect()).isNull();
        assertThat(vault.find(media)).get().satisfies(file -> assertThat(file).hasContent("abc"));
        assertThat(vault.check(media)).isEqualTo(Vault.State.WHOLE);
    }

    @Test
    void the_same_bytes_under_two_names_are_one_media() throws Exception {
        var vault = emptyVault();
        var first = vault.preserve(source("a", "abc"), _ -> {});
        var second = vault.preserve(source("b", "abc"), _ -> {});
        assertThat(second.hashes()).isEqualTo(first.hashes());
    }

    @Test
    void an_empty_file_is_preserved_like_any_other() throws Exception {
        var vault = emptyVault();
        var media = vault.preserve(source("empty", ""), _ -> {}).hashes().media();
        assertThat(vault.check(media)).isEqualTo(Vault.State.WHOLE);
    }

    @Test
    void what_is_reported_as_read_adds_up_to_the_size() throws Exception {
        var read = new AtomicLong();
        emptyVault().preserve(source("long", "x".repeat(1_000_000)), read::addAndGet);
        assertThat(read).hasValue(1_000_000);
    }

    @Test
    void what_is_not_there_is_not_found_and_missing() throws Exception {
        var vault = emptyVault();
        var absent = new MediaId(ABC_SHA256);
        assertThat(vault.find(absent)).isEmpty();
        assertThat(vault.check(absent)).isEqualTo(Vault.State.MISSING);
    }

    @Test
    void a_source_that_is_gone_is_refused_with_a_reason() {
        assertThatThrownBy(() -> emptyVault().preserve(folder.resolve("gone"), _ -> {}))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("gone");
    }

    @Test
    void a_folder_is_refused_with_a_reason() {
        assertThatThrownBy(() -> emptyVault().preserve(folder, _ -> {}))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("folder");
    }

    @Test
    void sweeping_takes_away_what_no_act_speaks_of_and_nothing_else() throws Exception {
        var vault = emptyVault();
        var known = vault.preserve(source("a", "abc"), _ -> {}).hashes().media();
        var orphan = vault.preserve(source("b", "orphan"), _ -> {}).hashes().media();
        assertThat(vault.sweep(_ -> false)).as("what came since it was opened").isZero();
        assertThat(emptyVault().sweep(known::equals)).isEqualTo(1);
        assertThat(vault.find(known)).isPresent();
        assertThat(vault.find(orphan)).isEmpty();
        assertThat(emptyVault().sweep(known::equals)).isZero();
    }

    @Test
    void what_was_removed_is_missing() throws Exception {
        var vault = emptyVault();
        var media = vault.preserve(source("a", "abc"), _ -> {}).hashes().media();
        vault.remove(media);
        assertThat(vault.check(media)).isEqualTo(Vault.State.MISSING);
        vault.remove(media);
    }

    protected final Path source(String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("source")).resolve(name), content);
    }
}
