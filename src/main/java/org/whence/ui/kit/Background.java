package org.whence.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Where a view model sends work that may block. The one seam between screens and threads.
public interface Background {

    /// Runs `work` elsewhere, then exactly one of `done` and `failed` on the caller's own thread
    /// (the FX thread, in the program), unless the returned handle was cancelled first.
    <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// Has what may block while it is closed closed elsewhere. Nobody is told of it.
    default void close(AutoCloseable open) {
        run(
                () -> {
                    open.close();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    /// Work under way.
    interface Running {
        /// Interrupts the work, and makes sure that its outcome is not delivered.
        void cancel();
    }
}
