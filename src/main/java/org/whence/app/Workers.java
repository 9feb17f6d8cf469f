package org.whence.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.adapter.worker.Sandbox;
import org.whence.adapter.worker.WorkerCommand;
import org.whence.adapter.worker.WorkerPool;

/// The worker processes of one desk. Which sandbox they run in is found out, and the native libraries are unpacked,
/// when the first is needed.
final class Workers implements AutoCloseable {

    private final Home home;
    private final List<Path> folders = new ArrayList<>();
    private final WorkerPool pool =
            new WorkerPool(this::command, Runtime.getRuntime().availableProcessors());

    /// For what somebody waits for on screen; never behind a queue of files.
    private final WorkerPool previews = new WorkerPool(this::command, 1);

    /// For originals looked at closely: one worker, which keeps what it decoded until it is covered.
    private final WorkerPool closeLooks = new WorkerPool(this::command, 1);

    private WorkerCommand command = WorkerCommand.NONE;

    /// @param readable what they may read besides the vault
    Workers(Home home, List<Path> readable) {
        this.home = home;
        folders.add(home.vault());
        folders.add(home.trust());
        readable.forEach(path -> folders.add(real(path)));
    }

    /// Where the path leads: what lies behind a link would not be there in a sandbox.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath(); // it is refused later, with a sentence
        }
    }

    WorkerPool pool() {
        return pool;
    }

    WorkerPool previews() {
        return previews;
    }

    WorkerPool closeLooks() {
        return closeLooks;
    }

    /// How a worker is started. Blocks for a second or two at the very first time in a home.
    synchronized WorkerCommand command() {
        if (command == WorkerCommand.NONE) {
            Natives.unpack(home.natives());
            command = WorkerCommand.here(
                    home.natives(),
                    folders,
                    Worker.class.getName(),
                    List.of(home.trust().toString()));
        }
        return command;
    }

    Sandbox sandbox() {
        return command().sandbox();
    }

    @Override
    public void close() {
        pool.close();
        previews.close();
        closeLooks.close();
    }
}
