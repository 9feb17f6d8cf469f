package org.whence.core.examination;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.examination.Examinations.HashCount;
import org.whence.core.examination.Examinations.HashRow;

/// Hashes of pictures and frames by rows, to be put into an index. Blocks while the catalogue is read; for
/// use from any thread.
public interface Fingerprints {

    /// Hands over every picture and frame hash of the current version, in the order in which they came in,
    /// from row `afterRow` on; pictures only in their upright form.
    void hashes(long afterRow, Consumer<HashRow> each);

    /// The hash of that row; nothing where there is none any more.
    Optional<HashRow> hash(long row);

    /// How many hashes there are and the number of the last row.
    HashCount hashCount();
}
