package org.whence.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.shell.Job;
import org.whence.ui.shell.Progress;
import org.whence.work.add.AddMedia;
import org.whence.work.desk.Verbs;

/// Adding files, as the window watches it. For use from any thread.
final class AddJob implements Job, AddMedia.Progress {

    private final Verbs verbs;
    private final CaseId in;
    private final String verb;
    private final String what;
    private final AtomicLong preserved = new AtomicLong();
    private final AtomicLong examined = new AtomicLong();
    private final AtomicLong damaged = new AtomicLong();
    private final LeftOut leftOut = new LeftOut();
    private final AtomicLong bytes = new AtomicLong();
    private final Pausing pausing;
    private volatile long total;
    private volatile boolean done;
    private @Nullable Thread worker;

    /// @param verb what it does, in a word of the window's language
    /// @param freeBytes of the disk that holds the vault
    AddJob(Verbs verbs, CaseId in, String verb, String what, LongSupplier freeBytes) {
        pausing = new Pausing(freeBytes, System::nanoTime);
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
            pausing.await();
            verbs.add().add(in, paths, AddMedia.Origin.COPIED, null, this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // cancelled: what was acknowledged stays
        } finally {
            synchronized (this) {
                done = true;
                worker = null;
            }
        }
    }

    @Override
    public void found(int files, long allBytes) {
        total = files;
    }

    @Override
    public void refused(Path path, String says) {
        leftOut.add(path, says);
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
    public void examined(Path path, MediaId media, Status status) {
        if (status == Status.DAMAGED || status == Status.FAILED) {
            damaged.incrementAndGet();
        }
        examined.incrementAndGet();
        waitWhilePaused();
    }

    private void waitWhilePaused() {
        try {
            pausing.await();
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
    public String counts(Progress now) {
        return leftOut.after(Job.super.counts(now));
    }

    @Override
    public String finished(Progress now) {
        return leftOut.closing(Job.super.finished(now));
    }

    @Override
    public Progress progress() {
        var running = pausing.running();
        return new Progress(
                done ? Progress.State.DONE : pausing.state(),
                total,
                preserved.get(),
                examined.get(),
                damaged.get(),
                (long) (bytes.get() / (running.toNanos() / 1e9)),
                running);
    }

    @Override
    public void pause() {
        pausing.pause();
    }

    @Override
    public void resume() {
        pausing.resume();
    }

    @Override
    public synchronized void cancel() {
        pausing.giveUp();
        if (worker != null) {
            worker.interrupt();
        }
    }
}
