package org.whence.adapter.worker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ExaminerException;

/// A warm worker with as many requests under way as given: one process, so that its code is compiled once, whatever
/// the number of cores. Where it dies over several requests, each of these is asked again in a worker of its own,
/// and only the one that ends its worker then is without an answer. It is replaced after a number of requests, so
/// that what leaks in it stays small, and after any death. For use from any thread.
public final class WorkerPool implements AutoCloseable {

    /// How many requests a worker answers before it is replaced: what a new one takes to become fast is a hundredth
    /// of what it does.
    private static final int REQUESTS = 2_000;

    private final Supplier<WorkerCommand> command;
    private final int requests;
    private final Semaphore places;
    private final Set<WorkerProcess> workers = new HashSet<>();
    private @Nullable Shared shared;
    private boolean closed;

    /// @param command how a worker is started; asked when one is
    /// @param size how many requests may be under way
    public WorkerPool(Supplier<WorkerCommand> command, int size) {
        this(command, size, REQUESTS);
    }

    /// @param requests how many a worker answers before it is replaced
    WorkerPool(Supplier<WorkerCommand> command, int size, int requests) {
        this.command = command;
        this.requests = requests;
        places = new Semaphore(size);
    }

    /// A worker and who uses it now.
    private final class Shared {

        final WorkerProcess worker;
        int users;

        Shared(WorkerProcess worker) {
            this.worker = worker;
        }

        boolean isSpent() {
            return !worker.isAlive() || worker.requests() >= requests;
        }
    }

    /// Asks the worker and waits for its answer, and before that until fewer requests are under way.
    ///
    /// @throws ExaminerException if no worker can be started, or the pool is closed
    Message ask(Message request, Duration deadline) throws WorkerDiedException, InterruptedException {
        places.acquire();
        try {
            return together(request, deadline);
        } catch (WorkerDiedException e) {
            if (e.isInDoubt()) {
                return alone(request, deadline);
            }
            throw e;
        } finally {
            places.release();
        }
    }

    private Message together(Message request, Duration deadline) throws WorkerDiedException {
        var taken = take();
        try {
            return taken.worker.ask(request, deadline);
        } finally {
            giveBack(taken);
        }
    }

    private Message alone(Message request, Duration deadline) throws WorkerDiedException {
        var worker = start();
        try {
            return worker.ask(request, deadline);
        } finally {
            end(worker);
        }
    }

    Sandbox sandbox() {
        return command.get().sandbox();
    }

    private synchronized Shared take() {
        if (shared == null || shared.isSpent()) {
            shared = new Shared(start());
        }
        shared.users++;
        return shared;
    }

    private synchronized WorkerProcess start() {
        if (closed) {
            throw new ExaminerException("The workers have been sent home");
        }
        var worker = WorkerProcess.start(command.get());
        workers.add(worker);
        return worker;
    }

    private synchronized void giveBack(Shared taken) {
        taken.users--;
        if (taken.users == 0 && taken.isSpent()) {
            end(taken.worker);
        }
    }

    private synchronized void end(WorkerProcess worker) {
        workers.remove(worker);
        worker.close();
    }

    /// Ends all workers; requests under way fail.
    @Override
    public synchronized void close() {
        closed = true;
        workers.forEach(WorkerProcess::close);
        workers.clear();
    }
}
