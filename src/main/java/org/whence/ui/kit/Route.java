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
    /// @param seen whether to begin with where it was seen, whatever tab was in front
    record Item(Listing from, MediaId media, boolean seen) implements Route {

        /// The media, with the tab in front that was there, or that tells most of it.
        public Item(Listing from, MediaId media) {
            this(from, media, false);
        }
    }

    /// A media beside its matches.
    ///
    /// @param other the match to begin with, or null for the strongest
    record Compare(Listing from, MediaId media, @Nullable MediaId other) implements Route {}

    /// The claims of a case beside each other.
    record Claims(CaseId in) implements Route {}

    /// The posts of a case.
    record Posts(CaseId in) implements Route {}

    /// Where and when everything of a case is.
    record MapAndTime(CaseId in) implements Route {}

    /// The custody log of a case.
    record Custody(CaseId in) implements Route {}

    /// Export and import of a case.
    record Exchange(CaseId in) implements Route {}

    /// A report.
    ///
    /// @param only the media that it was asked for from, or null: all of the case
    record Report(CaseId in, @Nullable MediaId only) implements Route {}
}
