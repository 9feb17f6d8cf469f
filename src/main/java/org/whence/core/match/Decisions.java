package org.whence.core.match;

import java.util.Collection;
import java.util.List;
import org.whence.core.record.MediaId;

/// The decisions that stand. Blocks while the catalogue is read; for use from any thread.
public interface Decisions {

    /// Those about `media` and anything else, in every case, oldest first.
    default List<Decided> about(MediaId media) {
        return about(List.of(media));
    }

    /// Those about any of `media` and anything else, in every case, oldest first.
    List<Decided> about(Collection<MediaId> media);

    /// All of them, in every case, oldest first.
    List<Decided> all();

    /// Those about `pair`, in every case, oldest first.
    List<Decided> of(Pair pair);
}
