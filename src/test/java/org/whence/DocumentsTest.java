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

/// What the documents say of the program, where that can be held against it.
class DocumentsTest {

    private static final Path MAIN = Path.of("src/main/java/org/whence");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern CLASS = Pattern.compile("`([a-z0-9]+(?:\\.[a-z0-9]+)*\\.[A-Z]\\w+)`");
    private static final Pattern VERB = Pattern.compile("name = \"([a-z-]+)\"");

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
        var verbs = new ArrayList<String>();
        try (var files = Files.list(MAIN.resolve("cli"))) {
            for (var file : files.filter(each -> each.toString().endsWith("Command.java"))
                    .toList()) {
                var name = VERB.matcher(Files.readString(file));
                assertThat(name.find()).as(file.toString()).isTrue();
                verbs.add(name.group(1));
            }
        }
        verbs.remove("whence");
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
        var core =
                page.substring(page.indexOf("| `core.*` |")).lines().findFirst().orElseThrow();
        for (var layer : List.of("core", "adapter", "ui")) {
            try (var rooms = Files.list(MAIN.resolve(layer)).filter(Files::isDirectory)) {
                assertThat(rooms.map(room -> room.getFileName().toString()))
                        .as(layer)
                        .allMatch(room -> layer.equals("core")
                                ? core.contains("`" + room + "`")
                                : page.contains("`" + layer + "." + room + "`"));
            }
        }
        assertThat(CLASS.matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(name -> Files.exists(MAIN.resolve(name.replace('.', '/') + ".java")));
    }
}
