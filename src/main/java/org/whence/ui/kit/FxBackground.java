package org.whence.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// Runs work on the given executor and delivers outcomes on the FX thread. The only class that
/// names [Task].
public final class FxBackground implements Background {

    private final Executor executor;

    public FxBackground(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        // Task.cancel() is too late for work that has ended but whose outcome still waits in the FX
        // queue, so whether the outcome is wanted is kept apart from the task.
        var wanted = new AtomicBoolean(true);
        var task = new Task<T>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }

            @Override
            protected void succeeded() {
                if (wanted.get()) {
                    done.accept(getValue());
                }
            }

            @Override
            protected void failed() {
                if (!(getException() instanceof Exception e)) {
                    throw new AssertionError("Background work died", getException());
                } else if (wanted.get()) {
                    failed.accept(e);
                }
            }
        };
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            wanted.set(false); // the window is closing: nothing is begun any more
        }
        return () -> {
            wanted.set(false);
            task.cancel(true);
        };
    }
}
