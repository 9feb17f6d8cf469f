package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.exif.block.MetadataLimits;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.MetadataReading;

class MetadataReaderTest {

    @TempDir
    private Path folder;

    @Test
    void a_jpeg_gives_exif_as_it_stands_and_in_words() throws IOException {
        var reading = read("image/jpeg", SampleFiles.photograph());
        assertThat(said(reading))
                .contains(
                        new Field("IFD0", "Make", "Acme", "Acme "),
                        new Field("IFD0", "Orientation", "Right side, top (Rotate 90 CW)", "6"),
                        new Field("ExifIFD", "ExposureTime", "1/125 sec", "1/125"),
                        new Field("ExifIFD", "FNumber", "f/1.3", "13/10"),
                        new Field("ExifIFD", "DateTimeOriginal", "2026:11:13 20:11:04", "2026:11:13 20:11:04"),
                        new Field("ExifIFD", "SubSecTimeOriginal", "813", "813"),
                        new Field("ExifIFD", "SerialNumber", "S-77", "S-77"),
                        new Field("GPS", "GPSLatitudeRef", "S", "S"),
                        new Field("GPS", "GPSDateStamp", "2026:11:13", "2026:11:13"),
                        new Field("IPTC", "DateCreated", "20261113", "20261113"),
                        new Field("File", "ImageWidth", "16 pixels", "16"),
                        new Field("File", "YCbCrSubSampling", "4:2:0", "2 2"),
                        new Field("File", "Comment", "a comment", "a comment"));
        assertThat(raw(reading, "GPS:GPSLatitude")).containsExactly("53/1 22/1 5825/100");
        assertThat(raw(reading, "IPTC:Keywords")).containsExactly("bridge", "fire");
        assertThat(reading.orientation()).isEqualTo(6);
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void xmp_is_named_by_its_namespaces_and_flattened_in_order() throws IOException {
        var reading = read("application/rdf+xml", SampleFiles.all().get("application/rdf+xml"));
        assertThat(said(reading))
                .containsExactly(
                        new Field("File", "MIMEType", "application/rdf+xml", "application/rdf+xml"),
                        new Field("XMP-x", "XMPToolkit", "Kit 1", "Kit 1"),
                        new Field("XMP-xmp", "CreatorTool", "Shop 9", "Shop 9"),
                        new Field("XMP-xmpMM", "DocumentID", "doc-1", "doc-1"),
                        new Field("XMP-dc", "Subject", "bridge", "bridge"),
                        new Field("XMP-dc", "Subject", "river", "river"),
                        new Field("XMP-dc", "Rights", "ours", "ours"),
                        new Field("XMP-dc", "Rights-fr", "à nous", "à nous"),
                        new Field("XMP-xmpMM", "HistoryAction", "saved", "saved"),
                        new Field("XMP-xmpMM", "HistorySoftwareAgent", "Shop 9", "Shop 9"),
                        new Field("XMP-xmpMM", "HistoryAction", "cropped", "cropped"),
                        new Field("XMP-xmp", "CreateDate", "2026-11-13T20:11+02:00", "2026-11-13T20:11+02:00"));
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        String packet = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + SampleFiles.xmp().replace("Kit 1", "&e;");
        var reading = read("application/rdf+xml", latin(packet));
        assertThat(said(reading)).hasSize(1);
        assertThat(reading.defects())
                .containsExactly(new Defect("XMP", "The packet declares a document type and is refused"));
    }

    @Test
    void extended_xmp_is_put_together_from_its_parts() throws IOException {
        String name = "0123456789ABCDEF0123456789ABCDEF";
        byte[] packet = latin(SampleFiles.xmp().replace("à", "a"));
        String main =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<r:Description xmlns:n='http://ns.adobe.com/xmp/note/' n:HasExtendedXMP='" + name
                        + "'/></r:RDF></x:xmpmeta>";
        byte[] first = Arrays.copyOf(packet, 300);
        byte[] second = Arrays.copyOfRange(packet, 300, packet.length);
        var reading = read(
                "image/jpeg",
                jpeg(
                        segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + main)),
                        segment(
                                0xE1,
                                latin("http://ns.adobe.com/xmp/extension/\0" + name),
                                ints(packet.length, 300),
                                second),
                        segment(
                                0xE1,
                                latin("http://ns.adobe.com/xmp/extension/\0" + name),
                                ints(packet.length, 0),
                                first)));
        assertThat(raw(reading, "XMP-dc:Subject")).containsExactly("bridge", "river");
    }

    @Test
    void a_png_gives_its_texts_its_time_xmp_and_exif() throws IOException {
        var reading = read("image/png", SampleFiles.drawing());
        assertThat(raw(reading, "PNG:Software")).containsExactly("Brush 3");
        assertThat(raw(reading, "PNG:CreationTime")).containsExactly("2026:11:13 20:11:05");
        assertThat(raw(reading, "PNG:ModifyDate")).containsExactly("2026:11:13 18:11:05");
        assertThat(raw(reading, "PNG:ImageWidth")).containsExactly("3");
        assertThat(raw(reading, "XMP-xmp:CreatorTool")).containsExactly("Shop 9");
        assertThat(raw(reading, "IFD0:Model")).containsExactly("Box 1");
    }

    @Test
    void a_gif_gives_its_comment_xmp_and_the_time_of_its_frames() throws IOException {
        var reading = read("image/gif", SampleFiles.animation());
        assertThat(raw(reading, "File:Comment")).containsExactly("hello");
        assertThat(raw(reading, "XMP-xmp:CreatorTool")).containsExactly("Shop 9");
        assertThat(raw(reading, "GIF:FrameCount")).containsExactly("2");
        assertThat(raw(reading, "GIF:Duration")).containsExactly("1.0");
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void a_webp_gives_its_size_exif_and_xmp() throws IOException {
        var reading = read("image/webp", SampleFiles.webp());
        assertThat(raw(reading, "RIFF:ImageWidth")).containsExactly("100");
        assertThat(raw(reading, "ExifIFD:LensModel")).containsExactly("Lens 35");
        assertThat(raw(reading, "XMP-xmp:CreatorTool")).containsExactly("Shop 9");
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void an_mp4_gives_times_turning_positions_and_keys() throws IOException {
        var reading = read("video/mp4", SampleFiles.clip());
        assertThat(said(reading))
                .contains(
                        new Field("QuickTime", "CreateDate", "2026:11:13 18:11:05 UTC", "2026:11:13 18:11:05"),
                        new Field("QuickTime", "ModifyDate", "0000:00:00 00:00:00", "0000:00:00 00:00:00"),
                        new Field("QuickTime", "Duration", "4.001666667 s", "2401/600"),
                        new Field("Composite", "Rotation", "90", "90"),
                        new Field("Track1", "VideoFrameRate", "30", "30"),
                        new Field("Track1", "MediaLanguageCode", "eng", "eng"),
                        new Field("UserData", "GPSCoordinates", "+51.4169-000.0806/", "+51.4169-000.0806/"),
                        new Field("Keys", "CreationDate", "2026-11-13T20:11:05+0200", "2026-11-13T20:11:05+0200"));
        assertThat(raw(reading, "UserData:LocationInformation"))
                .containsExactly("Home Role=0 Lat=51 Lon=-0.5 Alt=0 Body=earth Notes=");
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void a_heic_gives_the_exif_item_and_how_it_is_turned() throws IOException {
        var reading = read("image/heic", SampleFiles.heic());
        assertThat(raw(reading, "IFD0:Model")).containsExactly("Box 1");
        assertThat(raw(reading, "File:ImageWidth")).containsExactly("640");
        assertThat(raw(reading, "QuickTime:Rotation")).containsExactly("90");
        assertThat(reading.orientation()).as("turned back by 90 degrees").isEqualTo(8);
    }

    @Test
    void what_a_reader_of_words_cannot_say_stays_cut_and_marked() throws IOException {
        var limits = new MetadataLimits(20_000, 10, 4_000_000, 64, 1 << 20, 1 << 20, 200, 1 << 20);
        var file = write(jpeg(segment(0xFE, latin("a comment that is long"))));
        var reading = new MetadataReader(limits).read(file, "image/jpeg");
        assertThat(raw(reading, "File:Comment")).containsExactly("a comment  ... (cut: 22 characters)");
    }

    @Test
    void the_language_of_the_desk_changes_no_raw_value() throws IOException {
        var before = Locale.getDefault();
        var expected = read("image/jpeg", SampleFiles.photograph()).fields();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(read("image/jpeg", SampleFiles.photograph()).fields())
                    .extracting(Field::source, Field::raw)
                    .containsExactlyElementsOf(expected.stream()
                            .map(field -> tuple(field.source(), field.raw()))
                            .toList());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_file_that_is_not_there_is_a_defect() {
        var reading = new MetadataReader().read(folder.resolve("none"), "image/jpeg");
        assertThat(said(reading)).isEmpty();
        assertThat(reading.defects()).hasSize(1);
    }

    private MetadataReading read(String type, byte[] file) throws IOException {
        return new MetadataReader().read(write(file), type);
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(folder.resolve("file"), concat(file));
    }

    private static List<String> raw(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .map(Field::raw)
                .toList();
    }

    /// The fields without where they stand.
    private static List<Field> said(MetadataReading reading) {
        return reading.fields().stream()
                .filter(field -> !field.group().equals("JPEG"))
                .map(field -> new Field(field.group(), field.name(), field.value(), field.raw()))
                .toList();
    }

    @Test
    void a_field_says_at_which_bytes_of_the_file_it_stands() throws IOException {
        byte[] file = SampleFiles.photograph();
        var make = read("image/jpeg", file).fields().stream()
                .filter(field -> field.source().equals("IFD0:Make"))
                .findFirst()
                .orElseThrow();
        var at = make.at();
        assertThat(at).isNotNull();
        assertThat(new String(file, (int) at.offset(), 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("Acme ");
    }

    @Test
    void a_jpeg_tells_its_segments_and_tables_and_the_quality_that_made_them() throws IOException {
        var reading = read("image/jpeg", SampleFiles.photograph());
        assertThat(raw(reading, "JPEG:Segments"))
                .singleElement()
                .asString()
                .contains("APP1-Exif")
                .contains("COM");
    }

    @Test
    void what_stands_behind_the_end_is_told_by_its_first_bytes() throws IOException {
        byte[] picture = concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}),
                new byte[] {5, (byte) 0xFF, 0, 7},
                new byte[] {(byte) 0xFF, (byte) 0xD9});
        byte[] film = concat(ints(24), latin("ftypisom"), ints(0), latin("isommp42"));
        var reading = read("image/jpeg", concat(picture, film));
        assertThat(EmbeddedPart.in(reading.fields()))
                .containsExactly(
                        new EmbeddedPart("MotionPhoto", "video/mp4", new Field.Bytes(picture.length, film.length)));
        var noted = read("image/jpeg", concat(picture, latin("SEFH maker's notes"), film));
        assertThat(EmbeddedPart.in(noted.fields()))
                .extracting(EmbeddedPart::kind)
                .containsExactly("Trailing", "MotionPhoto");
        assertThat(EmbeddedPart.in(read("image/jpeg", picture).fields())).isEmpty();
        assertThat(EmbeddedPart.in(
                        read("image/jpeg", concat(picture, new byte[4096])).fields()))
                .isEmpty();
    }
}
