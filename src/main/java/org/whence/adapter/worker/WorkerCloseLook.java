package org.whence.adapter.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.whence.core.examination.CloseLook;
import org.whence.core.examination.ExaminerException;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;

/// Has originals decoded by a worker, to be looked at closely.
public final class WorkerCloseLook implements CloseLook {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final WorkerPool pool;
    private final AtomicBoolean remembers = new AtomicBoolean();

    /// @param pool of one worker, for that one keeps what it decoded
    public WorkerCloseLook(WorkerPool pool) {
        this.pool = pool;
    }

    @Override
    public Raster picture(Path file, String type, Area area, int longestSide) throws InterruptedException {
        return raster(request(Requests.PIECE, file, area, longestSide).put("type", type));
    }

    @Override
    public Raster frame(Path file, long millis, Area area, int longestSide) throws InterruptedException {
        return raster(request(Requests.FRAME_PIECE, file, area, longestSide).put("millis", millis));
    }

    private static Json.Builder request(String what, Path file, Area area, int longestSide) {
        return Json.object()
                .put("do", what)
                .put("file", file.toAbsolutePath().toString())
                .put("left", area.left())
                .put("top", area.top())
                .put("width", area.width())
                .put("height", area.height())
                .put("longestSide", longestSide);
    }

    private Raster raster(Json.Builder request) throws InterruptedException {
        remembers.set(true);
        try {
            return Requests.raster(ask(Message.of(request.build())));
        } catch (JsonException | IllegalArgumentException | NoSuchElementException e) {
            throw new ExaminerException("Could not decode the original", e);
        }
    }

    @Override
    public void forget() throws InterruptedException {
        if (remembers.getAndSet(false)) {
            ask(Message.of(Json.object().put("do", Requests.FORGET).build()));
        }
    }

    private Message ask(Message request) throws InterruptedException {
        try {
            return Requests.granted(pool.ask(request, DEADLINE));
        } catch (WorkerDiedException e) {
            throw new ExaminerException(String.valueOf(e.getMessage()), e);
        }
    }
}
