package org.whence.ui.kit;

import java.time.Duration;

/// A clock that also calls back, so that what happens by itself can be tested without waiting.
public interface Ticker {

    /// Milliseconds since some fixed moment; never goes back.
    long millis();

    /// Calls `each` on the caller's own thread (the FX thread, in the program) every `pause`, until cancelled.
    Background.Running every(Duration pause, Runnable each);
}
