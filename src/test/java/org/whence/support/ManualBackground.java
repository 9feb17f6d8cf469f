package org.whence.support;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.whence.ui.kit.Background;

/// A background whose work waits until the test says so. No threads, so no sleeping and no races.
public final class ManualBackground implements Background {

    private final Set<Runnable> waiting = new LinkedHashSet<>();

    @Override
    public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Runnable job = () -> {
            try {
                done.accept(work.call());
            } catch (Exception e) {
                failed.accept(e);
            }
        };
        waiting.add(job);
        return () -> waiting.remove(job);
    }

    /// Does everything that waits, in order, and returns how many jobs that was.
    public int runAll() {
        var jobs = new LinkedHashSet<>(waiting);
        waiting.clear();
        jobs.forEach(Runnable::run);
        return jobs.size();
    }
}
