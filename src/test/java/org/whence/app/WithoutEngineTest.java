package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.support.MediaBytes;

/// The program as it is built where the engine of Content Credentials could not be had: a process of its own, on a
/// class path without it.
class WithoutEngineTest {

    private static final String SAYS = "not checked in this build";

    @TempDir
    private Path folder;

    /// The class path of this test, its first folder of classes in a copy that lacks the engine.
    private String classPath() throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry);
            entries.add(
                    Files.exists(path.resolve("c2pa/engine.properties"))
                            ? copied(path).toString()
                            : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path copied(Path classes) throws IOException {
        var copy = folder.resolve("classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(each -> !each.startsWith(classes.resolve("c2pa")))
                    .toList()) {
                var target = copy.resolve(classes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        return copy;
    }

    private String classPath = "";

    private String whence(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.bytedeco.javacpp.cachedir="
                        + System.getProperty("org.bytedeco.javacpp.cachedir", "target/natives"),
                "-cp",
                classPath,
                Whence.class.getName(),
                "--home",
                folder.resolve("home").toString()));
        command.addAll(List.of(arguments));
        var errors = folder.resolve("errors");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said + Files.readString(errors)).isLessThan(2);
        return said;
    }

    @Test
    void says_everywhere_that_it_was_not_checked_and_nowhere_that_none_was_found() throws Exception {
        classPath = classPath();
        var picture = Files.write(
                folder.resolve("a.png"), MediaBytes.png(MediaBytes.chunk("caBX", MediaBytes.latin("a store"))));
        whence("add", "Night", picture.toString());

        var shown = whence("show", "Night");
        assertThat(shown)
                .contains("Content Credentials: " + SAYS, "is not known")
                .doesNotContain("none found", "carries no");

        var json = JsonReader.object(
                whence("show", "Night", "--json").lines().findFirst().orElseThrow());
        var credentials = (Json.Obj) json.members().get("credentials");
        assertThat(credentials.text("state")).isEqualTo("not checked");
        assertThat(credentials.text("reason")).isEqualTo("not in this build");
        assertThat(credentials.members().get("says").toString()).contains("Content Credentials: " + SAYS);

        var page = folder.resolve("case.html");
        whence("report", "Night", page.toString(), "--with", "place,device,source");
        assertThat(Files.readString(page)).contains(SAYS).doesNotContain("none found");

        assertThat(whence("doctor")
                        .lines()
                        .filter(line -> line.contains("Credentials"))
                        .collect(Collectors.joining()))
                .contains(SAYS);
    }
}
