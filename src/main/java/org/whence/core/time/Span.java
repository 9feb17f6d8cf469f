package org.whence.core.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A span of instants in whole milliseconds, both ends included. An end that is null is open: nothing
/// is known beyond it. *Before* is strict.
///
/// @param from the earliest instant it may be, or null
/// @param to the latest instant it may be, or null
public record Span(@Nullable Instant from, @Nullable Instant to) {

    /// Nothing is known.
    public static final Span OPEN = new Span(null, null);

    /// @throws IllegalArgumentException if the ends are in the wrong order
    public Span {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MILLIS);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it begins: " + from + " to " + to);
        }
    }

    public static Span at(Instant instant) {
        return new Span(instant, instant);
    }

    public static Span between(Instant from, Instant to) {
        return new Span(from, to);
    }

    /// Whether every instant of this span lies before every instant of `other`.
    public boolean isBefore(Span other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }
}
