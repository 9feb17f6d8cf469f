package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.credentials.CredentialsWords;
import org.whence.core.credentials.TrustList;
import org.whence.core.examination.Limits;
import org.whence.support.MediaBytes;

class C2paReaderTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_without_any_mark_carries_none() throws Exception {
        assertThat(state("picture.jpg", "image/jpeg")).isEqualTo(ofThisBuild("none found"));
    }

    @Test
    void a_marked_file_that_the_engine_cannot_take_apart_is_unreadable() throws Exception {
        var file = Files.write(
                folder.resolve("file"), MediaBytes.jpeg(MediaBytes.segment(0xfe, MediaBytes.latin("c2pa."))));
        var credentials = new C2paReader(folder, InstantSource.system()).read(file, "image/jpeg");
        assertThat(CredentialsWords.state(credentials.outcome())).isEqualTo(ofThisBuild("unreadable"));
        assertThat(credentials.engine() != null).isEqualTo(WasmEngine.isInThisBuild());
    }

    @Test
    void a_type_that_the_engine_does_not_read_is_not_checked() throws Exception {
        assertThat(state("c2pa.claim", "video/x-matroska"))
                .isEqualTo(ofThisBuild("not checked (the engine does not read this type of file)"));
    }

    @Test
    void a_marked_file_above_the_limit_is_not_checked() throws Exception {
        var file = folder.resolve("large.mp4");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("c2pa.claim".getBytes(StandardCharsets.US_ASCII));
            out.setLength(Limits.CREDENTIALS_BYTES + 1);
        }
        var credentials = new C2paReader(folder, InstantSource.system()).read(file, "video/mp4");
        assertThat(CredentialsWords.state(credentials.outcome()))
                .isEqualTo(ofThisBuild("not checked (the file is too large to be checked on its own)"));
    }

    @Test
    void work_that_takes_too_long_is_stopped() {
        var never = new CountDownLatch(1);
        assertThatThrownBy(() -> OwnThread.run(
                        () -> {
                            never.await();
                            return true;
                        },
                        Duration.ofMillis(20)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void work_that_goes_too_deep_has_failed() {
        assertThatThrownBy(() -> OwnThread.run(C2paReaderTest::endless, Duration.ofSeconds(30)))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void the_official_lists_are_looked_at_together_and_before_the_users_own() throws IOException {
        list("own-2025-01-31.pem", "b");
        list("C2PA-TRUST-LIST.pem", "a");
        list("C2PA-TSA-TRUST-LIST.pem", "t");
        Files.writeString(folder.resolve("read me.txt"), "no list");
        var read = TrustFolder.read(folder);
        assertThat(read).extracting(TrustFolder.Trusted::anchors).containsExactly("a\nt\n", "b\n");
        assertThat(read.getLast().lists())
                .containsExactly(new TrustList(
                        "own-2025-01-31.pem",
                        "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
                        LocalDate.of(2025, 1, 31)));
        assertThat(read.getFirst().lists()).extracting(TrustList::date).containsOnly(LocalDate.of(2026, 8, 21));
        assertThat(TrustFolder.read(folder.resolve("none"))).isEmpty();
    }

    private void list(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-08-21T22:00:00Z")));
    }

    private String state(String content, String type) throws Exception {
        var file = Files.writeString(folder.resolve("file"), content);
        var credentials = new C2paReader(folder, InstantSource.system()).read(file, type);
        return CredentialsWords.state(credentials.outcome());
    }

    private static String ofThisBuild(String state) {
        return WasmEngine.isInThisBuild() ? state : "not checked (not checked in this build)";
    }

    private static int endless() {
        return 1 + endless();
    }
}
