package org.whence.adapter.ffmpeg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Status;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Field;

/// What came of reading a clip or a sound.
///
/// @param status `EXAMINED`, `DAMAGED` (what is given is what could be read), or `UNSUPPORTED`
/// @param reason one sentence where the status is not `EXAMINED`, else null
/// @param kind `VIDEO`, `AUDIO`, or `OTHER` where there is neither
/// @param size of the upright pictures; null where there are none
/// @param durationMillis null where it is unknown
/// @param previews of a telling frame, and up to [org.whence.core.examination.Limits#CONTACT_SHEET_FRAMES] others
public record ClipReading(
        Status status,
        @Nullable String reason,
        MediaKind kind,
        @Nullable Dimensions size,
        @Nullable Long durationMillis,
        List<Field> fields,
        List<Defect> defects,
        List<Preview> previews) {

    public ClipReading {
        fields = List.copyOf(fields);
        defects = List.copyOf(defects);
        previews = List.copyOf(previews);
    }
}
