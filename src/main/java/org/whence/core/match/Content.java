package org.whence.core.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.record.MediaId;

/// What of a media is compared with others: a still picture, a clip, or neither.
///
/// @param pixels SHA-256 of the upright pixels; null where there is no still picture
/// @param picture null where there is no still picture
/// @param frames of a clip, in order of time
/// @param durationMillis of a clip; null where it is not known
public record Content(
        MediaId media,
        @Nullable String pixels,
        @Nullable PictureFingerprint picture,
        List<FrameHash> frames,
        @Nullable Long durationMillis) {

    public Content {
        frames = List.copyOf(frames);
    }
}
