package org.whence.adapter.exif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.Field.Bytes;

/// The pictures that TIFF directories point at: thumbnails and previews.
final class TiffParts {

    private static final List<String[]> POINTERS = List.of(
            new String[] {"ThumbnailOffset", "ThumbnailLength", EmbeddedPart.THUMBNAIL},
            new String[] {"PreviewImageStart", "PreviewImageLength", EmbeddedPart.PREVIEW},
            new String[] {"JpgFromRawStart", "JpgFromRawLength", EmbeddedPart.PREVIEW});

    private TiffParts() {}

    /// The thumbnail of an Exif block.
    ///
    /// @param header where the TIFF header stands in the file
    /// @param length of the block
    static void thumbnail(Collected collected, long header, long length) {
        var offset = number(collected, "IFD1", "ThumbnailOffset");
        var size = number(collected, "IFD1", "ThumbnailLength");
        if (offset.isPresent() && size.isPresent() && size.get() > 0 && offset.get() + size.get() <= length) {
            add(collected, EmbeddedPart.THUMBNAIL, header + offset.get(), size.get());
        }
    }

    /// What the directories of a TIFF file point at.
    static void all(Collected collected, long fileSize) {
        for (var field : new ArrayList<>(collected.fields())) {
            for (var pointer : POINTERS) {
                if (field.name().equals(pointer[0])) {
                    var offset = number(field);
                    var size = number(collected, field.group(), pointer[1]);
                    if (offset.isPresent()
                            && size.isPresent()
                            && size.get() > 0
                            && offset.get() + size.get() <= fileSize) {
                        add(collected, pointer[2], offset.get(), size.get());
                    }
                }
            }
        }
    }

    private static void add(Collected collected, String kind, long offset, long length) {
        collected.add(new EmbeddedPart(kind, "image/jpeg", new Bytes(offset, length)).field());
    }

    private static Optional<Long> number(Collected collected, String group, String name) {
        return collected.fields().stream()
                .filter(field -> field.group().equals(group) && field.name().equals(name))
                .findFirst()
                .flatMap(TiffParts::number);
    }

    private static Optional<Long> number(Field field) {
        return field.raw().matches("\\d{1,12}") ? Optional.of(Long.valueOf(field.raw())) : Optional.empty();
    }
}
