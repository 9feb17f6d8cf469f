package org.whence.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {

    @TempDir
    private Path folder;

    @Test
    void what_java_noted_of_a_worker_is_used_where_it_lies_beside_the_program() throws IOException {
        assertThat(options(Sandbox.PROCESS_ONLY)).noneMatch(option -> option.contains("AOT"));

        var cache = Files.createFile(folder.resolve("worker.aot"));
        assertThat(options(Sandbox.PROCESS_ONLY)).containsOnlyOnce("-XX:AOTCache=" + cache);
        assertThat(options(Sandbox.PROCESS_ONLY)).doesNotContain("--ro-bind-try");
    }

    @Test
    void a_sandbox_lets_it_be_read() throws IOException {
        var cache = Files.createFile(folder.resolve("worker.aot"));
        assertThat(options(Sandbox.BUBBLEWRAP)).containsSequence("--ro-bind-try", cache.toString(), cache.toString());
    }

    private List<String> options(Sandbox sandbox) {
        var classPath = String.join(
                File.pathSeparator,
                folder.resolve("whence.jar").toString(),
                folder.resolve("other.jar").toString());
        return new WorkerCommand(
                        Path.of("java"), classPath, folder.resolve("natives"), List.of(), sandbox, "Main", List.of())
                .builder()
                .command();
    }
}
