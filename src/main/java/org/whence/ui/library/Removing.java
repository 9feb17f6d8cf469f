package org.whence.ui.library;

import java.util.List;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Listing;

/// Removes media from their case for good. May block; called on a background thread.
@FunctionalInterface
public interface Removing {

    /// What came of it.
    ///
    /// @param removed how many media
    /// @param held how many of them another case holds, so that their originals stay
    /// @param unreached what may still hold something of them, a sentence each
    record Outcome(int removed, int held, List<String> unreached) {

        public Outcome {
            unreached = List.copyOf(unreached);
        }
    }

    /// @param from the listing that they were chosen in; it names the case
    /// @param authority on whose word
    Outcome remove(Listing from, List<MediaId> media, String reason, String authority);
}
