package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.app.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk answers of a log with two ends, of an author who is left out, and of files that it cannot open.
class ForkedAndLeftOutTest {

    @TempDir
    private Path folder;

    private Path one;
    private Path two;
    private String bridge;

    /// Desk two has the case of desk one, and each has written in it.
    @BeforeEach
    void exchange() throws Exception {
        one = folder.resolve("one");
        two = folder.resolve("two");
        bridge = Files.writeString(folder.resolve("bridge.txt"), "a bridge").toString();
        done(one, "add", "Bridge", bridge);
        done(two, "key", "rename", "Cedar");
        done(two, "key", "export", file("cedar.pub"));
        done(one, "colleague", "Cedar", file("cedar.pub"));
        done(one, "export", "Bridge", file("one.zip"));
        done(two, "import", file("one.zip"));
        done(two, "note", "Bridge", bridge, "by two");
    }

    @Test
    void a_log_with_two_ends_is_named_by_verify_and_by_team() throws Exception {
        var catalogue = two.resolve("catalogue.db");
        var before = Files.readAllBytes(catalogue);
        done(two, "note", "Bridge", bridge, "the one end");
        done(two, "export", "Bridge", file("first.zip"));
        done(one, "import", file("first.zip"));
        assertThat(Ran.whence(one, "verify").status()).isZero();
        Files.write(catalogue, before); // the home stays where it is: nothing tells it that it went back
        done(two, "note", "Bridge", bridge, "the other end");
        done(two, "export", "Bridge", file("second.zip"));

        var ran = Ran.whence(one, "import", file("second.zip"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("forks at line");
        var verified = Ran.whence(one, "verify");
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out().lines().filter(line -> line.startsWith("BROKEN")))
                .singleElement()
                .asString()
                .contains("chain of Bridge", "forked: another copy of it has another line");
        assertThat(done(one, "team", "Bridge").out().lines())
                .anyMatch(line -> line.startsWith("Cedar") && line.contains("forked at line"))
                .noneMatch(line -> line.contains("you, ") && line.contains("forked"));
        assertThat(done(one, "show", "Bridge").out()).contains("the one end").doesNotContain("the other end");
    }

    @Test
    void an_author_is_left_out_by_name_with_all_that_names_them() throws Exception {
        done(two, "export", "Bridge", file("two.zip"));
        done(one, "import", file("two.zip"));
        done(one, "rely", "Bridge", "Cedar");
        var id = done(two, "key", "--json").json().getFirst().text("author");
        var fingerprint = done(two, "key").out().split("\\s+")[1];
        done(one, "rely", "Bridge", fingerprint, "--set-aside");

        done(one, "export", "Bridge", file("whole.zip"), "--with", "staff");
        done(one, "export", "Bridge", file("less.zip"), "--with", "staff", "--without-author", "Cedar");

        assertThat(all(file("whole.zip"))).contains(id, "by two");
        assertThat(all(file("less.zip")))
                .doesNotContain(id)
                .doesNotContain("by two")
                .doesNotContain("Cedar");
        assertThat(Ran.whence(one, "verify", file("less.zip")).status()).isZero();
        var unknown = Ran.whence(one, "export", "Bridge", file("none.zip"), "--without-author", "Nobody");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("Not a colleague's name, the fingerprint of a key, or the id");
    }

    @Test
    void an_original_that_only_a_left_out_author_added_stays_here_though_another_case_has_it() throws Exception {
        var square = Files.writeString(folder.resolve("square.txt"), "a square of four lanes");
        done(one, "add", "Square", square.toString());
        done(two, "add", "Bridge", square.toString());
        done(two, "export", "Bridge", file("two.zip"));
        done(one, "import", file("two.zip"));

        done(one, "export", "Bridge", file("whole.zip"));
        done(one, "export", "Bridge", file("less.zip"), "--without-author", "Cedar");

        assertThat(all(file("whole.zip"))).contains("a square of four lanes");
        assertThat(all(file("less.zip"))).doesNotContain("a square of four lanes");
    }

    @Test
    void of_an_encrypted_file_it_is_said_that_it_takes_a_key() {
        var key = "age1jdryly9dhy99m8uv29yvg5a7crk9zc27hzh7s3tdhl9yq5txnfnsv3frup";
        done(one, "export", "Bridge", file("sealed.zip.age"), "--encrypt-to", key);
        for (var ran : new Ran[] {
            Ran.whence(two, "import", file("sealed.zip.age")), Ran.whence(two, "verify", file("sealed.zip.age"))
        }) {
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out()).contains("The file is encrypted with age; it takes the secret key");
        }
    }

    @Test
    void doctor_says_that_a_catalogue_is_of_a_newer_version() throws Exception {
        assertThat(done(one, "doctor").out()).contains("There is a catalogue, and its file is whole");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + one.resolve("catalogue.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThat(Ran.whence(one, "doctor").out()).contains("The catalogue was written by a newer version");
    }

    private static String all(String zip) throws IOException {
        var all = new StringBuilder();
        try (var file = new ZipFile(zip)) {
            for (var entry : file.stream().toList()) {
                all.append(entry.getName());
                try (var in = file.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
