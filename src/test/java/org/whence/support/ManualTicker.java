package org.whence.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Ticker;

/// A clock that stands still until the test moves it on.
public final class ManualTicker implements Ticker {

    private static final class Call {
        private final long pause;
        private final Runnable each;
        private long dueAt;

        private Call(long pause, Runnable each, long dueAt) {
            this.pause = pause;
            this.each = each;
            this.dueAt = dueAt;
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private long now = 1_000;

    @Override
    public long millis() {
        return now;
    }

    @Override
    public Background.Running every(Duration pause, Runnable each) {
        var call = new Call(pause.toMillis(), each, now + pause.toMillis());
        calls.add(call);
        return () -> calls.remove(call);
    }

    /// Lets `time` pass, making every call that falls due, in order.
    public void advance(Duration time) {
        var end = now + time.toMillis();
        while (now < end) {
            now++;
            for (var call : List.copyOf(calls)) {
                if (calls.contains(call) && call.dueAt <= now) {
                    call.dueAt = now + call.pause;
                    call.each.run();
                }
            }
        }
    }

    /// How many calls are still wanted.
    public int calls() {
        return calls.size();
    }
}
