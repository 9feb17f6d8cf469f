package org.whence.adapter.c2pa;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs the engine on a thread of its own, whose stack is deep enough for it, and stops it when its time is over: its
/// compiled code looks for interruption at every call and loop.
final class OwnThread {

    private static final long STACK_BYTES = 64L << 20;

    private OwnThread() {}

    /// Blocks until the work is done, or has been stopped. Work that will not stop is left to the deadline of the
    /// worker.
    ///
    /// @throws ExecutionException if the work fails, whatever it fails with
    /// @throws TimeoutException if it was stopped
    static <T> T run(Callable<T> work, Duration deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        var task = new FutureTask<>(work);
        var thread = Thread.ofPlatform()
                .name("credentials")
                .daemon()
                .stackSize(STACK_BYTES)
                .start(task);
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            thread.interrupt();
            thread.join();
        }
    }
}
