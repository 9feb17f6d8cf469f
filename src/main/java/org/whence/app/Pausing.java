package org.whence.app;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.whence.ui.shell.Progress.State;

/// Whether a job goes on: until somebody pauses it, and only while there is room. For use from any thread.
final class Pausing {

    /// Below so much free room nothing more is added.
    static final long LEAST_FREE_BYTES = 1_000_000_000;

    private static final long LOOK_AGAIN_NANOS = 250_000_000;

    private final LongSupplier freeBytes;
    private final LongSupplier nanos;
    private final long began;
    private State state = State.RUNNING;
    private boolean givenUp;
    private long pausedNanos;
    private long pauseBegan;
    private long lookedAt;

    /// @param freeBytes of the disk that is written to; may block
    /// @param nanos a clock that never goes back
    Pausing(LongSupplier freeBytes, LongSupplier nanos) {
        this.freeBytes = freeBytes;
        this.nanos = nanos;
        began = nanos.getAsLong();
        lookedAt = began - LOOK_AGAIN_NANOS;
    }

    /// Returns when the job may go on: at once, unless it is paused or room is short. How much room there is is looked
    /// up at most four times a second.
    synchronized void await() throws InterruptedException {
        if (state == State.RUNNING && nanos.getAsLong() - lookedAt >= LOOK_AGAIN_NANOS) {
            lookedAt = nanos.getAsLong();
            if (freeBytes.getAsLong() < LEAST_FREE_BYTES) {
                stop(State.NO_ROOM);
            }
        }
        while (state != State.RUNNING && !givenUp) {
            wait();
        }
    }

    synchronized State state() {
        return state;
    }

    /// How long it went on, pauses left out; at least a nanosecond.
    synchronized Duration running() {
        var now = nanos.getAsLong();
        var idle = pausedNanos + (state == State.RUNNING ? 0 : now - pauseBegan);
        return Duration.ofNanos(Math.max(1, now - began - idle));
    }

    synchronized void pause() {
        if (state == State.RUNNING) {
            stop(State.PAUSED);
        }
    }

    /// Goes on. Where room is still short, it stops again at the next look.
    synchronized void resume() {
        if (state != State.RUNNING) {
            pausedNanos += nanos.getAsLong() - pauseBegan;
            state = State.RUNNING;
            lookedAt = nanos.getAsLong() - LOOK_AGAIN_NANOS;
            notifyAll();
        }
    }

    /// Lets everybody go: the job is at its end.
    synchronized void giveUp() {
        givenUp = true;
        notifyAll();
    }

    private void stop(State why) {
        state = why;
        pauseBegan = nanos.getAsLong();
    }
}
