package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;

/// Backups on the command line: a case of one, and all of it at a home that is not its own.
class RestoreCommandTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path early;
    private Path late;

    /// A case of which `early` knows a post and nothing else, and `late` a claim too.
    @BeforeEach
    void keep() throws Exception {
        home = folder.resolve("home");
        var file = Files.writeString(folder.resolve("note.txt"), "seen");
        ok("add", "Bridge", file.toString(), "--post", "https://x.com/1", "--posted-at", "2013-08-21 10:00 UTC");
        early = kept("early.db");
        ok("claim", "Bridge", file.toString(), "--when", "2026-01-01", "--quote", "today");
        ok("note", "Bridge", file.toString(), "The rail is new.");
        late = kept("late.db");
    }

    @Test
    void a_case_comes_back_and_what_is_newer_stays() throws Exception {
        ok("restore", early.toString());
        assertThat(shown().items("claims")).isEmpty();
        ok("note", "Bridge", folder.resolve("note.txt").toString(), "Written after the loss.");

        var rehearsed = ok("restore", late.toString(), "--case", "Bridge", "--dry-run");
        assertThat(rehearsed.out()).contains("2 acts come back");
        assertThat(shown().items("claims")).isEmpty();

        var restored = ok("restore", late.toString(), "--case", "Bridge");
        assertThat(restored.out()).contains("Bridge: 2 acts come back; ", "0 are newer than the backup and stay");
        assertThat(shown().items("claims")).hasSize(1);
        assertThat(ok("show", folder.resolve("note.txt").toString()).out())
                .contains("The rail is new.", "Written after the loss.");
        assertThat(ok("verify").out()).doesNotContain("BROKEN");

        assertThat(ok("restore", late.toString(), "--case", "Bridge").out()).contains("0 acts come back");
        assertThat(ok("restore", early.toString(), "--case", "Bridge").out())
                .contains("0 acts come back", "2 are newer than the backup and stay");
    }

    @Test
    void a_case_that_is_gone_comes_back_whole() throws Exception {
        Files.delete(home.resolve("catalogue.db"));
        assertThat(ok("cases", "--json").json()).isEmpty();

        assertThat(ok("restore", late.toString(), "--case", "Bridge").out()).contains("acts come back; 0 are here too");

        assertThat(shown().items("claims")).hasSize(1);
        assertThat(ok("verify").out()).doesNotContain("BROKEN").contains("1 originals hash to their names");
    }

    @Test
    void what_cannot_be_taken_back_is_a_sentence() throws Exception {
        var nothing = Files.writeString(folder.resolve("nothing.db"), "nothing of the kind".repeat(300));
        assertThat(refused("restore", nothing.toString(), "--case", "Bridge"))
                .contains("Could not open the backup: the file is damaged");
        assertThat(refused("restore", nothing.toString())).contains("Could not open the backup: the file is damaged");
        assertThat(refused("restore", folder.resolve("gone.db").toString(), "--case", "Bridge"))
                .contains("There is no backup of that name");
        assertThat(refused("restore", late.toString(), "--case", "Square"))
                .contains("The backup has no case \"Square\". Nothing was changed.");
        assertThat(Ran.whence(home, "restore", late.toString(), "--dry-run").status())
                .isEqualTo(2);
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @Test
    void at_a_home_with_another_key_nothing_of_a_restored_author_counts_by_itself() throws Exception {
        var stranger = folder.resolve("stranger");
        assertThat(Ran.whence(stranger, "cases").status()).isZero();
        var media = shown().text("sha256");
        assertThat(verdict(home, media)).isEqualTo("refuted");

        var restored = Ran.whence(stranger, "restore", late.toString());

        assertThat(restored.out()).contains("a home with another key: nothing of its author counts here");
        assertThat(verdict(stranger, media)).isEqualTo("cannot tell");
        assertThat(Ran.whence(stranger, "team", "Bridge").out()).contains("not relied upon");
        var author = ok("key", "--json").json().getFirst().text("author");
        assertThat(Ran.whence(stranger, "rely", "Bridge", author).status()).isZero();
        assertThat(verdict(stranger, media)).isEqualTo("refuted");
    }

    private static String verdict(Path at, String media) {
        var ran = Ran.whence(at, "show", media, "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        return ((Json.Obj) ran.json().getFirst().items("verdicts").getFirst()).text("verdict");
    }

    private Json.Obj shown() {
        return ok("show", folder.resolve("note.txt").toString(), "--json")
                .json()
                .getFirst();
    }

    private Ran ok(String... arguments) {
        var ran = Ran.whence(home, arguments);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran;
    }

    private String refused(String... arguments) {
        var ran = Ran.whence(home, arguments);
        assertThat(ran.status()).isEqualTo(3);
        return ran.err();
    }

    /// The catalogue as it is, as a backup kept elsewhere.
    private Path kept(String name) throws IOException {
        var target = folder.resolve(name);
        Files.copy(home.resolve("catalogue.db"), target);
        return target;
    }
}
