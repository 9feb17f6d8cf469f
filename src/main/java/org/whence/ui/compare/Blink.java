package org.whence.ui.compare;

import java.time.Duration;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Ticker;

/// Changes something twice a second, and ends by itself after ten seconds.
final class Blink {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration ENDS = Duration.ofSeconds(10);
    private static final Running NOTHING = () -> {};

    private final Ticker ticker;
    private final Runnable change;
    private final Runnable ended;
    private Running running = NOTHING;
    private long since;

    /// @param ended is told when it ends by itself
    Blink(Ticker ticker, Runnable change, Runnable ended) {
        this.ticker = ticker;
        this.change = change;
        this.ended = ended;
    }

    void start() {
        stop();
        since = ticker.millis();
        running = ticker.every(EVERY, this::tick);
    }

    void stop() {
        running.cancel();
        running = NOTHING;
    }

    private void tick() {
        change.run();
        if (ticker.millis() - since >= ENDS.toMillis()) {
            stop();
            ended.run();
        }
    }
}
