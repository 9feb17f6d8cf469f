package org.whence.core.custody;

import java.util.List;

/// The tables that the acts amount to. They are made from the log, and nothing in them is known only there. Blocks, for
/// as long as it takes to read the whole log; for use from any thread.
///
/// All methods throw [org.whence.core.record.CatalogueException] when the catalogue cannot be read or written.
public interface Projections {

    /// Makes them anew from the log and compares them with those in use.
    ///
    /// @return the names of the tables that differ, in order; none where all agree
    List<String> differing();

    /// Replaces them by what the log amounts to.
    void rebuild();

    /// How many acts this version does not know. They are kept and passed on, and are in no table.
    long unknownActs();
}
