package org.whence.adapter.worker;

import java.time.Duration;
import org.whence.core.examination.ExaminerException;
import org.whence.core.json.Json;

/// A worker that has one file open, and keeps its place in it from one request to the next.
final class FileWorker implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final WorkerProcess worker;
    private final String attempt;

    /// Starts it.
    ///
    /// @param attempt what it is asked for, should it die over that: "decode the clip"
    FileWorker(WorkerCommand command, String attempt) {
        worker = WorkerProcess.start(command);
        this.attempt = attempt;
    }

    /// Asks and waits for the answer, 20 seconds at most.
    ///
    /// @throws ExaminerException if the request is refused, or the worker dies
    Message ask(Json.Obj request) {
        try {
            return Requests.granted(worker.ask(Message.of(request), DEADLINE));
        } catch (WorkerDiedException e) {
            throw new ExaminerException("Could not " + attempt, e);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
