package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.support.TimeAuthority;

/// A time stamp from the request to a colleague's desk.
class TimestampCommandTest {

    @TempDir
    private Path folder;

    private final TimeAuthority authority = new TimeAuthority();

    @Test
    void a_stamp_is_asked_for_attached_listed_verified_and_travels() throws Exception {
        var home = folder.resolve("home");
        var file = Files.writeString(folder.resolve("note.txt"), "seen");
        assertThat(Ran.whence(home, "add", "Bridge", file.toString()).status()).isZero();
        var request = folder.resolve("bridge.tsq");
        var asked = Ran.whence(home, "timestamp", "Bridge", "--request", request.toString(), "--json");
        assertThat(asked.status()).as(asked.err()).isZero();
        assertThat(Ran.whence(home, "timestamp", "Bridge").out()).startsWith("waiting: ");

        var response = Files.write(folder.resolve("bridge.tsr"), authority.answer(Files.readAllBytes(request)));
        var attached = Ran.whence(home, "timestamp", "Bridge", "--response", response.toString());
        assertThat(attached.out())
                .startsWith("unknown authority: 2026-11-28T06:20:11Z, says " + TimeAuthority.NAME)
                .contains("the authority is not known to you");
        var listed = Ran.whence(home, "timestamp", "Bridge", "--list", "--json").json();
        assertThat(listed).singleElement().satisfies(stamp -> {
            assertThat(stamp.text("state")).isEqualTo("unknown authority");
            assertThat(stamp.text("at")).isEqualTo("2026-11-28T06:20:11Z");
            assertThat(stamp.text("hash")).isEqualTo(asked.json().getFirst().text("hash"));
        });
        assertThat(Ran.whence(home, "verify").out()).contains("ok      time stamp: Bridge: 2026-11-28T06:20:11Z");

        var sent = folder.resolve("bridge.zip");
        assertThat(Ran.whence(home, "export", "Bridge", sent.toString()).status())
                .isZero();
        assertThat(Files.readString(sent, StandardCharsets.ISO_8859_1))
                .contains("case/data/stamps/" + listed.getFirst().text("act") + ".tsr");
        var checked = Ran.whence(home, "verify", sent.toString());
        assertThat(checked.status()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("ok      time stamp: 2026-11-28T06:20:11Z");

        var colleague = folder.resolve("colleague");
        assertThat(Ran.whence(colleague, "import", sent.toString()).status()).isZero();
        Files.createDirectories(colleague.resolve("trust").resolve("time"));
        Files.writeString(colleague.resolve("trust").resolve("time").resolve("root.pem"), authority.rootPem());
        assertThat(Ran.whence(colleague, "timestamp", "Bridge").out()).startsWith("known authority: ");
    }

    @Test
    void what_cannot_be_asked_or_attached_is_a_sentence() throws Exception {
        var home = folder.resolve("home");
        var file = Files.writeString(folder.resolve("note.txt"), "seen");
        Ran.whence(home, "add", "Bridge", file.toString());
        var nothing = Ran.whence(home, "timestamp", "Bridge", "--response", file.toString());
        assertThat(nothing.status()).isEqualTo(3);
        assertThat(nothing.err())
                .isEqualToIgnoringNewLines(
                        "whence: It is not the response of a time-stamping authority. " + "Nothing was attached.");
        assertThat(Ran.whence(home, "timestamp", "Bridge", "--request", file.toString())
                        .err())
                .contains("There is a file note.txt already. Nothing was done.");
        assertThat(Ran.whence(home, "timestamp", "Square").status()).isEqualTo(3);
        assertThat(Ran.whence(home, "timestamp", "Bridge", "--list", "--request", "x")
                        .status())
                .isEqualTo(2);
        assertThat(Ran.whence(home, "timestamp", "Bridge").out()).isEmpty();
    }
}
