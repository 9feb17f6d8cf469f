package org.whence.core.provenance;

import org.jspecify.annotations.Nullable;

/// What the record says of a claim: on a claim, never on a media or a person. [VerdictRule] reaches it.
public sealed interface Verdict {

    /// On what.
    Claim claim();

    /// `refuted`, `not contradicted` or `cannot tell`: the word for it in JSON.
    default String word() {
        return switch (this) {
            case Refuted _ -> "refuted";
            case NotContradicted _ -> "not contradicted";
            case CannotTell _ -> "cannot tell";
        };
    }

    /// The record excludes the claimed time.
    ///
    /// @param scope for how much of what is claimed; by all grounds together
    /// @param ground that decides
    /// @param alsoBy how many other records refute it on their own
    record Refuted(Claim claim, Scope scope, Ground ground, int alsoBy) implements Verdict {}

    /// No record excludes the claimed time. That does not make it true.
    ///
    /// @param records how many were compared, 1 or more
    record NotContradicted(Claim claim, int records) implements Verdict {}

    /// The record does not suffice to say either.
    ///
    /// @param wouldBe the record that does not count yet and would refute the claim; null where there is none
    record CannotTell(
            Claim claim, Because because, @Nullable Witness wouldBe) implements Verdict {}

    /// Why it cannot be told.
    enum Because {
        /// The claim is not of when this footage was recorded or published.
        NOT_COMPARED,
        /// A record that does not count yet would refute it.
        WOULD_BE_REFUTED,
        /// A record may lie before the claimed time, or not.
        MAY_BE_EARLIER,
        /// The claimed time is open towards the past.
        NO_EARLIEST_TIME,
        /// No record with a time speaks of what is claimed.
        NO_RECORD
    }
}
