package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.adapter.vault.HomeLock;
import org.whence.cli.Console;
import org.whence.cli.WhenceCommand;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;

/// The verbs, their exit codes and what they print where.
class CommandLineTest {

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path file;

    @BeforeAll
    static void add_a_file() throws IOException {
        home = folder.resolve("home");
        file = Files.writeString(folder.resolve("first.txt"), "first");
        assertThat(whence("add", "First", file.toString()).status()).isZero();
    }

    private static Ran whence(String... arguments) {
        return Ran.whence(home, arguments);
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Json.Obj shown(String path) {
        return whence("show", path, "--json").json().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "add",
                "add|Case",
                "look",
                "--json",
                "cases|--nonsense",
                "add|Case|x|--posted-at|2025-03-07 20:00|--text|words",
                "add|Case|x|--post|https://x.com/1|--posted-at|7/3/2025",
                "add|Case|x|--collected-at|yesterday",
                "add|Case|x|--stated-sha256|abc",
                "claim|First|000000|--quote|q|--when|03/07/2025",
                "claim|First|000000|--quote|q",
                "decide|First|000000|111111|perhaps"
            })
    void what_is_not_understood_ends_with_2_and_nothing_on_standard_output(String line) {
        var ran = whence(line.replace("000000", file.toString()).split("\\|"));
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    static Stream<String> verbs() {
        return Stream.of(WhenceCommand.class.getAnnotation(Command.class).subcommands())
                .map(verb -> verb.getAnnotation(Command.class).name());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_explains_itself(String verb) {
        var ran = whence(verb, "--help");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("Usage: whence " + verb).contains("--home");
    }

    @Test
    void a_day_that_can_be_read_in_two_ways_is_asked_about() {
        var ran = whence("add", "First", file.toString(), "--post", "https://x.com/1", "--posted-at", "7/3/2025");
        assertThat(ran.err()).contains("7/3", "2025-03-07", "2025-07-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show|No such case",
                "show|abcdef",
                "timeline|No such case",
                "verify|No such case",
                "matches|abcdef",
                "note|No such case|abcdef|words",
                "note|First|abcdef|words",
                "withdraw|No such case|00000000-0000-7000-8000-000000000000|--reason|r"
            })
    void what_cannot_be_done_ends_with_3_and_a_sentence(String line) {
        var ran = whence(line.split("\\|"));
        assertThat(ran.status()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("whence: ").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void what_is_refused_is_said_and_ends_with_1_and_the_rest_is_done() throws IOException {
        var good = write("good.txt", "good");
        var ran = whence("add", "Refused", good, folder.resolve("not there").toString(), "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.json()).extracting(item -> item.text("status")).containsExactly("pending", "unsupported");
        assertThat(ran.err()).contains("not there").contains("no such file");
    }

    @Test
    void a_second_writer_ends_with_3_and_a_reader_reads() throws Exception {
        try (var held = HomeLock.tryTake(home).orElseThrow()) {
            assertThat(held).isNotNull();
            var second = whence("add", "First", file.toString());
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err()).contains("Another process holds this home", "--wait");
            var reader = whence("cases");
            assertThat(reader.status()).isZero();
            assertThat(reader.out()).contains("First");
            assertThat(reader.err()).contains("another process writes");
            assertThat(whence("look", file.toString()).status()).isZero();
        }
    }

    @Test
    void whoever_waits_writes_when_the_other_has_let_go() throws Exception {
        var held = HomeLock.tryTake(home).orElseThrow();
        var waits = new Thread(() -> assertThat(whence("note", "First", file.toString(), "waited", "--wait")
                        .status())
                .isZero());
        waits.start();
        held.close();
        waits.join();
        assertThat(whence("show", file.toString()).out()).contains("waited");
    }

    @ParameterizedTest
    @CsvSource({"--home,HOME,cases", "cases,--home,HOME", "--home=HOME,cases,", "cases,--home=HOME,"})
    void the_home_is_named_before_or_after_the_verb(String first, String second, String third) {
        var line = Stream.of(first, second, third)
                .filter(Objects::nonNull)
                .map(word -> word.replace("HOME", home.toString()))
                .toArray(String[]::new);
        var ran = Ran.whence(folder.resolve("another"), line);
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("First");
        assertThat(folder.resolve("another")).doesNotExist();
    }

    @Test
    void a_folder_is_walked_and_a_post_is_attached_to_all_of_it() throws IOException {
        var many = Files.createDirectories(folder.resolve("many/deep"));
        Files.writeString(many.resolve("b.txt"), "b");
        Files.writeString(many.resolveSibling("a.txt"), "a");
        var ran = whence(
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
        var shown = whence("show", "Walked", "--json").json();
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
        var file = write("again.txt", "added again");
        assertThat(whence("add", "First", file).out()).startsWith("1 file: none seen before; this does not mean new");
        assertThat(whence("add", "First", file).out())
                .startsWith("1 file: here already; none seen elsewhere; this does not mean new");
        assertThat(whence("add", "First", file, write("new.txt", "new")).out())
                .startsWith("2 files: 1 here already; none seen elsewhere");
        assertThat(whence("add", "Second", file).out()).startsWith("1 file: 1 seen before");
        assertThat(whence("add", "Second", file).out()).startsWith("1 file: here already; 1 seen before");
    }

    @Test
    void the_same_bytes_twice_are_one_media_with_two_appearances() throws IOException {
        var one = write("one.txt", "the same");
        var two = write("two.txt", "the same");
        var ran = whence("add", "Twice", one, two);
        assertThat(ran.out()).startsWith("1 file: ");
        var shown = whence("show", "Twice", "--json").json();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().items("appearances"))
                .map(seen -> ((Json.Obj) seen).text("source"))
                .containsExactlyInAnyOrder("one.txt", "two.txt");
    }

    @Test
    void a_stated_hash_is_compared_and_is_that_of_one_file() throws IOException {
        var other = write("other.txt", "other");
        var wrong = "0".repeat(64);
        assertThat(whence("add", "Stated", other, "--stated-sha256", wrong).status())
                .isZero();
        assertThat(shown(other).items("findings"))
                .map(finding -> ((Json.Obj) finding).text("rule"))
                .contains("stated-hash-differs");
        var two = whence("add", "Stated", other, file.toString(), "--stated-sha256", wrong);
        assertThat(two.status()).isEqualTo(3);
        assertThat(two.err()).contains("one file");
        assertThat(whence("show", "Stated", "--json").json()).hasSize(1);
    }

    @Test
    void names_in_every_script_are_printed_as_they_are() throws IOException {
        var name = "صورة_الليلة.txt";
        var ran = whence("add", "قضية", write(name, "arabic"), "--json");
        assertThat(ran.json()).allSatisfy(item -> assertThat(item.text("path")).endsWith(name));
        assertThat(whence("cases").out()).contains("قضية");
    }

    @Test
    void characters_that_turn_or_steer_are_shown_by_their_number() throws IOException {
        var ran = whence("look", write("VID_\u202Egpj.mp4", "turned"));
        assertThat(ran.out()).contains("VID_\\u202Egpj.mp4").doesNotContain("\u202E");
    }

    @Test
    void looking_makes_a_home_where_there_is_none_and_records_nothing() {
        var empty = folder.resolve("empty");
        var ran = Ran.whence(empty, "look", file.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("first.txt");
        assertThat(ran.err()).contains("there was no catalogue");
        assertThat(Ran.whence(empty, "cases").out()).isEqualTo("No case yet.\n");
    }

    @Test
    void a_look_is_a_question_and_no_act() throws IOException {
        var before = whence("cases", "--json").out();
        var unknown = write("unknown.txt", "never added");
        assertThat(whence("look", unknown).out()).contains("unsupported");
        assertThat(whence("cases", "--json").out()).isEqualTo(before);
        assertThat(whence("show", unknown).status()).isEqualTo(3);
    }

    @Test
    void two_cases_of_one_name_are_told_apart_by_their_ids() throws Exception {
        var desks = new LocalDesks(new Home(home), console());
        try (var desk = desks.writing(null, false)) {
            desk.verbs().openCase().make("Double");
            desk.verbs().openCase().make("Double");
        }
        var ids = whence("cases", "--json").json().stream()
                .filter(found -> found.text("name").equals("Double"))
                .map(found -> found.text("id"))
                .toList();
        var ran = whence("add", "Double", file.toString());
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains(ids);
        assertThat(whence("add", ids.getFirst(), file.toString()).status()).isZero();
    }

    private static Console console() {
        var nothing = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(nothing, nothing, false);
    }

    @Test
    void a_claim_is_refuted_by_an_older_post_and_the_verdict_is_no_failure() throws IOException {
        var seen = write("seen.txt", "seen before");
        whence("add", "Verdict", seen, "--post", "https://x.com/a/1", "--posted-at", "2019-08-03 16:42 UTC");
        var claim = whence("claim", "Verdict", seen, "--when", "2025-03-07", "--quote", "filmed tonight", "--json");
        assertThat(claim.json())
                .singleElement()
                .satisfies(json -> assertThat(json.text("id")).matches("[0-9a-f-]{36}"));
        var ran = whence("show", seen, "--json");
        assertThat(ran.status()).isZero();
        var verdict = (Json.Obj) ran.json().getFirst().items("verdicts").getFirst();
        assertThat(verdict.text("verdict")).isEqualTo("refuted");
        assertThat(verdict.text("says"))
                .startsWith("The claim 'filmed tonight' is refuted by https://x.com/a/1, stated for 3 Aug 2019");
        var withdrawn = ((Json.Obj) ran.json().getFirst().items("appearances").getFirst()).text("id");
        assertThat(whence("withdraw", "Verdict", withdrawn, "--reason", "wrong link")
                        .status())
                .isZero();
        assertThat(((Json.Obj) shown(seen).items("verdicts").getFirst()).text("verdict"))
                .isEqualTo("not contradicted");
    }

    @Test
    void a_note_is_about_a_region_of_the_picture_and_a_stretch_of_the_clip() {
        var ran = whence(
                "note", "First", file.toString(), "a crane", "--region", "25,40.5,10,12.5", "--part", "0:12-0:31.5");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(whence("show", file.toString()).out())
                .contains("[0:12.000-0:31.500, region 25,40.5,10,12.5 %] a crane");
        for (var wrong : List.of("25,40,10", "25,40,10,0", "90,0,20,10", "a,b,c,d", "-1,0,5,5")) {
            assertThat(whence("note", "First", file.toString(), "x", "--region=" + wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(2);
        }
    }

    @Test
    void a_media_is_named_by_the_name_it_came_with_and_two_of_one_name_are_listed() throws IOException {
        var one = write("صورة.txt", "named");
        var there = Files.createDirectories(folder.resolve("there"));
        whence(
                "add",
                "Named",
                one,
                Files.writeString(there.resolve("same.txt"), "1").toString());
        whence(
                "add",
                "Named",
                Files.writeString(folder.resolve("same.txt"), "2").toString());
        assertThat(whence("show", "Named", "صورة.txt", "--json").json()).hasSize(1);
        assertThat(whence("note", "Named", "صورة.txt", "A word.").status()).isZero();
        assertThat(whence("show", "Named", "صورة.txt").out()).contains("observation A word.");
        var several = whence("show", "Named", "same.txt");
        assertThat(several.status()).isEqualTo(3);
        assertThat(several.err()).contains("Several media of the case are called");
        assertThat(whence("show", "Named", "none.txt").status()).isEqualTo(3);
    }

    @Test
    void a_note_that_is_worded_anew_stays_what_it_was_and_there_must_be_such_a_note() throws IOException {
        var noted = write("noted.txt", "noted");
        whence("add", "Noted", noted);
        var id = whence("note", "Noted", "noted.txt", "it follows", "--inference")
                .out()
                .strip();
        assertThat(whence("note", "Noted", "noted.txt", "it follows from that", "--revise", id)
                        .status())
                .isZero();
        assertThat(whence("show", "Noted", "noted.txt").out()).contains("inference   it follows from that");
        whence("note", "Noted", "noted.txt", "it is seen", "--revise", id, "--observation");
        assertThat(whence("show", "Noted", "noted.txt").out()).contains("observation it is seen");
        assertThat(whence("note", "Noted", "noted.txt", "x", "--inference", "--observation")
                        .status())
                .isEqualTo(2);
        var elsewhere = whence("note", "First", file.toString(), "x", "--revise", id);
        assertThat(elsewhere.status()).isEqualTo(3);
        assertThat(elsewhere.err()).contains("no such note in the case");
    }

    @Test
    void both_media_of_a_match_are_named_by_the_names_they_came_with() throws IOException {
        whence("add", "Pair", write("one.txt", "one of two"), write("other.txt", "other of two"));
        assertThat(whence("decide", "Pair", "one.txt", "other.txt", "not-the-same")
                        .status())
                .isZero();
        assertThat(whence("decide", "Pair", "one.txt", "none.txt", "open").status())
                .isEqualTo(3);
    }

    @Test
    void a_media_is_examined_again_and_its_bytes_are_checked() throws IOException {
        whence("add", "Again", write("again.txt", "again"));
        var ran = whence("examine", "Again", "again.txt", "--json");
        assertThat(ran.status()).isZero();
        assertThat(ran.json().getFirst().text("status")).isEqualTo("unsupported");
        assertThat(whence("examine", "Again", "again.txt", "--check").out()).contains("hashes to its name");
    }

    @Test
    void notes_on_an_appearance_and_on_a_post_are_shown_with_their_media() {
        var post = whence("post", "First", file.toString(), "--post", "https://x.com/n/1", "--account", "n")
                .out()
                .strip();
        var seen = ((Json.Obj) shown(file.toString()).items("appearances").getFirst()).text("id");

        assertThat(whence("note", "First", post, "the account is a mirror", "--on", "post")
                        .status())
                .isZero();
        assertThat(whence("note", "First", seen, "archived too", "--on", "appearance")
                        .status())
                .isZero();

        assertThat(whence("show", file.toString()).out()).contains("the account is a mirror", "archived too");
        assertThat(shown(file.toString()).items("notes").stream().map(note -> ((Json.Obj) note).text("on")))
                .contains("post", "appearance");
    }

    @Test
    void records_are_about_media_of_their_case() {
        whence("add", "Empty", folder.resolve("not there").toString());
        for (var line : List.of(
                List.of("claim", "Empty", file.toString(), "--when", "2025-03-07", "--quote", "q"),
                List.of("note", "Empty", file.toString(), "words"),
                List.of("mark", "Empty", file.toString(), "star"),
                List.of("post", "Empty", file.toString(), "--post", "https://x.com/2"))) {
            var ran = whence(line.toArray(String[]::new));
            assertThat(ran.status()).as(line + ran.err()).isEqualTo(3);
            assertThat(ran.err()).contains("not in the case");
        }
    }

    @Test
    void the_desk_is_whole_after_all_of_this() {
        var ran = whence("verify");
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).doesNotContain("BROKEN").contains("tables").contains("originals");
    }
}
