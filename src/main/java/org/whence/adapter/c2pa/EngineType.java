package org.whence.adapter.c2pa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which media types the engine reads, and what it calls them.
final class EngineType {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("image/jpeg", "image/jpeg"),
            Map.entry("image/png", "image/png"),
            Map.entry("image/webp", "image/webp"),
            Map.entry("image/gif", "image/gif"),
            Map.entry("image/svg+xml", "image/svg+xml"),
            Map.entry("image/jxl", "image/jxl"),
            Map.entry("image/heic", "image/heic"),
            Map.entry("image/heif", "image/heif"),
            Map.entry("image/heic-sequence", "image/heic"),
            Map.entry("image/heif-sequence", "image/heif"),
            Map.entry("image/avif", "image/avif"),
            Map.entry("image/avif-sequence", "image/avif"),
            Map.entry("image/tiff", "image/tiff"),
            Map.entry("image/x-adobe-dng", "image/x-adobe-dng"),
            Map.entry("image/x-nikon-nef", "image/x-nikon-nef"),
            Map.entry("image/x-sony-arw", "image/x-sony-arw"),
            Map.entry("video/mp4", "video/mp4"),
            Map.entry("video/quicktime", "video/quicktime"),
            Map.entry("video/3gpp", "video/mp4"),
            Map.entry("video/3gpp2", "video/mp4"),
            Map.entry("video/x-msvideo", "video/x-msvideo"),
            Map.entry("audio/mp4", "audio/mp4"),
            Map.entry("audio/mpeg", "audio/mpeg"),
            Map.entry("audio/flac", "audio/flac"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("application/pdf", "application/pdf"));

    /// The type of the first box of a manifest store, after its length (ISO 19566-5).
    private static final String STORE = "jumb";

    private EngineType() {}

    /// The engine's name for the type of a file, or nothing where it does not read such files.
    ///
    /// @param type by content; a manifest store in a file of its own has none, and is known by its first box
    static Optional<String> of(Path file, String type) throws IOException {
        var name = NAMES.get(type);
        return name == null && isStore(file) ? Optional.of("application/c2pa") : Optional.ofNullable(name);
    }

    private static boolean isStore(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(STORE.length() + 4);
            return new String(head, StandardCharsets.ISO_8859_1).endsWith(STORE);
        }
    }
}
