package org.whence.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultContract;
import org.whence.core.vault.VaultException;

final class FolderVaultTest extends VaultContract {

    private static final String CONTENT = "x".repeat(700_000); // three chunks

    @Override
    protected Vault emptyVault() {
        return new FolderVault(folder.resolve("vault"));
    }

    @Test
    void an_original_can_be_read_by_all_and_written_by_none_in_folders_for_the_owner_only() throws Exception {
        var vault = emptyVault();
        var file = vault.find(
                        vault.preserve(source("a", "abc"), _ -> {}).hashes().media())
                .orElseThrow();
        assertThat(mode(file)).isEqualTo("r--r--r--");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("vault"))).isEqualTo("rwx------");
    }

    @Test
    void several_threads_that_preserve_the_same_bytes_leave_one_file() throws Exception {
        var vault = emptyVault();
        var sources = new ArrayList<Callable<Vault.Preserved>>();
        for (var i = 0; i < 16; i++) {
            var source = source("copy-" + i, CONTENT);
            sources.add(() -> vault.preserve(source, _ -> {}));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var preserved : threads.invokeAll(sources)) {
                assertThat(vault.check(preserved.get().hashes().media())).isEqualTo(Vault.State.WHOLE);
            }
        }
        assertThat(filesInVault()).hasSize(1);
    }

    @Test
    void a_source_that_grows_once_is_read_once_more_and_preserved_whole() throws Exception {
        var source = source("growing", CONTENT);
        var preserved = emptyVault().preserve(source, once(1, () -> append(source)));
        assertThat(preserved.defect()).isNull();
        assertThat(preserved.hashes().size()).isEqualTo(CONTENT.length() + 4);
        assertThat(filesInVault()).hasSize(1);
    }

    @Test
    void a_source_that_keeps_growing_is_preserved_as_read_and_said_to_have_changed() throws Exception {
        var vault = emptyVault();
        var source = source("growing", CONTENT);
        var preserved = vault.preserve(source, _ -> append(source));
        assertThat(preserved.defect()).contains("changed");
        assertThat(vault.check(preserved.hashes().media())).isEqualTo(Vault.State.WHOLE);
    }

    @Test
    void a_source_exchanged_for_another_file_of_equal_size_and_time_counts_as_changed() throws Exception {
        var source = source("exchanged", CONTENT);
        var other = source("other", CONTENT.replace('x', 'y'));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(source));
        var preserved = emptyVault()
                .preserve(source, once(1, () -> Files.move(other, source, StandardCopyOption.REPLACE_EXISTING)));
        var file = emptyVault().find(preserved.hashes().media()).orElseThrow();
        assertThat(file).hasContent(CONTENT.replace('x', 'y'));
    }

    @Test
    void pipes_devices_and_links_are_refused_without_being_opened() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var link = Files.createSymbolicLink(folder.resolve("link"), source("target", "abc"));
        for (var refused : List.of(pipe, link, Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> emptyVault().preserve(refused, _ -> {}))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("pipe");
        }
        assertThat(filesInVault()).isEmpty();
    }

    @Test
    void what_a_crash_left_half_written_goes_to_lost_and_found() throws Exception {
        var vault = emptyVault();
        var known = vault.preserve(source("a", "abc"), _ -> {}).hashes().media();
        Files.writeString(folder.resolve("vault/incoming/1.part"), "half");
        Files.writeString(Files.createDirectories(folder.resolve("vault/ff")).resolve("no hash"), "stray");
        assertThat(emptyVault().sweep(known::equals)).isEqualTo(2);
        Files.writeString(folder.resolve("vault/incoming/1.part"), "another half");
        assertThat(emptyVault().sweep(known::equals)).isEqualTo(1);
        assertThat(folder.resolve("vault/lost+found/1.part")).hasContent("half");
        assertThat(folder.resolve("vault/lost+found/1.part-2")).hasContent("another half");
        assertThat(vault.check(known)).isEqualTo(Vault.State.WHOLE);
    }

    @Test
    void what_went_to_lost_and_found_is_taken_back_if_it_is_whole() throws Exception {
        var vault = emptyVault();
        var media = vault.preserve(source("a", "abc"), _ -> {}).hashes().media();
        assertThat(vault.takeBack(media)).as("where it is already").isTrue();
        assertThat(emptyVault().sweep(_ -> false)).isEqualTo(1);
        assertThat(vault.find(media)).isEmpty();
        assertThat(vault.takeBack(media)).isTrue();
        assertThat(vault.check(media)).isEqualTo(Vault.State.WHOLE);
        assertThat(filesInVault()).hasSize(1);
    }

    @Test
    void what_was_changed_in_lost_and_found_stays_there() throws Exception {
        var vault = emptyVault();
        var media = vault.preserve(source("a", "abc"), _ -> {}).hashes().media();
        emptyVault().sweep(_ -> false);
        var lost = folder.resolve("vault/lost+found").resolve(media.hex());
        assertThat(lost.toFile().setWritable(true)).isTrue();
        Files.writeString(lost, "abd");
        assertThat(vault.takeBack(media)).isFalse();
        assertThat(vault.find(media)).isEmpty();
        assertThat(lost).hasContent("abd");
    }

    @Test
    void an_interrupted_copy_leaves_nothing() throws Exception {
        var source = source("a", CONTENT);
        assertThatThrownBy(() -> emptyVault()
                        .preserve(source, _ -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(filesInVault()).isEmpty();
    }

    @Test
    void a_copy_that_fails_in_the_middle_leaves_nothing() throws Exception {
        var source = source("a", CONTENT);
        assertThatThrownBy(() -> emptyVault().preserve(source, _ -> {
                    throw new IllegalStateException("the power of the test");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(filesInVault()).isEmpty();
    }

    @Test
    void a_byte_changed_behind_our_back_is_found_and_never_overwritten() throws Exception {
        var vault = emptyVault();
        var source = source("a", "abc");
        var media = vault.preserve(source, _ -> {}).hashes().media();
        var file = vault.find(media).orElseThrow();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "abd");
        assertThat(vault.check(media)).isEqualTo(Vault.State.CHANGED);
        Files.writeString(file, "ab");
        assertThatThrownBy(() -> vault.preserve(source, _ -> {}))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("damaged");
        assertThat(file).hasContent("ab");
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static LongConsumer once(int call, Doing doing) {
        var calls = new AtomicInteger();
        return _ -> {
            if (calls.incrementAndGet() == call) {
                try {
                    doing.run();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
    }

    private static void append(Path source) {
        try {
            Files.writeString(source, "more", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> filesInVault() throws IOException {
        try (var files = Files.walk(folder.resolve("vault"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
