package org.whence.core.examination;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.MediaId;

/// The previews on disk. They can be dropped and made again. Blocks; for use from any thread.
public interface Previews {

    void put(MediaId media, List<Preview> previews);

    /// The JPEG under that name.
    Optional<byte[]> get(MediaId media, String name);

    void remove(MediaId media);
}
