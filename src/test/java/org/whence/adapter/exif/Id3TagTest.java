package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.shorts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.Field.Bytes;
import org.whence.core.metadata.MetadataReading;

class Id3TagTest {

    private static final byte[] JPEG =
            concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, latin("a cover of a sound"));
    private static final byte[] PNG = concat(latin("\u0089PNG\r\n\u001a\n"), latin("another cover"));
    private static final byte[] SOUND = concat(ints(0xFFFB9000), new byte[413]);

    @TempDir
    private Path folder;

    private MetadataReading read(byte[]... parts) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), concat(parts)), "audio/mpeg");
    }

    private static List<String> raw(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .map(Field::raw)
                .toList();
    }

    private static Bytes at(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static byte[] sevens(int number) {
        return new byte[] {
            (byte) (number >> 21 & 0x7F),
            (byte) (number >> 14 & 0x7F),
            (byte) (number >> 7 & 0x7F),
            (byte) (number & 0x7F)
        };
    }

    private static byte[] tag(int version, int flags, byte[]... frames) {
        byte[] data = concat(frames);
        return concat(latin("ID3"), new byte[] {(byte) version, 0, (byte) flags}, sevens(data.length), data);
    }

    private static byte[] frame(int version, String id, int flags, byte[]... parts) {
        byte[] data = concat(parts);
        return switch (version) {
            case 2 -> concat(latin(id), Arrays.copyOfRange(ints(data.length), 1, 4), data);
            case 3 -> concat(latin(id), ints(data.length), shorts(flags), data);
            default -> concat(latin(id), sevens(data.length), shorts(flags), data);
        };
    }

    private static byte[] picture(byte[] bytes) {
        return concat(latin("\0image/jpeg\0\3front\0"), bytes);
    }

    /// As 2.2 and 2.3 write a tag of which no byte may look like sound: a zero behind each 0xFF.
    private static byte[] stuffed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        for (byte b : bytes) {
            out.write(b);
            if (b == -1) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    static byte[] sample() {
        return concat(
                tag(
                        4,
                        0,
                        frame(4, "TIT2", 0, latin("\3At the bridge")),
                        frame(4, "TDRC", 0, latin("\0002026-11-13T20:11:05")),
                        frame(4, "COMM", 0, latin("\0eng\0from the north bank")),
                        frame(4, "APIC", 0, picture(JPEG)),
                        frame(4, "PRIV", 0, latin("XMP\0"), SampleFiles.xmp().getBytes(StandardCharsets.UTF_8)),
                        new byte[20]),
                SOUND);
    }

    @Test
    void each_frame_says_its_text_and_where_it_stands() throws IOException {
        var reading = read(sample());

        assertThat(reading.defects()).isEmpty();
        assertThat(raw(reading, "ID3v2_4:Title")).containsExactly("At the bridge");
        assertThat(at(reading, "ID3v2_4:Title")).isEqualTo(new Bytes(10, 10 + 14));
        assertThat(raw(reading, "ID3v2_4:RecordingTime")).containsExactly("2026-11-13T20:11:05");
        assertThat(at(reading, "ID3v2_4:RecordingTime")).isEqualTo(new Bytes(34, 10 + 20));
        assertThat(raw(reading, "ID3v2_4:Comment")).containsExactly("from the north bank");
        assertThat(raw(reading, "XMP-xmp:CreatorTool")).containsExactly("Shop 9");
    }

    @Test
    void texts_are_read_as_the_encoding_says_that_they_have() throws IOException {
        var reading = read(tag(
                3,
                0,
                frame(3, "TIT2", 0, new byte[] {1}, "Ж1\0".getBytes(StandardCharsets.UTF_16)),
                frame(3, "TPE1", 0, latin("\0Ad\u00e8le\0")),
                frame(3, "TXXX", 0, new byte[] {2}, "place\0here".getBytes(StandardCharsets.UTF_16BE)),
                frame(3, "WOAS", 0, latin("x://there"))));

        assertThat(raw(reading, "ID3v2_3:Title")).containsExactly("Ж1");
        assertThat(raw(reading, "ID3v2_3:Artist")).containsExactly("Ad\u00e8le");
        assertThat(raw(reading, "ID3v2_3:UserDefinedText")).containsExactly("(place) here");
        assertThat(raw(reading, "ID3v2_3:SourceURL")).containsExactly("x://there");
    }

    @Test
    void covers_are_parts_in_each_version() throws IOException {
        var second = tag(2, 0, frame(2, "TT2", 0, latin("\0old")), frame(2, "PIC", 0, latin("\0PNG\3\0"), PNG));
        var third = tag(3, 0, frame(3, "APIC", 0, picture(JPEG)));
        var fourth = tag(4, 0, frame(4, "APIC", 1, ints(JPEG.length), picture(JPEG)));

        assertCover(second, "image/png", PNG);
        assertCover(third, "image/jpeg", JPEG);
        assertCover(fourth, "image/jpeg", JPEG);
        assertThat(raw(read(second), "ID3v2_2:Title")).containsExactly("old");
        assertThat(raw(read(third), "ID3v2_3:PictureDescription")).containsExactly("front");
        assertThat(raw(read(third), "ID3v2_3:PictureType")).containsExactly("3");
    }

    private void assertCover(byte[] tag, String type, byte[] picture) throws IOException {
        var reading = read(tag, SOUND);
        assertThat(reading.defects()).isEmpty();
        assertThat(EmbeddedPart.in(reading.fields()))
                .containsExactly(new EmbeddedPart(
                        EmbeddedPart.PREVIEW, type, new Bytes(tag.length - picture.length, picture.length)));
    }

    @Test
    void a_file_of_another_kind_where_a_cover_should_be_is_an_attachment() throws IOException {
        var reading = read(tag(3, 0, frame(3, "APIC", 0, picture(latin("PK\3\4 an archive")))));

        assertThat(EmbeddedPart.in(reading.fields())).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(EmbeddedPart.ATTACHMENT);
            assertThat(part.type()).isEqualTo("application/zip");
            assertThat(part.isPassedOver()).isTrue();
        });
    }

    @Test
    void zeros_between_the_bytes_are_passed_over_and_such_a_cover_is_a_defect() throws IOException {
        byte[] frames = concat(
                frame(3, "APIC", 0, picture(JPEG)),
                frame(3, "TIT2", 0, new byte[] {1}, new byte[] {(byte) 0xFF, (byte) 0xFE, 'o', 0, 'k', 0}));
        var reading = read(tag(3, 0x80, stuffed(frames)), SOUND);

        assertThat(raw(reading, "ID3v2_3:Title")).containsExactly("ok");
        assertThat(EmbeddedPart.in(reading.fields())).isEmpty();
        assertThat(reading.defects())
                .extracting(Defect::says)
                .singleElement()
                .asString()
                .contains("zeros put between its bytes");
    }

    @Test
    void a_frame_that_claims_more_than_there_is_is_a_defect_and_what_is_there_is_a_part() throws IOException {
        byte[] lying = concat(latin("APIC"), ints(0x7FFFFFFF), shorts(0), picture(JPEG));
        byte[] tag = tag(3, 0, frame(3, "TIT2", 0, latin("\0before")), lying);
        var reading = read(tag, SOUND);

        assertThat(raw(reading, "ID3v2_3:Title")).containsExactly("before");
        assertThat(reading.defects())
                .contains(new Defect(
                        "ID3v2_3", "Frame APIC at byte 27 is to be 2,147,483,647 bytes long, and the tag ends before"));
        assertThat(EmbeddedPart.in(reading.fields()))
                .extracting(EmbeddedPart::at)
                .containsExactly(new Bytes(tag.length - JPEG.length, JPEG.length));
    }

    @Test
    void a_tag_that_is_cut_off_or_of_no_known_version_is_a_defect() throws IOException {
        byte[] whole = tag(3, 0, frame(3, "TIT2", 0, latin("\0before")), frame(3, "APIC", 0, picture(JPEG)));

        assertThat(read(Arrays.copyOf(whole, whole.length - 5)).defects())
                .extracting(Defect::says)
                .anyMatch(says -> says.endsWith("and the file ends before"))
                .anyMatch(says -> says.startsWith("Frame APIC at byte 27"));
        assertThat(read(tag(9, 0, new byte[20]), SOUND).defects())
                .extracting(Defect::says)
                .contains("Version 2.9 of the tag is not known");
        assertThat(read(tag(3, 0x40, ints(0x7FFFFFFF), new byte[20]), SOUND).defects())
                .extracting(Defect::says)
                .contains("The extended header is longer than the tag");
    }

    @Test
    void sizes_of_which_all_eight_bits_count_are_believed_where_only_then_a_frame_follows() throws IOException {
        byte[] cover = concat(JPEG, new byte[300]);
        byte[] data = picture(cover);
        byte[] odd = concat(latin("APIC"), ints(data.length), shorts(0), data);
        var reading = read(tag(4, 0, odd, frame(4, "TIT2", 0, latin("\0behind"))), SOUND);

        assertThat(raw(reading, "ID3v2_4:Title")).containsExactly("behind");
        assertThat(EmbeddedPart.in(reading.fields()))
                .extracting(part -> part.at().length())
                .containsExactly((long) cover.length);
    }

    @Test
    void a_compressed_frame_is_named_as_not_read() throws IOException {
        var reading = read(tag(4, 0, frame(4, "TIT2", 8, latin("\0xyz"))));

        assertThat(reading.defects()).contains(new Defect("ID3v2_4", "Frame TIT2 is compressed and not read"));
    }
}
