package org.whence.adapter.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Status;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.record.MediaId;

/// Has files examined by workers. A file that kills or stalls its worker is examined no further, and the worker
/// replaced.
public final class WorkerExaminer implements Examiner {

    private static final Logger log = LoggerFactory.getLogger(WorkerExaminer.class);

    private final WorkerPool pool;

    public WorkerExaminer(WorkerPool pool) {
        this.pool = pool;
    }

    @Override
    public Examined examine(MediaId media, Path file, String name) throws InterruptedException {
        var request = Message.of(Json.object()
                .put("do", Requests.EXAMINE)
                .put("media", media.hex())
                .put("file", file.toAbsolutePath().toString())
                .put("name", name)
                .build());
        try {
            var answer = pool.ask(request, deadline(file));
            var refusal = Requests.refusal(answer);
            if (refusal.isPresent()) {
                return failed(media, refusal.get());
            }
            var examined = Requests.examined(answer);
            return examined.examination().media().equals(media)
                    ? examined
                    : failed(media, "The examiner answered for another file.");
        } catch (WorkerDiedException e) {
            log.warn("A worker died: {}", e.getMessage());
            return failed(media, String.valueOf(e.getMessage()));
        } catch (JsonException | IllegalArgumentException | NoSuchElementException e) {
            return failed(media, "The examiner's answer could not be read.");
        }
    }

    @Override
    public String sandbox() {
        return pool.sandbox().words();
    }

    private Examined failed(MediaId media, String reason) {
        return new Examined(
                Examination.none(media, sandbox(), Status.FAILED, reason, "application/octet-stream"), List.of(), null);
    }

    private static Duration deadline(Path file) {
        try {
            return Limits.deadline(Files.size(file));
        } catch (IOException e) {
            throw new ExaminerException("Could not read the file to be examined", e);
        }
    }
}
