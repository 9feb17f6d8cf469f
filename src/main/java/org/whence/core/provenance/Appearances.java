package org.whence.core.provenance;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// Where media were seen: posts and acquisitions of all cases, and the appearances that follow from them.
/// Blocks while the catalogue is read; for use from any thread.
public interface Appearances {

    /// The appearances of `media` itself, earliest first.
    List<Appearance> of(MediaId media);

    List<Acquisition> acquisitions(MediaId media);

    /// The posts that carried `media`.
    List<Post> posts(MediaId media);

    Optional<Post> post(RecordId id);
}
