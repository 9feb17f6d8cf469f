package org.whence.core.examination;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// Fingerprints of sounds that can be compared with those made now. Blocks while the catalogue is read; for use from
/// any thread.
public interface SoundPrints {

    Optional<SoundFingerprint> of(MediaId media);

    /// The fingerprint in a row; nothing where there is none any more.
    Optional<SoundFingerprint> at(long row);

    /// The media whose fingerprint is in that row; nothing where there is none any more.
    Optional<MediaId> media(long row);

    /// Hands over all from row `afterRow` on, in the order of their rows.
    void all(long afterRow, Consumer<SoundRow> each);

    /// @param row its number, which grows
    record SoundRow(long row, MediaId media, SoundFingerprint sound) {}
}
