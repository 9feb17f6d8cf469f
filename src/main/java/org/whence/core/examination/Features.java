package org.whence.core.examination;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.record.MediaId;

/// The local features that are kept of pictures and of frames of clips, by the current version. They are results:
/// they can be dropped and made again from the originals. Blocks while the catalogue is read or written; for use
/// from any thread.
public interface Features {

    /// Keeps those of a picture, in place of any there were; they get a new row.
    ///
    /// @return what is kept of them, as [#of] gives it from now on
    LocalFeatures put(MediaId media, LocalFeatures features);

    /// Keeps those of a clip, in place of any there were; each of its frames gets a new row.
    void put(MediaId media, ClipFeatures features);

    /// Those of a still picture.
    Optional<LocalFeatures> of(MediaId media);

    /// Those of a clip.
    Optional<ClipFeatures> clip(MediaId media);

    /// Those in a row; nothing where there is none any more.
    Optional<LocalFeatures> at(long row);

    /// Of what media and moment the features in that row are; nothing where there is none any more.
    Optional<Place> place(long row);

    /// @param timeMillis of a frame, or -1 for a still picture
    record Place(MediaId media, long timeMillis) {}

    /// Hands over all from row `afterRow` on, in the order of their rows.
    void all(long afterRow, Consumer<FeatureRow> each);

    /// @param row its number, which grows
    record FeatureRow(long row, MediaId media, LocalFeatures features) {}
}
