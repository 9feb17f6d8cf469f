package org.whence.core.provenance;

/// What a refutation rests on.
public sealed interface Ground {

    /// The content was seen before the claimed time.
    record Seen(Witness witness) implements Ground {}

    /// What is seen came to be after the claimed time.
    record Bound(NotBefore bound) implements Ground {}
}
