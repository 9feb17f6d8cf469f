package org.whence.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Listing;

/// Where the items of the gallery come from. All may block; called on background threads.
///
/// @param begin where a listing begins; nothing where reading that takes as long as reading all of it
/// @param list every item of a listing, in the order in which they were added; the same list again where nothing
/// changed
/// @param find the media of a listing in whose names, posts, claims, notes, descriptions or tags all words occur
public record Gathering(
        Function<Listing, Optional<Beginning>> begin,
        Function<Listing, List<LibraryItem>> list,
        Finding find,
        Function<MediaId, Peek> peek) {

    /// Looks words up.
    @FunctionalInterface
    public interface Finding {

        /// @param words apart by blanks, at least one
        Set<MediaId> find(Listing in, String words);
    }
}
