package org.whence.core.custody;

import java.time.LocalDate;
import java.util.List;

/// The copies of the catalogue that are kept beside it. Blocks, for as long as the catalogue takes to be copied; for
/// use from any thread.
///
/// All methods throw [org.whence.core.record.CatalogueException] when the catalogue or the disk fails.
public interface Backups {

    /// Makes the copy of a day unless there is one, checks it, and lets go of all but the last five. An empty catalogue
    /// is not copied.
    ///
    /// @return whether one was made
    boolean keep(LocalDate day);

    /// Deletes every copy, and overwrites what the catalogue's own journal still holds: for what was erased stands
    /// there too.
    ///
    /// @return what could not be reached, a sentence each
    List<String> discard();
}
