package org.whence.ui.library;

import org.whence.core.record.MediaId;
import org.whence.ui.kit.Listing;

/// Writes an observation on a media. May block; called on a background thread.
@FunctionalInterface
public interface Noting {

    /// @param from the listing that it was written in; it names the case
    void write(Listing from, MediaId media, String words);
}
