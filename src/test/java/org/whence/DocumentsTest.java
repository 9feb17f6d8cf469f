package org.whence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.cli.WhenceCommand;
import picocli.CommandLine.Command;

/// What the documents say of the program, where that can be held against it.
class DocumentsTest {

    private static final Path MAIN = Path.of("src/main/java/org/whence");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern CLASS = Pattern.compile("`([a-z0-9]+(?:\\.[a-z0-9]+)*\\.[A-Z]\\w+)`");

    static Stream<Path> documents() throws IOException {
        var all = new ArrayList<>(List.of(Path.of("README.md")));
        for (var folder : List.of(".github", "src/docs")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_is_linked_is_there(Path document) throws IOException {
        var links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            assertThat(document.resolveSibling(links.group(1)))
                    .as(links.group())
                    .exists();
        }
    }

    @Test
    void the_manual_names_every_verb() throws IOException {
        var manual = Files.readString(Path.of("src/docs/manual.md")).replaceAll("\\s+", " ");
        var verbs = WhenceCommand.verbs().stream()
                .map(verb -> verb.getAnnotation(Command.class).name())
                .toList();
        assertThat(verbs).hasSizeGreaterThan(30).allMatch(verb -> manual.contains("`whence " + verb));
    }

    @Test
    void the_manual_lists_all_its_sections_at_the_top() throws IOException {
        var manual = Files.readString(Path.of("src/docs/manual.md"));
        var listed = Pattern.compile("\\]\\(#([^)]+)\\)").matcher(manual);
        var sections = Pattern.compile("^## (.+)$", Pattern.MULTILINE).matcher(manual);
        assertThat(listed.results().map(link -> link.group(1)))
                .containsExactlyInAnyOrderElementsOf(sections.results()
                        .map(section -> section.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\w -]", "")
                                .replace(' ', '-'))
                        .toList());
    }

    @Test
    void the_architecture_names_every_room_and_no_class_that_is_not_there() throws IOException {
        var page = Files.readString(Path.of("src/docs/architecture.md"), StandardCharsets.UTF_8);
        for (var layer : List.of("core", "work", "cli", "adapter", "ui")) {
            try (var rooms = Files.list(MAIN.resolve(layer)).filter(Files::isDirectory)) {
                assertThat(rooms.map(room -> room.getFileName().toString()))
                        .as(layer)
                        .allMatch(room -> page.contains("`" + layer + "." + room + "`")
                                || row(page, layer).contains("`" + room + "`"));
            }
        }
        assertThat(CLASS.matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(name -> Files.exists(MAIN.resolve(name.replace('.', '/') + ".java")));
    }

    /// What the table of packages says of the layer as a whole; nothing where its rooms have rows of their own.
    private static String row(String page, String layer) {
        return page.lines()
                .filter(line -> line.startsWith("| `" + layer + "` |") || line.startsWith("| `" + layer + ".*` |"))
                .findFirst()
                .orElse("");
    }
}
