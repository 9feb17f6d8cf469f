package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.exifSegment;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.segment;
import static org.whence.support.MediaBytes.shorts;
import static org.whence.support.MediaBytes.tiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.MetadataReading;
import org.whence.support.MediaBytes.Directory;

/// The parts of a JPEG: colour profiles in pieces, Photoshop's resources, tables, sampling, scans, thumbnails.
class JpegPartsTest {

    @TempDir
    private Path folder;

    private MetadataReading read(byte[] bytes) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), bytes), "image/jpeg");
    }

    private static List<String> raw(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .map(Field::raw)
                .toList();
    }

    /// A profile of one tag, its copyright.
    private static byte[] profile(String copyright) {
        byte[] text = concat(latin("text"), ints(0), latin(copyright + "\0"));
        byte[] tags = concat(ints(1), latin("cprt"), ints(144, text.length), text);
        return concat(
                ints(128 + tags.length),
                latin("lcms"),
                ints(0x02400000),
                latin("mntrRGB XYZ "),
                shorts(2026, 11, 13, 18, 11, 5),
                latin("acspAPPL"),
                new byte[84],
                tags);
    }

    @Test
    void a_colour_profile_is_put_together_by_the_numbers_of_its_pieces() throws IOException {
        byte[] profile = profile("Acme 2026");
        byte[] first = Arrays.copyOf(profile, 100);
        byte[] second = Arrays.copyOfRange(profile, 100, profile.length);
        var reading = read(jpeg(
                segment(0xE2, latin("ICC_PROFILE\0"), new byte[] {2, 2}, second),
                segment(0xE2, latin("ICC_PROFILE\0"), new byte[] {1, 2}, first)));

        assertThat(raw(reading, "ICC_Profile:ProfileCopyright")).containsExactly("Acme 2026");
        assertThat(raw(reading, "ICC-header:ProfileCMMType")).containsExactly("lcms");
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void resources_of_photoshop_give_what_it_notes_beside_the_picture() throws IOException {
        byte[] url = latin("https://example.org/rights");
        byte[] digest = new byte[16];
        Arrays.fill(digest, (byte) 0xAB);
        var reading = read(jpeg(segment(
                0xED,
                latin("Photoshop 3.0\0"),
                resource(0x040B, url),
                resource(0x0425, digest),
                resource(0x040A, new byte[] {1}))));

        assertThat(raw(reading, "Photoshop:URL")).containsExactly("https://example.org/rights");
        assertThat(raw(reading, "Photoshop:IPTCDigest")).hasSize(1);
        assertThat(raw(reading, "Photoshop:CopyrightFlag")).containsExactly("1");
    }

    private static byte[] resource(int id, byte[] data) {
        return concat(latin("8BIM"), shorts(id, 0), ints(data.length), data, new byte[data.length & 1]);
    }

    private static byte[] table(int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
        var table = new byte[65];
        for (int i = 0; i < 64; i++) {
            table[i + 1] = (byte) Math.clamp((STANDARD[i] * scale + 50L) / 100, 1, 255);
        }
        return table;
    }

    /// The luminance table of ITU-T T.81, K.1, in the order in which a file has it.
    private static final int[] STANDARD = {
        16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51,
        61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77,
        113, 121, 112, 100, 120, 92, 101, 103, 99
    };

    @Test
    void tables_tell_the_quality_that_made_them() throws IOException {
        var standard = read(jpeg(segment(0xDB, table(87))));
        byte[] own = table(60);
        own[1] = 99;
        var other = read(jpeg(segment(0xDB, own)));

        assertThat(raw(standard, "JPEG:EstimatedQuality")).containsExactly("87");
        assertThat(raw(standard, "JPEG:QuantizationTable0"))
                .singleElement()
                .asString()
                .startsWith("4 3 3 4 6 10");
        assertThat(raw(other, "JPEG:EstimatedQuality")).containsExactly("~60");
    }

    @Test
    void segments_are_named_in_their_order_with_sampling_and_kind_of_scan() throws IOException {
        byte[] progressive = concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE0, latin("JFIF\0"), new byte[] {1, 2, 0, 0, 1, 0, 1, 0, 0}),
                exifSegment(SampleFiles.exif()),
                segment(0xDB, table(75)),
                segment(0xC2, new byte[] {8, 0, 8, 0, 16, 3, 1, 0x21, 0, 2, 0x11, 1, 3, 0x11, 1}),
                new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        var reading = read(progressive);

        assertThat(raw(reading, "JPEG:Segments")).containsExactly("APP0-JFIF APP1-Exif DQT SOF2 SOS");
        assertThat(raw(reading, "File:YCbCrSubSampling")).containsExactly("2 1");
        assertThat(reading.fields())
                .filteredOn(field -> field.source().equals("File:EncodingProcess"))
                .singleElement()
                .satisfies(field -> assertThat(field.value()).contains("Progressive"));
    }

    @Test
    void the_thumbnail_of_exif_is_a_part_at_its_bytes() throws IOException {
        byte[] thumbnail = concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, latin("small"));
        byte[] block = withThumbnail(thumbnail);
        byte[] file = jpeg(exifSegment(block));
        var part = EmbeddedPart.in(read(file).fields());

        assertThat(part).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(EmbeddedPart.THUMBNAIL);
            var at = (int) found.at().offset();
            assertThat(Arrays.copyOfRange(file, at, at + thumbnail.length)).isEqualTo(thumbnail);
        });
    }

    /// An Exif block whose second directory is that of the thumbnail, which stands at its end.
    private static byte[] withThumbnail(byte[] thumbnail) {
        byte[] first = new Directory().text(0x010F, "Acme Works").at(8);
        int secondAt = 8 + first.length;
        int at = secondAt + new Directory().offset(0x0201, 0).offset(0x0202, 0).at(secondAt).length;
        byte[] second = new Directory()
                .offset(0x0201, at)
                .offset(0x0202, thumbnail.length)
                .at(secondAt);
        byte[] linked = first.clone();
        System.arraycopy(ints(secondAt), 0, linked, 2 + 12, 4);
        return concat(latin("MM\0*"), ints(8), linked, second, thumbnail);
    }

    @Test
    void a_position_a_lens_and_serial_numbers_come_with_their_offsets() throws IOException {
        byte[] file = jpeg(exifSegment(tiff(
                new Directory().text(0x010F, "Acme"),
                new Directory().text(0xA431, "S-77").text(0xA434, "Lens 35").text(0xA435, "L-12"),
                new Directory()
                        .text(1, "N")
                        .fractions(2, 53, 1, 22, 1, 0, 1)
                        .text(3, "W")
                        .fractions(4, 1, 1, 27, 1, 0, 1)
                        .fractions(0x001F, 165, 10)
                        .fractions(0x0011, 275, 1))));
        var reading = read(file);

        assertThat(raw(reading, "ExifIFD:LensSerialNumber")).containsExactly("L-12");
        assertThat(raw(reading, "GPS:GPSImgDirection")).containsExactly("275/1");
        assertThat(raw(reading, "GPS:GPSHPositioningError")).containsExactly("165/10");
        assertThat(reading.fields())
                .filteredOn(field -> field.group().equals("GPS"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.at()).isNotNull());
    }
}
