package org.whence.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.record.MediaId;

/// An examination of which a test says only what it is about. What is not said is that of a JPEG picture, examined by
/// the present version, of which nothing else is known.
public final class PlainExamination {

    private final MediaId media;
    private int version = Examination.VERSION;
    private Status status = Status.EXAMINED;
    private @Nullable String reason;
    private String type = "image/jpeg";
    private MediaKind kind = MediaKind.IMAGE;
    private @Nullable Dimensions size;
    private @Nullable Long durationMillis;
    private @Nullable String pixels;
    private @Nullable PictureFingerprint picture;
    private List<FrameHash> frames = List.of();
    private List<Field> metadata = List.of();
    private Facts facts = Facts.NONE;

    private PlainExamination(MediaId media) {
        this.media = media;
    }

    public static PlainExamination of(MediaId media) {
        return new PlainExamination(media);
    }

    public PlainExamination version(int made) {
        version = made;
        return this;
    }

    public PlainExamination status(Status came, String why) {
        status = came;
        reason = why;
        return this;
    }

    public PlainExamination type(String byContent, MediaKind of) {
        type = byContent;
        kind = of;
        return this;
    }

    public PlainExamination size(@Nullable Dimensions upright) {
        size = upright;
        return this;
    }

    public PlainExamination lasting(@Nullable Long millis) {
        durationMillis = millis;
        return this;
    }

    public PlainExamination pixels(@Nullable String sha256) {
        pixels = sha256;
        return this;
    }

    public PlainExamination picture(@Nullable PictureFingerprint fingerprint) {
        picture = fingerprint;
        return this;
    }

    public PlainExamination frames(List<FrameHash> hashes) {
        frames = hashes;
        return this;
    }

    public PlainExamination says(List<Field> fields) {
        metadata = fields;
        return this;
    }

    public PlainExamination facts(Facts drawn) {
        facts = drawn;
        return this;
    }

    public Examination made() {
        return new Examination(
                media,
                version,
                "process only",
                status,
                reason,
                type,
                kind,
                size,
                durationMillis,
                pixels,
                picture,
                PictureRegions.NONE,
                null,
                frames,
                metadata,
                facts,
                List.of(),
                null,
                null);
    }
}
