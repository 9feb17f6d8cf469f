package org.whence.adapter.exif.block;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.Field.Bytes;

/// The pictures that TIFF directories point at: thumbnails and previews. Directories of raw photographs point at JPEGs
/// by tags of their own, or have them as the one strip of a picture that is compressed so (TIFF 6.0, Supplement 2;
/// Adobe, DNG 1.7, Preview Images).
public final class TiffParts {

    private static final List<String[]> POINTERS = List.of(
            new String[] {"ThumbnailOffset", "ThumbnailLength"},
            new String[] {"PreviewImageStart", "PreviewImageLength"},
            new String[] {"JpgFromRawStart", "JpgFromRawLength"},
            new String[] {"StripOffsets", "StripByteCounts"});

    private static final List<String> JPEG_COMPRESSIONS = List.of("6", "7");
    private static final int MAXIMUM_SEGMENTS = 100;

    private final Collected collected;
    private final FileBytes file;

    private TiffParts(Collected collected, FileBytes file) {
        this.collected = collected;
        this.file = file;
    }

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

    /// What the directories of a TIFF file point at, as far as it is a JPEG that can be looked at.
    ///
    /// @param makerNote where the maker's notes stand in the file, for some count from there; 0 for none
    public static void all(Collected collected, FileBytes file, long makerNote) throws IOException {
        var parts = new TiffParts(collected, file);
        for (var field : new ArrayList<>(collected.fields())) {
            for (var pointer : POINTERS) {
                if (field.name().equals(pointer[0])) {
                    parts.add(field, pointer[1], makerNote);
                }
            }
        }
    }

    private void add(Field start, String length, long makerNote) throws IOException {
        var offset = number(start);
        var size = number(collected, start.group(), length);
        boolean isStrip = length.equals("StripByteCounts");
        if (offset.isEmpty() || size.isEmpty() || isStrip && !isJpeg(start.group())) {
            return;
        }
        for (long base : new long[] {0, makerNote}) {
            long at = base + offset.get();
            if (size.get() > 0 && at + size.get() <= file.size() && isViewable(at)) {
                add(
                        collected,
                        start.group().equals("IFD1") ? EmbeddedPart.THUMBNAIL : EmbeddedPart.PREVIEW,
                        at,
                        size.get());
                return;
            }
        }
    }

    private boolean isJpeg(String group) {
        return collected.fields().stream()
                .filter(field -> field.group().equals(group) && field.name().equals("Compression"))
                .anyMatch(field -> JPEG_COMPRESSIONS.contains(field.raw()));
    }

    /// Whether a JPEG stands there as cameras show it: what a sensor measured is kept in JPEGs without loss, and those
    /// are no pictures yet (ITU-T T.81, B.1.1.3: SOF3).
    private boolean isViewable(long start) throws IOException {
        if (!isMarker(start, 0xD8)) {
            return false;
        }
        long position = start + 2;
        for (int i = 0; i < MAXIMUM_SEGMENTS; i++) {
            var head = file.read(position, 4);
            if (head.remaining() < 4 || (head.get(0) & 0xFF) != 0xFF) {
                return false;
            }
            int marker = head.get(1) & 0xFF;
            if (marker >= 0xC0 && marker <= 0xC2) {
                return true;
            }
            if (marker == 0xC3 || marker == 0xDA || marker == 0xD9) {
                return false;
            }
            position += 2 + (head.getShort(2) & 0xFFFF);
        }
        return false;
    }

    private boolean isMarker(long position, int marker) throws IOException {
        var head = file.read(position, 2);
        return head.remaining() == 2 && (head.getShort() & 0xFFFF) == (0xFF00 | marker);
    }

    static void add(Collected collected, String kind, long offset, long length) {
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
