package org.whence.ui.library;

import java.util.List;
import org.whence.core.custody.Mark;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Listing;

/// Records marks, one act a media. May block; called on a background thread.
@FunctionalInterface
public interface Marking {

    /// @param from the listing in which they were marked; it names the case whose act this is
    /// @param value in the form of [Mark]
    void set(Listing from, List<MediaId> media, Mark mark, String value);
}
