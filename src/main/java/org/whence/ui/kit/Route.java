package org.whence.ui.kit;

import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// A place in the window. Screens name places and never each other.
public sealed interface Route {

    /// The empty desk.
    record FirstStart() implements Route {}

    /// The gallery of a listing.
    record Library(Listing listing) implements Route {}

    /// One media.
    ///
    /// @param from the listing that it was opened from: what "next" and "previous" go through
    record Item(Listing from, MediaId media) implements Route {}

    /// A media beside its matches.
    ///
    /// @param other the match to begin with, or null for the strongest
    record Compare(Listing from, MediaId media, @Nullable MediaId other) implements Route {}

    /// The claims of a case beside each other.
    record Claims(CaseId in) implements Route {}

    /// The custody log of a case.
    record Custody(CaseId in) implements Route {}

    /// Export and import of a case.
    record Exchange(CaseId in) implements Route {}

    /// A report.
    ///
    /// @param only the media that it was asked for from, or null: all of the case
    record Report(CaseId in, @Nullable MediaId only) implements Route {}
}
