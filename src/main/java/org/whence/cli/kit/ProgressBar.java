package org.whence.cli.kit;

import java.util.Locale;

/// One line on a terminal that says how far a long task has come, how fast, and how long it will take. Draws nothing
/// where there is no terminal. For use from any thread.
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 250_000_000;
    private static final long ESTIMATE_NANOS = 3_000_000_000L;

    private final Console console;
    private final long start = System.nanoTime();
    private long drawn;
    private boolean any;

    public ProgressBar(Console console) {
        this.console = console;
    }

    /// @param done from 0 to 1
    public synchronized void draw(double done, String counts, long bytes, long ofBytes) {
        var now = System.nanoTime();
        if (!console.terminal() || now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        any = true;
        var filled = (int) Math.round(done * WIDTH);
        var line = new StringBuilder("\r\u001B[K[")
                .repeat('=', filled)
                .repeat(' ', WIDTH - filled)
                .append("] ")
                .append(counts);
        if (now - start > ESTIMATE_NANOS && done > 0) {
            line.append(String.format(Locale.ROOT, ", %.0f MB/s", bytes / 1e6 / ((now - start) / 1e9)))
                    .append(", about ")
                    .append(words((now - start) / 1e9 * (1 - done) / done))
                    .append(" left");
        }
        console.err().print(line);
        console.err().flush();
    }

    private static String words(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    @Override
    public synchronized void close() {
        if (any) {
            console.err().print("\r\u001B[K");
            console.err().flush();
        }
    }
}
