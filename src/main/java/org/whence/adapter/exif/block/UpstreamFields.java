package org.whence.adapter.exif.block;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.png.PngDirectory;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field.Bytes;

/// Turns the directories of metadata-extractor into fields named as ExifTool names them. Nothing that it prints is left
/// out, except what a reader of ours has already said under the same name.
public final class UpstreamFields {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("ExifIFD0", "IFD0"),
            Map.entry("ExifSubIFD", "ExifIFD"),
            Map.entry("ExifThumbnail", "IFD1"),
            Map.entry("ExifImage", "IFD1"),
            Map.entry("ExifInterop", "InteropIFD"),
            Map.entry("PanasonicRawIFD0", "IFD0"),
            Map.entry("Gps", "GPS"),
            Map.entry("Jfif", "JFIF"),
            Map.entry("Jfxx", "JFXX"),
            Map.entry("AdobeJpeg", "Adobe"),
            Map.entry("Jpeg", "File"),
            Map.entry("JpegComment", "File"),
            Map.entry("GifComment", "File"),
            Map.entry("BmpHeader", "File"),
            Map.entry("PsdHeader", "Photoshop"),
            Map.entry("HuffmanTables", "JPEG"),
            Map.entry("Webp", "RIFF"),
            Map.entry("Wav", "RIFF"),
            Map.entry("Avi", "RIFF"),
            Map.entry("Heif", "QuickTime"),
            Map.entry("Mp4", "QuickTime"),
            Map.entry("Dji", "DJI"),
            Map.entry("Fujifilm", "FujiFilm"),
            Map.entry("AppleRunTime", "Apple"));

    private static final Map<String, String> TABLES = Map.of(
            "ExifIFD0", "Exif",
            "ExifSubIFD", "Exif",
            "ExifThumbnail", "Exif",
            "ExifImage", "Exif",
            "ExifInterop", "Exif",
            "PanasonicRawIFD0", "PanasonicRaw",
            "Jfif", "JFIF",
            "Jpeg", "JPEG",
            "Icc", "ICC");

    private static final int USER_COMMENT = 0x9286;
    private static final int PROCESSING_METHOD = 0x001B;
    private static final int AREA_INFORMATION = 0x001C;

    private final Collected collected;
    private final Map<Directory, String> groups;
    private final boolean bigEndian;
    private final Places places;

    /// Where a tag stands in the file.
    interface Places {
        @Nullable
        Bytes of(Directory directory, int tag);
    }

    /// @param groups those that the directory's class does not tell
    public UpstreamFields(Collected collected, Map<Directory, String> groups, boolean bigEndian) {
        this(collected, groups, bigEndian, (_, _) -> null);
    }

    UpstreamFields(Collected collected, Map<Directory, String> groups, boolean bigEndian, Places places) {
        this.collected = collected;
        this.groups = groups;
        this.bigEndian = bigEndian;
        this.places = places;
    }

    void addAll(Metadata metadata) {
        for (Directory directory : metadata.getDirectories()) {
            if (collected.isFull()) {
                collected.defect(directory.getName(), "There are more fields than are read; the rest is left out");
                return;
            }
            add(directory);
        }
    }

    /// Adds only what no field of the same name says yet, and no complaint about the end of what was handed over.
    public void addUnsaid(Metadata metadata) {
        var said = collected.fields().stream().map(field -> field.name()).collect(Collectors.toSet());
        for (Directory directory : metadata.getDirectories()) {
            add(directory, said);
        }
    }

    private void add(Directory directory) {
        add(directory, Set.of());
    }

    private void add(Directory directory, Set<String> said) {
        String kind = directory.getClass().getSimpleName().replaceFirst("(Makernote)?Directory$", "");
        for (Tag tag : directory.getTags()) {
            String group = group(directory, kind, tag.getTagType());
            String name = name(directory, kind, tag);
            // metadata-extractor divides by the length of a frame of sound
            boolean wrong = kind.equals("Avi") && name.equals("AudioSampleRate");
            if (!said.contains(name) && !wrong) {
                collected.attempt(group, () -> add(directory, tag.getTagType(), group, name));
            }
        }
        for (String error : directory.getErrors()) {
            boolean ours = error.startsWith("MPEG-2.5"); // what it does not know, FFmpeg reads
            if (ours || !said.isEmpty() && error.startsWith("End of data")) {
                continue;
            }
            collected.defect(directory.getName(), error);
        }
    }

    private void add(Directory directory, int tag, String group, String name) {
        @Nullable Object object = directory.getObject(tag);
        if (object == null) {
            return;
        }
        String raw = raw(directory, tag, object);
        String value = value(directory, tag, raw);
        boolean words = directory instanceof IccDirectory && object instanceof byte[];
        collected.add(group, name, value, words ? value : raw, places.of(directory, tag));
    }

    private String raw(Directory directory, int tag, Object object) {
        boolean comment = directory instanceof ExifDirectoryBase && tag == USER_COMMENT
                || directory.getName().equals("GPS") && (tag == PROCESSING_METHOD || tag == AREA_INFORMATION);
        return comment && object instanceof byte[] bytes ? RawText.comment(bytes, bigEndian) : RawText.of(object);
    }

    private static String value(Directory directory, int tag, String raw) {
        try {
            @Nullable String description = directory.getDescription(tag);
            return description == null ? raw.strip() : description.strip();
        } catch (RuntimeException _) {
            return raw.strip();
        }
    }

    private String group(Directory directory, String kind, int tag) {
        @Nullable String known = groups.get(directory);
        if (known != null) {
            return known;
        }
        if (directory instanceof PngDirectory png) {
            String chunk = png.getPngChunkType().getIdentifier();
            return chunk.equals("pHYs") ? "PNG-pHYs" : "PNG";
        }
        if (directory instanceof IccDirectory) {
            return tag < 128 ? "ICC-header" : "ICC_Profile";
        }
        @Nullable String group = GROUPS.get(kind);
        return group == null ? family(kind) : group;
    }

    /// The maker's name alone: `NikonType2` and `NikonPictureControl1` are `Nikon`.
    private static String family(String kind) {
        for (String maker : new String[] {
            "Canon",
            "Nikon",
            "Sony",
            "Olympus",
            "Casio",
            "Samsung",
            "Leica",
            "Reconyx",
            "Gif",
            "Png",
            "QuickTime",
            "Mp4"
        }) {
            if (kind.startsWith(maker)) {
                return switch (maker) {
                    case "Gif" -> "GIF";
                    case "Png" -> "PNG";
                    case "Mp4" -> "QuickTime";
                    default -> maker;
                };
            }
        }
        return kind;
    }

    private static String name(Directory directory, String kind, Tag tag) {
        int type = tag.getTagType();
        String number = type < 0 ? Integer.toString(type) : String.format(type > 0xFFFF ? "0x%08x" : "0x%04x", type);
        @Nullable String table = TABLES.get(kind);
        return FieldNames.of(table == null ? kind : table, number)
                .orElseGet(() -> directory.hasTagName(type)
                        ? FieldNames.inOneWord(tag.getTagName())
                        : kind.replace("SubIFD", "") + "_" + number);
    }
}
