package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;

/// The verbs that record what people say of media: claims, notes, decisions.
class RecordCommandsTest {

    @TempDir
    private static Path folder;

    private static FirstCase first;

    @BeforeAll
    static void add_a_file() throws IOException {
        first = new FirstCase(folder);
    }

    @AfterAll
    static void the_desk_is_whole_after_all_of_this() {
        first.requireWhole();
    }

    @Test
    void a_claim_is_refuted_by_an_older_post_and_the_verdict_is_no_failure() throws IOException {
        var seen = first.write("seen.txt", "seen before");
        first.whence("add", "Verdict", seen, "--post", "https://x.com/a/1", "--posted-at", "2019-08-03 16:42 UTC");
        var claim =
                first.whence("claim", "Verdict", seen, "--when", "2025-03-07", "--quote", "filmed tonight", "--json");
        assertThat(claim.json())
                .singleElement()
                .satisfies(json -> assertThat(json.text("id")).matches("[0-9a-f-]{36}"));
        var ran = first.whence("show", seen, "--json");
        assertThat(ran.status()).isZero();
        var verdict = (Json.Obj) ran.json().getFirst().items("verdicts").getFirst();
        assertThat(verdict.text("verdict")).isEqualTo("refuted");
        assertThat(verdict.text("says"))
                .startsWith("The claim 'filmed tonight' is refuted by https://x.com/a/1, stated for 3 Aug 2019");
        var withdrawn = ((Json.Obj) ran.json().getFirst().items("appearances").getFirst()).text("id");
        assertThat(first.whence("withdraw", "Verdict", withdrawn, "--reason", "wrong link")
                        .status())
                .isZero();
        assertThat(((Json.Obj) first.shown(seen).items("verdicts").getFirst()).text("verdict"))
                .isEqualTo("not contradicted");
    }

    @Test
    void a_note_is_about_a_region_of_the_picture_and_a_stretch_of_the_clip() {
        var ran = first.whence(
                "note",
                "First",
                first.file.toString(),
                "a crane",
                "--region",
                "25,40.5,10,12.5",
                "--part",
                "0:12-0:31.5");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(first.whence("show", first.file.toString()).out())
                .contains("[0:12.000-0:31.500, region 25,40.5,10,12.5 %] a crane");
        for (var wrong : List.of("25,40,10", "25,40,10,0", "90,0,20,10", "a,b,c,d", "-1,0,5,5")) {
            assertThat(first.whence("note", "First", first.file.toString(), "x", "--region=" + wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(2);
        }
    }

    @Test
    void a_media_is_named_by_the_name_it_came_with_and_two_of_one_name_are_listed() throws IOException {
        var one = first.write("صورة.txt", "named");
        var there = Files.createDirectories(folder.resolve("there"));
        first.whence(
                "add",
                "Named",
                one,
                Files.writeString(there.resolve("same.txt"), "1").toString());
        first.whence(
                "add",
                "Named",
                Files.writeString(folder.resolve("same.txt"), "2").toString());
        assertThat(first.whence("show", "Named", "صورة.txt", "--json").json()).hasSize(1);
        assertThat(first.whence("note", "Named", "صورة.txt", "A word.").status())
                .isZero();
        assertThat(first.whence("show", "Named", "صورة.txt").out()).contains("observation A word.");
        var several = first.whence("show", "Named", "same.txt");
        assertThat(several.status()).isEqualTo(3);
        assertThat(several.err()).contains("Several media of the case are called");
        assertThat(first.whence("show", "Named", "none.txt").status()).isEqualTo(3);
    }

    @Test
    void a_note_that_is_worded_anew_stays_what_it_was_and_there_must_be_such_a_note() throws IOException {
        var noted = first.write("noted.txt", "noted");
        first.whence("add", "Noted", noted);
        var id = first.whence("note", "Noted", "noted.txt", "it follows", "--inference")
                .out()
                .strip();
        assertThat(first.whence("note", "Noted", "noted.txt", "it follows from that", "--revise", id)
                        .status())
                .isZero();
        assertThat(first.whence("show", "Noted", "noted.txt").out()).contains("inference   it follows from that");
        first.whence("note", "Noted", "noted.txt", "it is seen", "--revise", id, "--observation");
        assertThat(first.whence("show", "Noted", "noted.txt").out()).contains("observation it is seen");
        assertThat(first.whence("note", "Noted", "noted.txt", "x", "--inference", "--observation")
                        .status())
                .isEqualTo(2);
        var elsewhere = first.whence("note", "First", first.file.toString(), "x", "--revise", id);
        assertThat(elsewhere.status()).isEqualTo(3);
        assertThat(elsewhere.err()).contains("no such note in the case");
    }

    @Test
    void both_media_of_a_match_are_named_by_the_names_they_came_with() throws IOException {
        first.whence("add", "Pair", first.write("one.txt", "one of two"), first.write("other.txt", "other of two"));
        assertThat(first.whence("decide", "Pair", "one.txt", "other.txt", "not-the-same")
                        .status())
                .isZero();
        assertThat(first.whence("decide", "Pair", "one.txt", "none.txt", "open").status())
                .isEqualTo(3);
    }

    @Test
    void a_media_is_examined_again_and_its_bytes_are_checked() throws IOException {
        first.whence("add", "Again", first.write("again.txt", "again"));
        var ran = first.whence("examine", "Again", "again.txt", "--json");
        assertThat(ran.status()).isZero();
        assertThat(ran.json().getFirst().text("status")).isEqualTo("unsupported");
        assertThat(first.whence("examine", "Again", "again.txt", "--check").out())
                .contains("hashes to its name");
    }

    @Test
    void notes_on_an_appearance_and_on_a_post_are_shown_with_their_media() {
        var post = first.whence("post", "First", first.file.toString(), "--post", "https://x.com/n/1", "--account", "n")
                .out()
                .strip();
        var seen = ((Json.Obj)
                        first.shown(first.file.toString()).items("appearances").getFirst())
                .text("id");

        assertThat(first.whence("note", "First", post, "the account is a mirror", "--on", "post")
                        .status())
                .isZero();
        assertThat(first.whence("note", "First", seen, "archived too", "--on", "appearance")
                        .status())
                .isZero();

        assertThat(first.whence("show", first.file.toString()).out())
                .contains("the account is a mirror", "archived too");
        assertThat(first.shown(first.file.toString()).items("notes").stream().map(note -> ((Json.Obj) note).text("on")))
                .contains("post", "appearance");
    }

    @Test
    void records_are_about_media_of_their_case() {
        first.whence("add", "Empty", folder.resolve("not there").toString());
        for (var line : List.of(
                List.of("claim", "Empty", first.file.toString(), "--when", "2025-03-07", "--quote", "q"),
                List.of("note", "Empty", first.file.toString(), "words"),
                List.of("mark", "Empty", first.file.toString(), "star"),
                List.of("post", "Empty", first.file.toString(), "--post", "https://x.com/2"))) {
            var ran = first.whence(line.toArray(String[]::new));
            assertThat(ran.status()).as(line + ran.err()).isEqualTo(3);
            assertThat(ran.err()).contains("not in the case");
        }
    }
}
