package org.whence.core.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.SoundFingerprint;

/// What an [Examiner] hands back.
///
/// @param features of a still picture, all that were found; the examination names the hash of those that are kept
/// @param clip what is kept of a clip beside its hashes; the examination names its hash
/// @param sound null where there is none, or nothing to tell it by
public record Examined(
        Examination examination,
        List<Preview> previews,
        @Nullable LocalFeatures features,
        @Nullable ClipFeatures clip,
        @Nullable SoundFingerprint sound) {

    public Examined {
        previews = List.copyOf(previews);
    }

    /// Of anything but a clip.
    public Examined(Examination examination, List<Preview> previews, @Nullable LocalFeatures features) {
        this(examination, previews, features, null, null);
    }
}
