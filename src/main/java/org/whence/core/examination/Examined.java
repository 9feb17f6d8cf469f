package org.whence.core.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;

/// What an [Examiner] hands back.
///
/// @param features of a still picture, all that were found; the examination names the hash of those that are kept
public record Examined(
        Examination examination,
        List<Preview> previews,
        @Nullable LocalFeatures features) {

    public Examined {
        previews = List.copyOf(previews);
    }
}
