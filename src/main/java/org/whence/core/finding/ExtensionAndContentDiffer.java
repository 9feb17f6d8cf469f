package org.whence.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A file's name ends as those of another format do.
final class ExtensionAndContentDiffer implements Rule {

    /// The media types that files of an extension hold, under the names that are in use for them.
    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("jpe", Set.of("image/jpeg")),
            Map.entry("jfif", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("bmp", Set.of("image/bmp", "image/x-ms-bmp", "image/x-bmp")),
            Map.entry("tif", Set.of("image/tiff")),
            Map.entry("tiff", Set.of("image/tiff")),
            Map.entry("heic", Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence")),
            Map.entry("heif", Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence")),
            Map.entry("avif", Set.of("image/avif", "image/avif-sequence")),
            Map.entry("mp4", Set.of("video/mp4", "video/x-m4v", "application/mp4")),
            Map.entry("m4v", Set.of("video/mp4", "video/x-m4v", "application/mp4")),
            Map.entry("mov", Set.of("video/quicktime")),
            Map.entry("3gp", Set.of("video/3gpp", "video/3gpp2")),
            Map.entry("mkv", Set.of("video/x-matroska", "video/matroska", "application/x-matroska")),
            Map.entry("webm", Set.of("video/webm", "audio/webm")),
            Map.entry("avi", Set.of("video/x-msvideo", "video/avi")),
            Map.entry("mp3", Set.of("audio/mpeg")),
            Map.entry("m4a", Set.of("audio/mp4", "audio/x-m4a")),
            Map.entry("wav", Set.of("audio/vnd.wave", "audio/wav", "audio/x-wav")),
            Map.entry("flac", Set.of("audio/flac", "audio/x-flac")));

    @Override
    public String name() {
        return "extension-and-content-differ";
    }

    @Override
    public String explains() {
        return "The end of a file's name is only a claim about its content. Renaming and careless saving make them"
                + " differ; so does hiding one kind of file as another.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var type = subject.examination().type();
        var findings = new ArrayList<Finding>();
        for (var acquisition : subject.acquisitions()) {
            var extension = extension(acquisition.name());
            var expected = TYPES.get(extension);
            if (expected != null && isRecognised(type) && !expected.contains(type)) {
                findings.add(new Finding(
                        name(),
                        Severity.ODD,
                        "The name ends in .%s, the content is %s.".formatted(extension, type),
                        List.of(acquisition.id().toString())));
            }
        }
        return findings;
    }

    private static boolean isRecognised(String type) {
        return !type.isEmpty() && !type.equals("application/octet-stream");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
