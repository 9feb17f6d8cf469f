package org.whence.core.provenance;

import java.util.List;
import org.whence.core.media.Part;

/// How much of the claimed part a verdict speaks of.
public sealed interface Scope {

    /// All of what the claim is about: borders, captions and common stock apart.
    record Whole() implements Scope {}

    /// Some of it only.
    ///
    /// @param parts one or more parts of the claimed media, inside the claimed part, in order of time
    record Parts(List<Part> parts) implements Scope {
        /// @throws IllegalArgumentException if there are none
        public Parts {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A verdict that speaks of nothing");
            }
        }
    }
}
