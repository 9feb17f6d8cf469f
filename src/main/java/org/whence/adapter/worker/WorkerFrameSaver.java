package org.whence.adapter.worker;

import java.nio.file.Path;
import java.time.Duration;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.FrameSaver;
import org.whence.core.json.Json;

/// Has the pictures of moments made by the workers of a pool.
public final class WorkerFrameSaver implements FrameSaver {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final WorkerPool pool;

    public WorkerFrameSaver(WorkerPool pool) {
        this.pool = pool;
    }

    @Override
    public byte[] png(Path file, long millis) throws InterruptedException {
        var request = Json.object()
                .put("do", Requests.FRAME)
                .put("file", file.toAbsolutePath().toString())
                .put("millis", millis)
                .build();
        try {
            var png = Requests.granted(pool.ask(Message.of(request), DEADLINE)).blobs();
            if (png.isEmpty()) {
                throw new ExaminerException("There is no such frame");
            }
            return png.getFirst();
        } catch (WorkerDiedException e) {
            throw new ExaminerException("Could not make a picture of that moment", e);
        }
    }
}
