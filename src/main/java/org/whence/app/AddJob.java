package org.whence.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.shell.Job;
import org.whence.ui.shell.Progress;
import org.whence.work.AddMedia;
import org.whence.work.Verbs;

/// Adding files, as the window watches it. For use from any thread.
final class AddJob implements Job, AddMedia.Progress {

    private final Verbs verbs;
    private final CaseId in;
    private final String verb;
    private final String what;
    private final AtomicLong preserved = new AtomicLong();
    private final AtomicLong examined = new AtomicLong();
    private final AtomicLong damaged = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final long startNanos = System.nanoTime();
    private volatile long total;
    private long pausedNanos;
    private long pauseBegan;
    private Progress.State state = Progress.State.RUNNING;
    private @Nullable Thread worker;

    /// @param verb what it does, in a word of the window's language
    AddJob(Verbs verbs, CaseId in, String verb, String what) {
        this.verbs = verbs;
        this.in = in;
        this.verb = verb;
        this.what = what;
    }

    /// Adds the files; returns when it is done or cancelled.
    void run(List<Path> paths) {
        synchronized (this) {
            worker = Thread.currentThread();
        }
        try {
            verbs.add().add(in, paths, AddMedia.Origin.COPIED, null, this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // cancelled: what was acknowledged stays
        } finally {
            synchronized (this) {
                state = Progress.State.DONE;
                worker = null;
                notifyAll();
            }
        }
    }

    @Override
    public void found(int files, long allBytes) {
        total = files;
    }

    @Override
    public void refused(Path path, String says) {
        damaged.incrementAndGet();
    }

    @Override
    public void read(long moreBytes) {
        bytes.addAndGet(moreBytes);
        waitWhilePaused();
    }

    @Override
    public void acknowledged(Path path, MediaId media) {
        preserved.incrementAndGet();
    }

    @Override
    public void examined(Path path, MediaId media) {
        verbs.show()
                .status(media)
                .filter(s -> s == Status.DAMAGED || s == Status.FAILED)
                .ifPresent(_ -> damaged.incrementAndGet());
        examined.incrementAndGet();
        waitWhilePaused();
    }

    private synchronized void waitWhilePaused() {
        try {
            while (state == Progress.State.PAUSED) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String verb() {
        return verb;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public synchronized Progress progress() {
        var now = System.nanoTime();
        var idle = pausedNanos + (state == Progress.State.PAUSED ? now - pauseBegan : 0);
        var running = Math.max(1, now - startNanos - idle);
        return new Progress(
                state,
                total,
                preserved.get(),
                examined.get(),
                damaged.get(),
                (long) (bytes.get() / (running / 1e9)),
                Duration.ofNanos(running));
    }

    @Override
    public synchronized void pause() {
        if (state == Progress.State.RUNNING) {
            state = Progress.State.PAUSED;
            pauseBegan = System.nanoTime();
        }
    }

    @Override
    public synchronized void resume() {
        if (state == Progress.State.PAUSED) {
            state = Progress.State.RUNNING;
            pausedNanos += System.nanoTime() - pauseBegan;
            notifyAll();
        }
    }

    @Override
    public synchronized void cancel() {
        resume();
        if (worker != null) {
            worker.interrupt();
        }
    }
}
