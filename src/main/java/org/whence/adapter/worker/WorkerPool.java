package org.whence.adapter.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.whence.core.examination.ExaminerException;

/// Warm workers, at most as many as given, each for one request at a time. A worker is replaced after a number of
/// files, so that what leaks in it stays small, and after any death. For use from any thread.
public final class WorkerPool implements AutoCloseable {

    /// How many requests a worker answers before it is replaced.
    static final int REQUESTS = 500;

    private final Supplier<WorkerCommand> command;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> busy = new HashSet<>();
    private boolean closed;

    /// @param command how a worker is started; asked when one is
    public WorkerPool(Supplier<WorkerCommand> command, int size) {
        this.command = command;
        places = new Semaphore(size);
    }

    /// Asks a worker and waits for its answer, and before that for a free worker.
    ///
    /// @throws ExaminerException if no worker can be started, or the pool is closed
    Message ask(Message request, Duration deadline) throws WorkerDiedException, InterruptedException {
        places.acquire();
        try {
            var worker = take();
            try {
                return worker.ask(request, deadline);
            } finally {
                giveBack(worker);
            }
        } finally {
            places.release();
        }
    }

    Sandbox sandbox() {
        return command.get().sandbox();
    }

    private synchronized WorkerProcess take() {
        if (closed) {
            throw new ExaminerException("The workers have been sent home");
        }
        var worker = idle.poll();
        while (worker != null && !worker.isAlive()) {
            worker = idle.poll();
        }
        if (worker == null) {
            worker = WorkerProcess.start(command.get());
        }
        busy.add(worker);
        return worker;
    }

    private synchronized void giveBack(WorkerProcess worker) {
        busy.remove(worker);
        if (closed || !worker.isAlive() || worker.requests() >= REQUESTS) {
            worker.close();
        } else {
            idle.push(worker);
        }
    }

    /// Ends all workers; requests under way fail.
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(WorkerProcess::close);
        busy.forEach(WorkerProcess::close);
        idle.clear();
    }
}
