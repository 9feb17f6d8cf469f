package org.whence.core.examination;

import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// The fingerprints that are kept of the sounds of media, by the current version. They are results: they can be dropped
/// and made again from the originals. Blocks while the catalogue is read or written; for use from any thread.
public interface SoundStore extends SoundPrints {

    /// Keeps that of a media, in place of any there was; it gets a new row.
    void put(MediaId media, SoundFingerprint sound);
}
