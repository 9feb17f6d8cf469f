package org.whence.core.custody;

import java.util.List;
import org.whence.core.record.AuthorId;

/// The signed checkpoints beside the log: this desk's own and those that came with colleagues' chains. Blocks while the
/// catalogue is read or written; for use from any thread.
///
/// All methods throw [org.whence.core.record.CatalogueException] when the catalogue cannot be read or written.
public interface Checkpoints {

    /// Those of the chain, the shortest first. Nothing is said of whether their signatures hold.
    List<SignedCheckpoint> of(ChainName chain);

    /// Keeps a checkpoint for good; one that is there already stays as it is.
    ///
    /// @throws IllegalArgumentException if there is no such chain
    void add(SignedCheckpoint signed);

    /// What the author has to sign: the head of each chain of theirs that grew by `lines` or more since its longest
    /// checkpoint.
    ///
    /// @param lines from 1
    List<Checkpoint> due(AuthorId author, long lines);
}
