package org.whence.ui.shell;

import java.time.Duration;
import java.util.Optional;

/// How far a job has come.
///
/// @param total files, as far as counted
/// @param preserved files in the vault, of which `examined` were examined and `damaged` came out damaged or failed
/// @param bytesPerSecond preserved lately
/// @param running for how long it has been at work, pauses left out
public record Progress(
        State state, long total, long preserved, long examined, long damaged, long bytesPerSecond, Duration running) {

    private static final Duration FIRST_GUESS = Duration.ofSeconds(3);

    /// Whether it goes on.
    public enum State {
        RUNNING,
        PAUSED,
        /// Paused by itself: the disk is nearly full.
        NO_ROOM,
        DONE
    }

    /// The share preserved, from 0 to 1.
    public double preservedShare() {
        return share(preserved);
    }

    /// The share examined, from 0 to 1.
    public double examinedShare() {
        return share(examined);
    }

    /// How long it will probably take from now on, at the speed so far; nothing within the first three seconds, before
    /// anything was examined, or while it does not run.
    public Optional<Duration> left() {
        if (state != State.RUNNING || examined == 0 || running.compareTo(FIRST_GUESS) < 0) {
            return Optional.empty();
        }
        return Optional.of(running.multipliedBy(total - examined).dividedBy(examined));
    }

    private double share(long files) {
        return total == 0 ? 0 : (double) files / total;
    }
}
