package org.whence.adapter.worker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.SoundPlayer;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;

/// Has sound decoded by workers, one worker to an open sound: the pictures of the same clip come from another, so that
/// neither waits for the other.
public final class WorkerSoundPlayer implements SoundPlayer {

    private final Supplier<WorkerCommand> command;

    /// @param command how a worker is started; asked when one is
    public WorkerSoundPlayer(Supplier<WorkerCommand> command) {
        this.command = command;
    }

    @Override
    public Sound open(Path file) {
        var worker = new FileWorker(command.get(), "decode the sound");
        try {
            worker.ask(Json.object()
                    .put("do", Requests.OPEN_SOUND)
                    .put("file", file.toAbsolutePath().toString())
                    .build());
            return new RemoteSound(worker);
        } catch (ExaminerException e) {
            worker.close();
            throw e;
        }
    }

    private record RemoteSound(FileWorker worker) implements Sound {

        @Override
        public Optional<Stretch> next() {
            return stretch(Json.object().put("do", Requests.NEXT_SOUND).build());
        }

        @Override
        public Optional<Stretch> at(long millis) {
            return stretch(Json.object()
                    .put("do", Requests.SOUND_AT)
                    .put("millis", millis)
                    .build());
        }

        private Optional<Stretch> stretch(Json.Obj request) {
            try {
                return Requests.stretch(worker.ask(request));
            } catch (JsonException | IllegalArgumentException e) {
                throw new ExaminerException("Could not read on in the sound", e);
            }
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
