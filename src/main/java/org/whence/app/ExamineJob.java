package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.core.examination.Examinations.Pending;
import org.whence.core.vault.VaultException;
import org.whence.ui.shell.Job;
import org.whence.ui.shell.Progress;
import org.whence.work.desk.Verbs;

/// Examining what waits: what an earlier run left, and what an earlier version of the examiner read. For use from any
/// thread.
final class ExamineJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(ExamineJob.class);

    private final Verbs verbs;
    private final Deque<Pending> waiting;
    private final long total;
    private final AtomicLong examined = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Phaser atWork = new Phaser(1);
    private final Pausing pausing;
    private volatile boolean done;

    /// @param freeBytes of the disk that holds the home
    ExamineJob(Verbs verbs, LongSupplier freeBytes) {
        this.verbs = verbs;
        waiting = new ConcurrentLinkedDeque<>(verbs.examine().pending());
        total = waiting.size();
        pausing = new Pausing(freeBytes, System::nanoTime);
    }

    boolean isNeeded() {
        return total > 0;
    }

    /// Begins, on threads of its own: one core is left to the window.
    void begin() {
        var threads = Math.min(total, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        for (var i = 0; i < threads; i++) {
            atWork.register();
            Thread.ofVirtual().name("examine").start(this::work);
        }
        Thread.ofVirtual().name("examined").start(() -> {
            atWork.arriveAndAwaitAdvance();
            done = true;
        });
    }

    private void work() {
        try {
            pausing.await();
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                examine(next);
                pausing.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // cancelled: what was examined stays
        } finally {
            atWork.arriveAndDeregister();
        }
    }

    private void examine(Pending next) throws InterruptedException {
        try {
            verbs.examine().media(next.media(), next.in(), next.name());
            examined.incrementAndGet();
        } catch (VaultException e) {
            failed.incrementAndGet();
            log.warn("An original that waits to be examined is not in the vault");
            log.debug("{}", next.media(), e);
        }
    }

    @Override
    public String verb() {
        return text("job.examining");
    }

    @Override
    public String what() {
        return text("job.waiting", total);
    }

    @Override
    public String counts(Progress now) {
        return text("job.examined", now.examined(), now.total(), now.damaged());
    }

    @Override
    public String finished(Progress now) {
        return text("job.examinedAll", now.examined(), now.total());
    }

    @Override
    public Progress progress() {
        return new Progress(
                done ? Progress.State.DONE : pausing.state(),
                total,
                examined.get(),
                examined.get(),
                failed.get(),
                0,
                pausing.running());
    }

    @Override
    public void pause() {
        pausing.pause();
    }

    @Override
    public void resume() {
        pausing.resume();
    }

    /// What is being examined is brought to its end; the rest waits for the next start.
    @Override
    public void cancel() {
        waiting.clear();
        pausing.giveUp();
    }
}
