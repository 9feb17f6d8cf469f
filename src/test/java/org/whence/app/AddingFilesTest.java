package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;

/// What `add` and `look` say of files, and what is recorded of them.
class AddingFilesTest {

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
    void a_folder_is_walked_and_a_post_is_attached_to_all_of_it() throws IOException {
        var many = Files.createDirectories(folder.resolve("many/deep"));
        Files.writeString(many.resolve("b.txt"), "b");
        Files.writeString(many.resolveSibling("a.txt"), "a");
        var ran = first.whence(
                "add",
                "Walked",
                folder.resolve("many").toString(),
                "--post",
                "https://t.me/channel/1",
                "--account",
                "@channel",
                "--posted-at",
                "2025-03-07 20:00 UTC",
                "--edited-at",
                "2025-03-08 09:00 UTC",
                "--text",
                "what it says");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("2 files: ");
        assertThat(ran.err()).isEmpty();
        var shown = first.whence("show", "Walked", "--json").json();
        assertThat(shown).extracting(item -> item.text("name")).containsExactlyInAnyOrder("a.txt", "b.txt");
        assertThat(shown)
                .allSatisfy(item -> assertThat(item.items("appearances"))
                        .map(Json.Obj.class::cast)
                        .filteredOn(seen -> seen.text("basis").equals("stated"))
                        .singleElement()
                        .satisfies(seen -> {
                            assertThat(seen.text("source")).isEqualTo("@channel, https://t.me/channel/1");
                            assertThat(seen.text("from")).isEqualTo("2025-03-07T20:00:00Z");
                            assertThat(seen.text("to")).startsWith("2025-03-08T09:00:");
                        }));
    }

    @Test
    void what_is_added_again_is_said_to_be_here_and_in_another_case_to_be_seen_before() throws IOException {
        var file = first.write("again.txt", "added again");
        assertThat(first.whence("add", "First", file).out())
                .startsWith("1 file: none seen before; this does not mean new");
        assertThat(first.whence("add", "First", file).out())
                .startsWith("1 file: here already; none seen elsewhere; this does not mean new");
        assertThat(first.whence("add", "First", file, first.write("new.txt", "new"))
                        .out())
                .startsWith("2 files: 1 here already; none seen elsewhere");
        assertThat(first.whence("add", "Second", file).out()).startsWith("1 file: 1 seen before");
        assertThat(first.whence("add", "Second", file).out()).startsWith("1 file: here already; 1 seen before");
    }

    @Test
    void the_same_bytes_twice_are_one_media_with_two_appearances() throws IOException {
        var one = first.write("one.txt", "the same");
        var two = first.write("two.txt", "the same");
        var ran = first.whence("add", "Twice", one, two);
        assertThat(ran.out()).startsWith("1 file: ");
        var shown = first.whence("show", "Twice", "--json").json();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().items("appearances"))
                .map(seen -> ((Json.Obj) seen).text("source"))
                .containsExactlyInAnyOrder("one.txt", "two.txt");
    }

    @Test
    void a_stated_hash_is_compared_and_is_that_of_one_file() throws IOException {
        var other = first.write("other.txt", "other");
        var wrong = "0".repeat(64);
        assertThat(first.whence("add", "Stated", other, "--stated-sha256", wrong)
                        .status())
                .isZero();
        assertThat(first.shown(other).items("findings"))
                .map(finding -> ((Json.Obj) finding).text("rule"))
                .contains("stated-hash-differs");
        var two = first.whence("add", "Stated", other, first.file.toString(), "--stated-sha256", wrong);
        assertThat(two.status()).isEqualTo(3);
        assertThat(two.err()).contains("one file");
        assertThat(first.whence("show", "Stated", "--json").json()).hasSize(1);
    }

    @Test
    void what_is_refused_is_said_and_ends_with_1_and_the_rest_is_done() throws IOException {
        var good = first.write("good.txt", "good");
        var ran =
                first.whence("add", "Refused", good, folder.resolve("not there").toString(), "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.json()).extracting(item -> item.text("status")).containsExactly("pending", "unsupported");
        assertThat(ran.err()).contains("not there").contains("no such file");
    }

    @Test
    void looking_makes_a_home_where_there_is_none_and_records_nothing() {
        var empty = folder.resolve("empty");
        var ran = Ran.whence(empty, "look", first.file.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("first.txt");
        assertThat(ran.err()).contains("there was no catalogue");
        assertThat(Ran.whence(empty, "cases").out()).isEqualTo("No case yet.\n");
    }

    @Test
    void a_look_is_a_question_and_no_act() throws IOException {
        var before = first.whence("cases", "--json").out();
        var unknown = first.write("unknown.txt", "never added");
        assertThat(first.whence("look", unknown).out()).contains("unsupported");
        assertThat(first.whence("cases", "--json").out()).isEqualTo(before);
        assertThat(first.whence("show", unknown).status()).isEqualTo(3);
    }
}
