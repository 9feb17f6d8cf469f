package org.whence.core.examination;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.record.MediaId;

/// The local features that are kept of pictures, by the current version. They are results: they can be dropped and made
/// again from the originals. Blocks while the catalogue is read or written; for use from any thread.
public interface Features {

    /// Keeps those of a picture, in place of any there were; they get a new row.
    void put(MediaId media, LocalFeatures features);

    Optional<LocalFeatures> of(MediaId media);

    /// The media whose features are in that row; nothing where there is none any more.
    Optional<MediaId> media(long row);

    /// Hands over all from row `afterRow` on, in the order of their rows.
    void all(long afterRow, Consumer<FeatureRow> each);

    /// @param row its number, which grows
    record FeatureRow(long row, MediaId media, LocalFeatures features) {}
}
