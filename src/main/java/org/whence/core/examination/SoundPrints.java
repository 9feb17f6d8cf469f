package org.whence.core.examination;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// The fingerprints that are kept of sounds, by the current version. They are results: they can be dropped and made
/// again from the originals. Blocks while the catalogue is read or written; for use from any thread.
public interface SoundPrints {

    /// Keeps that of a media, in place of any there was; it gets a new row.
    void put(MediaId media, SoundFingerprint sound);

    Optional<SoundFingerprint> of(MediaId media);

    /// The media whose fingerprint is in that row; nothing where there is none any more.
    Optional<MediaId> media(long row);

    /// Hands over all from row `afterRow` on, in the order of their rows.
    void all(long afterRow, Consumer<SoundRow> each);

    /// @param row its number, which grows
    record SoundRow(long row, MediaId media, SoundFingerprint sound) {}
}
