package org.whence.core.match;

import java.util.List;
import org.whence.core.record.MediaId;

/// The decisions that stand. Blocks while the catalogue is read; for use from any thread.
public interface Decisions {

    /// Those about `media` and anything else, in every case, oldest first.
    List<Decided> about(MediaId media);

    /// Those about `pair`, in every case, oldest first.
    List<Decided> of(Pair pair);
}
