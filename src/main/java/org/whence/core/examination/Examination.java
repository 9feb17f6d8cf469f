package org.whence.core.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Credentials;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.record.MediaId;

/// What one version of the program read and computed from a media. A newer version makes another; none is
/// overwritten.
///
/// @param version of the examiner, a whole number that grows; only fingerprints of equal versions are compared
/// @param sandbox what kept the examiner apart: `bubblewrap` or `process only`
/// @param reason one sentence where the status is not `EXAMINED`, else null
/// @param type the media type by content (RFC 6838): `image/jpeg`
/// @param size of the upright picture; null where there is none
/// @param durationMillis null where there is none
/// @param pixels SHA-256 in lower-case hex of the upright decoded pixels: 8-bit RGB, row by row (RGBA where any
///     pixel is not opaque); null where there is no still picture
/// @param picture null for anything but a still picture that could be decoded
/// @param regions the pictures that a still picture may consist of; of a clip, what is left without borders and
///     captions that are there all the time
/// @param features SHA-256 in lower-case hex of what is kept beside the hashes: of a still picture its local
///     features ([org.whence.core.fingerprint.LocalFeatures#sha256]), of a clip its strip and the features of some
///     frames ([org.whence.core.fingerprint.ClipFeatures#sha256]); null where there is none
/// @param frames of a clip, in order of time; several of one moment where there are rectangles in its picture
/// @param sound SHA-256 in lower-case hex of the fingerprint of its sound
///     ([org.whence.core.fingerprint.SoundFingerprint#bytes]); null where there is no sound, or nothing to tell it
///     by
/// @param credentials what its Content Credentials amount to; null where nobody looked
public record Examination(
        MediaId media,
        int version,
        String sandbox,
        Status status,
        @Nullable String reason,
        String type,
        MediaKind kind,
        @Nullable Dimensions size,
        @Nullable Long durationMillis,
        @Nullable String pixels,
        @Nullable PictureFingerprint picture,
        PictureRegions regions,
        @Nullable String features,
        List<FrameHash> frames,
        List<Field> metadata,
        Facts facts,
        List<Defect> defects,
        @Nullable Credentials credentials,
        @Nullable String sound) {

    /// The version of everything computed here. Raised with any change that could change a result.
    public static final int VERSION = 6;

    public Examination {
        frames = List.copyOf(frames);
        metadata = List.copyOf(metadata);
        defects = List.copyOf(defects);
    }

    /// The same of the media, with other words of what the file says of itself.
    public Examination saying(
            List<Field> otherMetadata, Facts otherFacts, List<Defect> otherDefects, @Nullable Credentials others) {
        return new Examination(
                media,
                version,
                sandbox,
                status,
                reason,
                type,
                kind,
                size,
                durationMillis,
                pixels,
                picture,
                regions,
                features,
                frames,
                otherMetadata,
                otherFacts,
                otherDefects,
                others,
                sound);
    }

    /// The same without the hashes by which two media are found equal or alike without a person's decision, as
    /// somebody else's word is taken.
    ///
    /// @param heard the fingerprint of its sound, where that came with it; else null
    public Examination withoutProofs(@Nullable SoundFingerprint heard) {
        return new Examination(
                media,
                version,
                sandbox,
                status,
                reason,
                type,
                kind,
                size,
                durationMillis,
                null,
                picture,
                regions,
                null,
                frames,
                metadata,
                facts,
                defects,
                credentials,
                heard == null ? null : heard.sha256());
    }

    /// An examination that came to nothing, and why.
    public static Examination none(MediaId media, String sandbox, Status status, String reason, String type) {
        return new Examination(
                media,
                VERSION,
                sandbox,
                status,
                reason,
                type,
                MediaKind.OTHER,
                null,
                null,
                null,
                null,
                PictureRegions.NONE,
                null,
                List.of(),
                List.of(),
                Facts.NONE,
                List.of(),
                null,
                null);
    }
}
