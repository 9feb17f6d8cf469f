package org.whence.adapter.worker;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.media.Raster;

/// Has previews decoded by workers.
public final class WorkerPreviewDecoder implements PreviewDecoder {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final WorkerPool pool;

    public WorkerPreviewDecoder(WorkerPool pool) {
        this.pool = pool;
    }

    @Override
    public Raster decode(byte[] jpeg, int longestSide) throws InterruptedException {
        var request = new Message(
                Json.object()
                        .put("do", Requests.DECODE)
                        .put("longestSide", longestSide)
                        .build(),
                List.of(jpeg));
        try {
            return Requests.raster(Requests.granted(pool.ask(request, DEADLINE)));
        } catch (WorkerDiedException | JsonException | IllegalArgumentException | NoSuchElementException e) {
            throw new ExaminerException("Could not decode a preview", e);
        }
    }
}
