package org.whence.core.metadata;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.metadata.Field.Bytes;

/// A file inside a file, or behind its end: a thumbnail, a preview, the film of a motion photo, the second picture
/// of an MPO, an attachment, a payload. Examinations list them as fields of the group `Embedded`.
///
/// @param kind `Thumbnail`, `Preview`, `MotionPhoto`, `Picture`, `Attachment` for a file that a clip carries with it
///     openly, `Trailing` for anything else behind the end, `Hidden` for a file where players look for none: in a box
/// that no format knows, or in free space
/// @param type the media type by its first bytes
public record EmbeddedPart(String kind, String type, Bytes at) {

    public static final String GROUP = "Embedded";
    /// The field of the group `Meta` that says which item of a HEIF file is its thumbnail.
    public static final String THUMBNAIL_ITEM = "ThumbnailItem";

    public static final String THUMBNAIL = "Thumbnail";
    public static final String PREVIEW = "Preview";
    public static final String MOTION_PHOTO = "MotionPhoto";
    public static final String PICTURE = "Picture";
    public static final String ATTACHMENT = "Attachment";
    public static final String TRAILING = "Trailing";
    public static final String HIDDEN = "Hidden";

    public Field field() {
        return new Field(GROUP, kind, "%s, %,d bytes at byte %,d".formatted(type, at.length(), at.offset()), type, at);
    }

    /// Those among `fields`, in their order.
    public static List<EmbeddedPart> in(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.group().equals(GROUP))
                .flatMap(field -> {
                    var at = field.at();
                    return at == null ? Stream.empty() : Stream.of(new EmbeddedPart(field.name(), field.raw(), at));
                })
                .toList();
    }

    /// Whether what shows the file passes it over: it stands behind its end, or where nothing is looked for.
    public boolean isPassedOver() {
        return !kind.equals(THUMBNAIL) && !kind.equals(PREVIEW);
    }
}
