package org.whence.adapter.worker;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;

class WorkerProcessTest {

    private static final Message ANYTHING =
            Message.of(Json.object().put("do", "what is refused").build());

    @TempDir
    private Path folder;

    @Test
    void a_worker_outlives_the_thread_that_had_it_started() {
        var started = CompletableFuture.supplyAsync(
                this::asked, task -> Thread.ofPlatform().start(task));
        try (var worker = started.join()) {
            for (var i = 0; i < 500; i++) {
                assertThatCode(() -> worker.ask(ANYTHING, Duration.ofSeconds(20)))
                        .doesNotThrowAnyException();
            }
        }
    }

    /// A worker that has answered once: by then its sandbox is up.
    private WorkerProcess asked() {
        var worker = WorkerProcess.start(new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                folder,
                List.of(),
                Sandbox.probe(),
                MisbehavingWorker.class.getName(),
                List.of()));
        assertThatCode(() -> worker.ask(ANYTHING, Duration.ofSeconds(20))).doesNotThrowAnyException();
        return worker;
    }
}
