package org.whence.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NotedFilesTest {

    @TempDir
    private Path folder;

    private Path notes;
    private Path target;

    @BeforeEach
    void make() throws IOException {
        notes = Files.createDirectory(folder.resolve("work"));
        target = folder.resolve("report \u0645.html");
    }

    @Test
    void a_file_has_its_name_when_it_is_whole_and_not_before() throws Exception {
        Files.writeString(target, "what was there");
        try (var draft = new NotedFiles(notes).draft(target)) {
            Files.writeString(draft.path(), "whole");
            assertThat(target).hasContent("what was there");
            draft.publish();
        }
        assertThat(target).hasContent("whole");
        assertThat(notes).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("work", "report \u0645.html");
    }

    @Test
    void a_file_that_is_not_published_is_gone_and_so_is_one_that_cannot_be_begun() throws Exception {
        new NotedFiles(notes).draft(target).close();
        assertThat(notes).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("work");
        assertThat(beginIn(folder.resolve("none"))).isInstanceOf(IOException.class);
        assertThat(notes).isEmptyDirectory();
    }

    private static Throwable beginIn(Path none) {
        return catchThrowable(() -> new NotedFiles(none.resolveSibling("work")).draft(none.resolve("a")));
    }

    @Test
    void what_a_killed_process_left_is_swept_and_nothing_else() throws Exception {
        elsewhere("halt");
        var extracted = Files.writeString(notes.resolve("original1.part"), "evidence");
        var anothers = Files.writeString(folder.resolve("another's.part"), "of somebody else");
        Files.writeString(notes.resolve("cut.unfinished"), "fil");
        Files.writeString(notes.resolve("wrong.unfinished"), target.toUri().toString());
        Files.writeString(target, "an earlier one");
        assertThat(folder).isDirectoryContaining("glob:**/.report*.part");

        new NotedFiles(notes).sweep();

        assertThat(folder).isDirectoryNotContaining("glob:**/.report*");
        assertThat(extracted).doesNotExist();
        assertThat(notes).isEmptyDirectory();
        assertThat(target).hasContent("an earlier one");
        assertThat(anothers).exists();
    }

    @Test
    void what_another_process_is_writing_is_left_to_it() throws Exception {
        var other = start("write");
        assertThat(other.inputReader().readLine()).isEqualTo("begun");
        new NotedFiles(notes).sweep();
        other.outputWriter().append("go on\n").close();
        assertThat(other.waitFor()).isZero();
        assertThat(target).hasContent("half and half");
        assertThat(notes).isEmptyDirectory();
    }

    @Test
    void what_this_process_is_writing_is_left_alone() throws Exception {
        var files = new NotedFiles(notes);
        try (var draft = files.draft(target)) {
            files.sweep();
            assertThat(draft.path()).exists();
            draft.publish();
        }
        assertThat(target).exists();
    }

    private void elsewhere(String what) throws Exception {
        var other = start(what);
        other.outputWriter().append("go on\n").close();
        assertThat(other.waitFor()).isEqualTo(9);
    }

    private Process start(String what) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classes,
                        Writer.class.getName(),
                        notes.toString(),
                        target.toUri().toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The other process: begins a file, waits for a word, and finishes it or is no more.
    static final class Writer {

        private Writer() {}

        static void main(String[] arguments) throws IOException {
            var target = Path.of(URI.create(arguments[1]));
            try (var draft = new NotedFiles(Path.of(arguments[0])).draft(target)) {
                Files.writeString(draft.path(), "half");
                IO.println("begun");
                IO.readln();
                if (arguments[2].equals("halt")) {
                    Runtime.getRuntime().halt(9);
                }
                Files.writeString(draft.path(), " and half", StandardOpenOption.APPEND);
                draft.publish();
            }
        }
    }
}
