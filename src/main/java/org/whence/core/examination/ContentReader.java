package org.whence.core.examination;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Field;

/// Decodes pictures and clips, and computes what is kept of them. For worker processes; blocks; for use from any
/// thread.
public interface ContentReader {

    /// Reads a still picture.
    ///
    /// @param type the media type by content
    /// @param orientation how the stored picture is to be turned to stand upright, as Exif counts it: 1 to 8
    Contents still(Path file, String type, int orientation);

    /// Reads a picture that a HEIF file holds beside its primary one: a thumbnail.
    ///
    /// @param id of the item
    Contents item(Path file, long id);

    /// Reads a clip or a sound.
    Contents clip(Path file);

    /// What is in a file, as far as it can be decoded. The members are those of [Examination].
    ///
    /// @param features of a still picture, all that were found
    /// @param clip what is kept of a clip beside its hashes; null for anything else
    /// @param sound null where there is none, or nothing to tell it by
    record Contents(
            Status status,
            @Nullable String reason,
            MediaKind kind,
            @Nullable Dimensions size,
            @Nullable Long durationMillis,
            @Nullable String pixels,
            @Nullable PictureFingerprint picture,
            PictureRegions regions,
            @Nullable LocalFeatures features,
            List<FrameHash> frames,
            @Nullable ClipFeatures clip,
            List<Field> fields,
            List<Preview> previews,
            List<Defect> defects,
            @Nullable SoundFingerprint sound) {

        public Contents {
            frames = List.copyOf(frames);
            fields = List.copyOf(fields);
            previews = List.copyOf(previews);
            defects = List.copyOf(defects);
        }

        /// Nothing, and why, where there should be something.
        public static Contents none(MediaKind kind, Status status, @Nullable String reason, List<Defect> defects) {
            return new Contents(
                    status,
                    reason,
                    kind,
                    null,
                    null,
                    null,
                    null,
                    PictureRegions.NONE,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    defects,
                    null);
        }
    }
}
