package org.whence.core.metadata;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.metadata.Field.Bytes;

/// A file inside a file, or behind its end: a thumbnail, a preview, the film of a motion photo, the second picture of
/// an
/// MPO, a payload. Examinations list them as fields of the group `Embedded`.
///
/// @param kind `Thumbnail`, `Preview`, `MotionPhoto`, `Picture`, or `Trailing` for anything else behind the end
/// @param type the media type by its first bytes
public record EmbeddedPart(String kind, String type, Bytes at) {

    public static final String GROUP = "Embedded";
    public static final String THUMBNAIL = "Thumbnail";
    public static final String PREVIEW = "Preview";
    public static final String MOTION_PHOTO = "MotionPhoto";
    public static final String PICTURE = "Picture";
    public static final String TRAILING = "Trailing";

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

    /// Whether it stands behind the end of the file that holds it.
    public boolean isBehindTheEnd() {
        return !kind.equals(THUMBNAIL) && !kind.equals(PREVIEW);
    }
}
