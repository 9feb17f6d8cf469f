package org.whence.core.examination;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.MediaId;

/// The previews on disk. They can be dropped and made again. Blocks; for use from any thread.
public interface Previews {

    void put(MediaId media, List<Preview> previews);

    /// The JPEG under that name.
    Optional<byte[]> get(MediaId media, String name);

    /// The times in milliseconds of which there is a frame, in order.
    List<Long> frames(MediaId media);

    void remove(MediaId media);
}
