package org.whence.core.media;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file is that is neither picture nor clip nor sound, as far as its media type says.
public enum OtherContent {
    EMPTY,
    PROGRAM,
    ARCHIVE,
    DOCUMENT,
    UNKNOWN;

    private static final Map<String, String> PROGRAMS = Map.ofEntries(
            Map.entry("application/x-msdownload", "a Windows program"),
            Map.entry("application/x-dosexec", "a Windows program"),
            Map.entry("application/vnd.microsoft.portable-executable", "a Windows program"),
            Map.entry("application/x-msi", "a Windows installer"),
            Map.entry("application/x-ms-installer", "a Windows installer"),
            Map.entry("application/x-bat", "a Windows script"),
            Map.entry("application/x-executable", "a Linux program"),
            Map.entry("application/x-sharedlib", "a Linux program"),
            Map.entry("application/x-elf", "a Linux program"),
            Map.entry("application/x-object", "a Linux program"),
            Map.entry("application/x-sh", "a shell script"),
            Map.entry("application/x-mach-o", "a macOS program"),
            Map.entry("application/x-mach-o-executable", "a macOS program"),
            Map.entry("application/java-archive", "a Java program"),
            Map.entry("application/java-vm", "a Java program"),
            Map.entry("application/vnd.android.package-archive", "an Android program"));

    private static final Map<String, String> ARCHIVES = Map.of(
            "application/zip", "a ZIP archive",
            "application/x-7z-compressed", "a 7z archive",
            "application/x-rar-compressed", "a RAR archive",
            "application/gzip", "a gzip archive",
            "application/x-tar", "a tar archive",
            "application/x-bzip2", "a bzip2 archive",
            "application/x-xz", "an xz archive");

    private static final Map<String, String> DOCUMENTS = Map.of(
            "application/pdf", "a PDF document",
            "application/x-tika-ooxml", "an office document",
            "application/x-tika-msoffice", "an office document",
            "text/html", "a web page",
            "text/plain", "text",
            "application/rdf+xml", "an XMP sidecar");

    /// The type of what no signature matches.
    public static final String ANYTHING = "application/octet-stream";

    /// @param type the media type by content, null where nobody looked
    /// @param bytes that the file has
    public static OtherContent of(@Nullable String type, long bytes) {
        if (bytes == 0) {
            return EMPTY;
        }
        if (type == null) {
            return UNKNOWN;
        }
        if (PROGRAMS.containsKey(type)) {
            return PROGRAM;
        }
        if (ARCHIVES.containsKey(type)) {
            return ARCHIVE;
        }
        return DOCUMENTS.containsKey(type) || type.startsWith("text/") ? DOCUMENT : UNKNOWN;
    }

    /// What files of a type are called: `a Windows program`, `of no kind that is known`. Nothing where there is no
    /// plainer word than the type.
    public static Optional<String> words(String type) {
        if (type.equals(ANYTHING)) {
            return Optional.of("of no kind that is known");
        }
        var known = PROGRAMS.getOrDefault(type, ARCHIVES.getOrDefault(type, DOCUMENTS.get(type)));
        return Optional.ofNullable(known);
    }
}
