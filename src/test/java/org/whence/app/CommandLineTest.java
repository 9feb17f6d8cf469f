package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.whence.cli.WhenceCommand;
import org.whence.cli.kit.Console;
import picocli.CommandLine.Command;

/// The verbs, their exit codes and what they print where.
class CommandLineTest {

    @TempDir
    private static Path folder;

    private static FirstCase first;

    @BeforeAll
    static void add_a_file() throws IOException {
        first = new FirstCase(folder);
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
        var ran = first.whence(line.replace("000000", first.file.toString()).split("\\|"));
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    static Stream<String> verbs() {
        return WhenceCommand.verbs().stream()
                .map(verb -> verb.getAnnotation(Command.class).name());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_explains_itself(String verb) {
        var ran = first.whence(verb, "--help");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("Usage: whence " + verb).contains("--home");
    }

    @Test
    void a_day_that_can_be_read_in_two_ways_is_asked_about() {
        var ran = first.whence(
                "add", "First", first.file.toString(), "--post", "https://x.com/1", "--posted-at", "7/3/2025");
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
        var ran = first.whence(line.split("\\|"));
        assertThat(ran.status()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("whence: ").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void a_second_writer_ends_with_3_and_a_reader_reads() throws Exception {
        try (var held = HomeLock.tryTake(first.home).orElseThrow()) {
            assertThat(held).isNotNull();
            var second = first.whence("add", "First", first.file.toString());
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err()).contains("Another process holds this home", "--wait");
            var reader = first.whence("cases");
            assertThat(reader.status()).isZero();
            assertThat(reader.out()).contains("First");
            assertThat(reader.err()).contains("another process writes");
            assertThat(first.whence("look", first.file.toString()).status()).isZero();
        }
    }

    @Test
    void whoever_waits_writes_when_the_other_has_let_go() throws Exception {
        var held = HomeLock.tryTake(first.home).orElseThrow();
        var waits = new Thread(() -> assertThat(first.whence("note", "First", first.file.toString(), "waited", "--wait")
                        .status())
                .isZero());
        waits.start();
        held.close();
        waits.join();
        assertThat(first.whence("show", first.file.toString()).out()).contains("waited");
    }

    @ParameterizedTest
    @CsvSource({"--home,HOME,cases", "cases,--home,HOME", "--home=HOME,cases,", "cases,--home=HOME,"})
    void the_home_is_named_before_or_after_the_verb(String one, String two, String three) {
        var line = Stream.of(one, two, three)
                .filter(Objects::nonNull)
                .map(word -> word.replace("HOME", first.home.toString()))
                .toArray(String[]::new);
        var ran = Ran.whence(folder.resolve("another"), line);
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("First");
        assertThat(folder.resolve("another")).doesNotExist();
    }

    @Test
    void names_in_every_script_are_printed_as_they_are() throws IOException {
        var name = "صورة_الليلة.txt";
        var ran = first.whence("add", "قضية", first.write(name, "arabic"), "--json");
        assertThat(ran.json()).allSatisfy(item -> assertThat(item.text("path")).endsWith(name));
        assertThat(first.whence("cases").out()).contains("قضية");
    }

    @Test
    void characters_that_turn_or_steer_are_shown_by_their_number() throws IOException {
        var ran = first.whence("look", first.write("VID_\u202Egpj.mp4", "turned"));
        assertThat(ran.out()).contains("VID_\\u202Egpj.mp4").doesNotContain("\u202E");
    }

    @Test
    void two_cases_of_one_name_are_told_apart_by_their_ids() throws Exception {
        var desks = new LocalDesks(new Home(first.home), console());
        try (var desk = desks.writing(null, false)) {
            desk.verbs().openCase().make("Double");
            desk.verbs().openCase().make("Double");
        }
        var ids = first.whence("cases", "--json").json().stream()
                .filter(found -> found.text("name").equals("Double"))
                .map(found -> found.text("id"))
                .toList();
        var ran = first.whence("add", "Double", first.file.toString());
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains(ids);
        assertThat(first.whence("add", ids.getFirst(), first.file.toString()).status())
                .isZero();
    }

    private static Console console() {
        var nothing = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(nothing, nothing, false);
    }

    @Test
    void the_desk_is_whole_after_all_of_this() {
        first.requireWhole();
    }
}
