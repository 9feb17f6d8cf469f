package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whence.ui.shell.Progress.State;

@Timeout(20)
class PausingTest {

    private final AtomicLong free = new AtomicLong(5_000_000_000L);
    private final AtomicLong nanos = new AtomicLong(1);
    private final Pausing pausing = new Pausing(free::get, nanos::get);

    @Test
    void with_room_it_goes_on() throws InterruptedException {
        pausing.await();
        assertThat(pausing.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void below_a_gigabyte_it_stops_by_itself_and_goes_on_when_told_and_there_is_room() throws InterruptedException {
        free.set(Pausing.LEAST_FREE_BYTES - 1);
        var gone = waiting();
        until(State.NO_ROOM);
        assertThat(gone.getCount()).isOne();
        free.set(Pausing.LEAST_FREE_BYTES);
        pausing.resume();
        gone.await();
        pausing.await();
        assertThat(pausing.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void told_to_go_on_without_room_it_stops_again() throws InterruptedException {
        free.set(0);
        var gone = waiting();
        until(State.NO_ROOM);
        pausing.resume();
        gone.await();
        var again = waiting();
        until(State.NO_ROOM);
        pausing.giveUp();
        again.await();
    }

    @Test
    void pauses_do_not_count_as_running() throws InterruptedException {
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        pausing.pause();
        nanos.addAndGet(Duration.ofSeconds(100).toNanos());
        assertThat(pausing.running()).isEqualTo(Duration.ofSeconds(10));
        pausing.resume();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(pausing.running()).isEqualTo(Duration.ofSeconds(15));
    }

    /// Counted down when the wait of another thread is over.
    private CountDownLatch waiting() {
        var gone = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                pausing.await();
                gone.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return gone;
    }

    private void until(State wanted) {
        while (pausing.state() != wanted) {
            Thread.onSpinWait();
        }
    }
}
