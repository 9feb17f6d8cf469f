package org.whence.core.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.record.MediaId;

/// What of a media is compared with others: a still picture, a clip, or neither.
///
/// @param pixels SHA-256 of the upright pixels; null where there is no still picture
/// @param picture null where there is no still picture
/// @param regions of the still picture
/// @param features of the still picture; null where there are none to compare
/// @param frames of a clip, in order of time
/// @param durationMillis of a clip; null where it is not known
/// @param clip what is kept of a clip beside its hashes; null where that is not known
public record Content(
        MediaId media,
        @Nullable String pixels,
        @Nullable PictureFingerprint picture,
        PictureRegions regions,
        @Nullable LocalFeatures features,
        List<FrameHash> frames,
        @Nullable Long durationMillis,
        @Nullable ClipFeatures clip) {

    public Content {
        frames = List.copyOf(frames);
    }

    /// A media of which nothing is kept beside the hashes of its frames.
    public Content(
            MediaId media,
            @Nullable String pixels,
            @Nullable PictureFingerprint picture,
            PictureRegions regions,
            @Nullable LocalFeatures features,
            List<FrameHash> frames,
            @Nullable Long durationMillis) {
        this(media, pixels, picture, regions, features, frames, durationMillis, null);
    }

    /// A clip, or a still picture of which only the hash of the whole is known.
    public Content(
            MediaId media,
            @Nullable String pixels,
            @Nullable PictureFingerprint picture,
            List<FrameHash> frames,
            @Nullable Long durationMillis) {
        this(media, pixels, picture, PictureRegions.NONE, null, frames, durationMillis, null);
    }

    /// The same without local features.
    public Content withoutFeatures() {
        return with(null, clip);
    }

    /// The same with these local features.
    public Content with(@Nullable LocalFeatures ofPicture, @Nullable ClipFeatures ofClip) {
        return new Content(media, pixels, picture, regions, ofPicture, frames, durationMillis, ofClip);
    }
}
