package org.whence.adapter.worker;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.whence.core.examination.ClipPlayer;
import org.whence.core.examination.ExaminerException;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.media.Dimensions;

/// Has clips decoded by workers, one worker to an open clip.
public final class WorkerClipPlayer implements ClipPlayer {

    private final Supplier<WorkerCommand> command;

    /// @param command how a worker is started; asked when one is
    public WorkerClipPlayer(Supplier<WorkerCommand> command) {
        this.command = command;
    }

    @Override
    public Clip open(Path file, int longestSide) {
        var worker = new FileWorker(command.get(), "decode the clip");
        var request = Json.object()
                .put("do", Requests.OPEN)
                .put("file", file.toAbsolutePath().toString())
                .put("longestSide", longestSide)
                .build();
        try {
            return new RemoteClip(worker, worker.ask(request).body());
        } catch (ExaminerException | JsonException | IllegalArgumentException e) {
            worker.close();
            throw e;
        }
    }

    private static final class RemoteClip implements Clip {

        private final FileWorker worker;
        private final Dimensions size;
        private final long durationMillis;
        private final double frameRate;

        RemoteClip(FileWorker worker, Json.Obj opened) {
            this.worker = worker;
            size = new Dimensions(Math.toIntExact(opened.integer("width")), Math.toIntExact(opened.integer("height")));
            durationMillis = opened.integer("durationMillis");
            frameRate = opened.integer("frameRateMilli") / 1000.0;
        }

        @Override
        public Dimensions size() {
            return size;
        }

        @Override
        public long durationMillis() {
            return durationMillis;
        }

        @Override
        public double frameRate() {
            return frameRate;
        }

        @Override
        public Optional<Frame> next() {
            return frame(Json.object().put("do", Requests.NEXT).build());
        }

        @Override
        public Optional<Frame> at(long millis) {
            return frame(
                    Json.object().put("do", Requests.AT).put("millis", millis).build());
        }

        private Optional<Frame> frame(Json.Obj request) {
            try {
                return Requests.frame(worker.ask(request));
            } catch (JsonException | IllegalArgumentException | NoSuchElementException e) {
                throw new ExaminerException("Could not read a frame of the clip", e);
            }
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
