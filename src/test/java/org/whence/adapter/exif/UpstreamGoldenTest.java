package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.metadata.Field;
import org.whence.support.SharedMedia;

/// Holds our fields against what metadata-extractor itself prints of its own test files: nothing of it is lost. A line
/// is kept where a field says the same in words or raw, or bears the same name; the report with every miss, by file and
/// field, is `target/metadata-extractor-golden.tsv`.
@Tag("shared")
class UpstreamGoldenTest {

    private static final Path MEDIA = SharedMedia.folder();
    private static final Pattern LINE = Pattern.compile("\\[(.+) - 0x[0-9a-f]{4}] (.+?) = (.*)");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xxx yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ENGLISH);

    /// What it says of the file and of how it told its type, which is not in the bytes.
    private static final Set<String> NOT_IN_THE_BYTES = Set.of("File", "File Type");

    /// What it calls otherwise, in films.
    private static final Map<String, String> NAMES = Map.of(
            "Duration in Seconds", "Duration",
            "Transformation Matrix", "MatrixStructure",
            "Format", "AudioFormat",
            "Compression Type", "CompressorID",
            "Frame Rate", "VideoFrameRate",
            "Depth", "BitDepth");

    /// It counts the properties that its own parser of XMP met; each of them is a field here.
    private static final Set<String> COUNTS = Set.of("XMP Value Count");

    @Test
    void nothing_that_metadata_extractor_prints_is_lost() throws IOException {
        var misses = new ArrayList<String>();
        int lines = 0;
        for (var folder : List.of("metadata", "hostile")) {
            try (var files = Files.list(MEDIA.resolve(folder))) {
                for (var file : files.sorted().toList()) {
                    var golden = MEDIA.resolve("golden/metadata-extractor-java").resolve(file.getFileName() + ".txt");
                    if (folder.equals("metadata") && Files.exists(golden)) {
                        lines += compare(file, golden, misses);
                    }
                }
            }
        }
        Files.write(Path.of("target/metadata-extractor-golden.tsv"), misses);
        assertThat(lines).as("lines compared").isGreaterThan(500);
        assertThat(misses).isEmpty();
    }

    private static int compare(Path file, Path golden, List<String> misses) throws IOException {
        var type = new ContentTypes().of(file, file.getFileName().toString()).type();
        var said = said(new MetadataReader().read(file, type).fields());
        int lines = 0;
        for (var text : Files.readAllLines(golden)) {
            var line = LINE.matcher(text);
            if (!line.matches() || NOT_IN_THE_BYTES.contains(line.group(1)) || COUNTS.contains(line.group(2))) {
                continue;
            }
            lines++;
            boolean isFilm = line.group(1).startsWith("MP4") || line.group(1).startsWith("QuickTime");
            String name = isFilm ? NAMES.getOrDefault(line.group(2), line.group(2)) : line.group(2);
            boolean kept = said.contains(plain(name)) || values(line.group(3)).anyMatch(said::contains);
            if (!kept) {
                misses.add("%s\t%s\t%s\t%s".formatted(file.getFileName(), line.group(1), line.group(2), line.group(3)));
            }
        }
        return lines;
    }

    private static Set<String> said(List<Field> fields) {
        var said = new HashSet<String>();
        for (var field : fields) {
            said.add(plain(field.name()));
            said.add("=" + plain(field.value()));
            said.add("=" + plain(field.raw()));
            said.add("=" + plain(field.name() + ": " + field.raw())); // as it joins the texts of PNG
            if (field.name().equals("ImageSpatialExtents")) {
                Stream.of(field.raw().split("[ x]")).forEach(number -> said.add("=" + number));
            }
        }
        return said;
    }

    private static Stream<String> values(String value) {
        return Stream.of(value, time(value), value.replaceFirst("^(\\d+) pixels$", "$1"))
                .map(each -> "=" + plain(each));
    }

    /// A time in its own zone as UTC, as Exif writes it.
    private static String time(String value) {
        try {
            return ZonedDateTime.parse(value.replace("AEDT", "+11:00").replace("AEST", "+10:00"), WRITTEN)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .format(EXIF);
        } catch (DateTimeException _) {
            return value;
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.:-]", "");
    }
}
