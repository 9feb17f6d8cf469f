package org.whence.adapter.tika;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.whence.core.media.MediaKind;
import org.whence.core.media.OtherContent;
import org.whence.core.metadata.Defect;

/// What a file is by its content.
///
/// @param type the media type: `image/jpeg`, `video/mp4`; `application/octet-stream` where nothing is known
public record ContentType(String type) {

    static final Tika TIKA = new Tika();
    private static final String UNKNOWN = "application/octet-stream";

    /// Types that go by one extension and are not worth a word when they stand for each other.
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("video/quicktime", "video/mp4"),
            Map.entry("video/3gpp", "video/mp4"),
            Map.entry("video/3gpp2", "video/mp4"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("audio/mp4", "video/mp4"),
            Map.entry("image/heic", "image/heif"),
            Map.entry("image/heic-sequence", "image/heif"),
            Map.entry("image/heif-sequence", "image/heif"),
            Map.entry("image/avif-sequence", "image/avif"),
            Map.entry("video/webm", "video/x-matroska"),
            Map.entry("audio/x-matroska", "video/x-matroska"),
            Map.entry("video/ogg", "audio/ogg"),
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("image/apng", "image/png"),
            Map.entry("image/x-jp2-container", "image/jp2"),
            Map.entry("application/xml", "application/rdf+xml"));

    /// What the media is made of, as far as the type says.
    public MediaKind kind() {
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> MediaKind.IMAGE;
            case "video" -> MediaKind.VIDEO;
            case "audio" -> MediaKind.AUDIO;
            default -> MediaKind.OTHER;
        };
    }

    /// What to say where the extension of `name` claims another kind of file than this is. Nothing where they agree,
    /// there is no extension, or it is not known.
    public Optional<Defect> mismatch(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String claimed = claimed(extension);
        boolean agrees = family(claimed).equals(family(type)) || isKindOf(claimed, type);
        if (extension.isEmpty() || claimed.equals(UNKNOWN) || agrees) {
            return Optional.empty();
        }
        return Optional.of(new Defect(
                "File",
                "It is named ." + extension + ", but its content is "
                        + OtherContent.words(type).orElse(type)));
    }

    /// Whether files of the one type are files of the other: every office document is a ZIP archive.
    private static boolean isKindOf(String special, String general) {
        return !general.equals(UNKNOWN)
                && MediaTypeRegistry.getDefaultRegistry()
                        .isInstanceOf(MediaType.parse(special), MediaType.parse(general));
    }

    private static String claimed(String extension) {
        return switch (extension) {
            case "mpo", "thm", "jfif", "insp" -> "image/jpeg";
            case "xmp" -> "application/rdf+xml";
            case "ts", "mts", "m2ts", "m2t" -> "video/mp2t";
            case "lrv" -> "video/mp4";
            case "dng", "nef", "nrw", "arw", "orf", "rw2", "pef", "cr2", "srw", "raw" -> "image/tiff";
            case "cr3" -> "image/x-canon-cr3";
            case "flac" -> "audio/flac";
            case "txt", "log", "csv", "md" -> UNKNOWN;
            default -> TIKA.detect("file." + extension);
        };
    }

    private static String family(String type) {
        boolean raw = type.startsWith("image/x-raw-")
                || type.equals("image/x-adobe-dng")
                || type.startsWith("image/x-") && type.matches(".*-(cr2|nef|arw|orf|rw2|pef)");
        return raw ? "image/tiff" : FAMILIES.getOrDefault(type, type);
    }
}
