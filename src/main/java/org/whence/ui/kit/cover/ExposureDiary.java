package org.whence.ui.kit.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When anything was uncovered at this desk: from when to when, and not what. It is private: it stays on this desk, is
/// in no log and no export, and whoever works here erases it when they like. May block.
public interface ExposureDiary {

    /// A time during which something was uncovered.
    record Look(Instant from, Instant to) {

        public Look {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("It ends before it begins");
            }
        }

        /// How much of it lies after `since`.
        public Duration since(Instant since) {
            return to.isBefore(since) ? Duration.ZERO : Duration.between(from.isBefore(since) ? since : from, to);
        }
    }

    /// Oldest first.
    List<Look> looks();

    void add(Look look);

    /// Leaves nothing of it.
    void erase();
}
