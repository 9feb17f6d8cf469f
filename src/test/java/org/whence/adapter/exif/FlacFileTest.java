package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.FactReader;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.Field.Bytes;
import org.whence.core.metadata.MetadataReading;

class FlacFileTest {

    private static final byte[] JPEG =
            concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, latin("a cover of a sound"));
    private static final byte[] MARK = latin("fLaC");
    private static final byte[] STREAM = block(0, new byte[34]);
    private static final byte[] SOUND = concat(ints(0xFFF8C9A8), new byte[60]);

    @TempDir
    private Path folder;

    private MetadataReading read(byte[]... parts) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), concat(parts)), "audio/flac");
    }

    private static List<Field> fields(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .toList();
    }

    private static List<String> raw(MetadataReading reading, String source) {
        return fields(reading, source).stream().map(Field::raw).toList();
    }

    private static byte[] block(int type, byte[]... parts) {
        byte[] data = concat(parts);
        return concat(ints(type << 24 | data.length), data);
    }

    private static byte[] little(int number) {
        return ints(Integer.reverseBytes(number));
    }

    private static byte[] comment(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return concat(little(bytes.length), bytes);
    }

    private static byte[] picture(int length, byte[] bytes) {
        return concat(ints(3, 10), latin("image/jpeg"), ints(5), latin("front"), ints(640, 480, 24, 0, length), bytes);
    }

    private static final byte[] COMMENTS =
            block(4, comment("Lavf61"), little(2), comment("TITLE=At the bridge"), comment("date=2026-11-13T20:11:05"));

    static byte[] sample() {
        return concat(MARK, STREAM, COMMENTS, block(0x80 | 6, picture(JPEG.length, JPEG)), SOUND);
    }

    @Test
    void comments_say_their_text_and_where_they_stand() throws IOException {
        var reading = read(sample());
        int start = MARK.length + STREAM.length + 4;

        assertThat(reading.defects()).isEmpty();
        assertThat(raw(reading, "Vorbis:Vendor")).containsExactly("Lavf61");
        assertThat(raw(reading, "Vorbis:Title")).containsExactly("At the bridge");
        assertThat(fields(reading, "Vorbis:Title"))
                .extracting(Field::at)
                .containsExactly(new Bytes(start + 4 + 6 + 4 + 4, 19));
        assertThat(FactReader.read(reading.fields(), "a.flac").facts().captured())
                .extracting(CaptureTime::source)
                .containsExactly("Vorbis:Date");
    }

    @Test
    void a_cover_is_a_part() throws IOException {
        var reading = read(sample());

        assertThat(EmbeddedPart.in(reading.fields()))
                .containsExactly(new EmbeddedPart(
                        EmbeddedPart.PREVIEW,
                        "image/jpeg",
                        new Bytes(sample().length - SOUND.length - JPEG.length, JPEG.length)));
        assertThat(raw(reading, "FLAC:PictureDescription")).containsExactly("front");
        assertThat(raw(reading, "FLAC:PictureWidth")).containsExactly("640");
    }

    @Test
    void a_picture_that_claims_more_than_its_block_is_a_defect_and_what_is_there_is_a_part() throws IOException {
        byte[] lying = block(6, picture(-1, JPEG));
        var reading = read(MARK, STREAM, lying, block(0x80 | 4, comment("Lavf61"), little(0)), SOUND);

        assertThat(reading.defects())
                .extracting(Defect::says)
                .containsExactly(
                        "The picture at byte 46 is to be 4,294,967,295 bytes long, and its block ends after 22");
        assertThat(EmbeddedPart.in(reading.fields()))
                .extracting(EmbeddedPart::at)
                .containsExactly(new Bytes(MARK.length + STREAM.length + lying.length - JPEG.length, JPEG.length));
        assertThat(raw(reading, "Vorbis:Vendor")).containsExactly("Lavf61");
    }

    @Test
    void a_comment_that_claims_more_than_there_is_is_a_defect_and_those_before_it_are_read() throws IOException {
        byte[] comments = block(
                0x80 | 4, comment("Lavf61"), little(3), comment("TITLE=one"), little(0x7FFFFFFF), latin("ARTIST=two"));
        var reading = read(MARK, STREAM, comments, SOUND);

        assertThat(raw(reading, "Vorbis:Title")).containsExactly("one");
        assertThat(reading.defects())
                .extracting(Defect::says)
                .singleElement()
                .asString()
                .contains("is to be 2,147,483,647 bytes long");
    }

    @Test
    void a_file_that_is_cut_off_says_so_and_what_is_there_is_read() throws IOException {
        byte[] whole = sample();
        var reading = read(Arrays.copyOf(whole, whole.length - SOUND.length - 10));

        assertThat(raw(reading, "Vorbis:Title")).containsExactly("At the bridge");
        assertThat(EmbeddedPart.in(reading.fields()))
                .singleElement()
                .satisfies(part -> assertThat(part.at().length()).isEqualTo(JPEG.length - 10L));
        assertThat(reading.defects()).extracting(Defect::says).anyMatch(says -> says.contains("the file ends before"));
    }
}
