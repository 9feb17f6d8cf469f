package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.shorts;
import static org.whence.support.MediaBytes.tiff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.metadata.FactReader;
import org.whence.core.metadata.Field;
import org.whence.support.MediaBytes.Directory;

/// The formats that are asked for seldom: each is told by its content, and says when, with what and how large.
class FormatFieldsTest {

    @TempDir
    private Path folder;

    private List<Field> read(String name, String type, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve(name), bytes);
        assertThat(new ContentTypes().of(file, name).type()).isEqualTo(type);
        var said = new MetadataReader().read(file, type);
        assertThat(said.defects()).isEmpty();
        return said.fields();
    }

    private static String raw(List<Field> fields, String source) {
        return fields.stream()
                .filter(field -> field.source().equals(source))
                .findFirst()
                .map(field -> field.raw().strip())
                .orElse("nothing under " + source);
    }

    /// A raw photograph: its header, a make, a directory that points at others, Exif and a position.
    private static byte[] photograph(String make, String mark) {
        byte[] file = tiff(
                new Directory()
                        .text(0x010F, make)
                        .text(0x0110, "Box 1")
                        .number(0x0112, 6)
                        .text(0x0132, "2026:11:13 20:11:05")
                        .add(0xC634, 1, 4, new byte[] {1, 2, 3, 4}),
                new Directory().text(0x9003, "2026:11:13 20:11:04").text(0xA431, "S-77"),
                new Directory()
                        .text(1, "S")
                        .fractions(2, 53, 1, 22, 1, 5825, 100)
                        .text(3, "E")
                        .fractions(4, 1, 1, 27, 1, 0, 1));
        byte[] head = latin(mark);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "a.nef, NIKON CORPORATION, image/x-nikon-nef, MM\u0000*",
        "a.arw, SONY, image/x-sony-arw, MM\u0000*",
        "a.pef, PENTAX, image/x-pentax-pef, MM\u0000*",
        "a.orf, OLYMPUS CORP, image/x-olympus-orf, MMOR"
    })
    void raw_photographs_say_when_where_and_with_what(String name, String make, String type, String mark)
            throws IOException {
        var fields = read(name, type, photograph(make, mark));

        assertThat(raw(fields, "IFD0:Make")).isEqualTo(make);
        assertThat(raw(fields, "ExifIFD:DateTimeOriginal")).isEqualTo("2026:11:13 20:11:04");
        assertThat(raw(fields, "ExifIFD:SerialNumber")).isEqualTo("S-77");
        var facts = FactReader.read(fields, "IMG_0001").facts();
        assertThat(facts.places()).singleElement();
        assertThat(facts.captured()).extracting(time -> time.source()).contains("ExifIFD:DateTimeOriginal");
    }

    @Test
    void a_dng_is_told_by_its_version_and_a_cr2_and_an_rw2_by_their_heads() throws IOException {
        byte[] dng = tiff(
                new Directory().text(0x010F, "Acme").add(0xC612, 1, 4, new byte[] {1, 4, 0, 0}),
                new Directory().text(0x9003, "2026:11:13 20:11:04"),
                new Directory().text(0x001D, "2026:11:13"));
        assertThat(raw(read("a.dng", "image/x-adobe-dng", dng), "ExifIFD:DateTimeOriginal"))
                .isEqualTo("2026:11:13 20:11:04");

        // little-endian, with Canon's mark after the head
        byte[] cr2 = concat(
                latin("II*\0"),
                new byte[] {16, 0, 0, 0},
                latin("CR"),
                new byte[] {2, 0, 0, 0, 0, 0},
                new byte[] {1, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0},
                latin("Can\0"),
                new byte[4]);
        assertThat(raw(read("a.cr2", "image/x-canon-cr2", cr2), "IFD0:Make")).isEqualTo("Can");

        byte[] rw2 = concat(
                latin("IIU\0"),
                new byte[] {8, 0, 0, 0},
                new byte[] {1, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0},
                latin("Pan\0"),
                new byte[4]);
        assertThat(raw(read("a.rw2", "image/x-panasonic-rw2", rw2), "IFD0:Make"))
                .isEqualTo("Pan");
    }

    @Test
    void jpeg_2000_gives_its_size_its_xmp_and_its_exif() throws IOException {
        byte[] file = concat(
                box("jP  ", new byte[] {0x0D, 0x0A, (byte) 0x87, 0x0A}),
                box("ftyp", latin("jp2 "), ints(0), latin("jp2 ")),
                box("jp2h", box("ihdr", ints(480, 640), shorts(3), new byte[] {7, 7, 0, 0})),
                box(
                        "uuid",
                        HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac"),
                        SampleFiles.xmp().getBytes(StandardCharsets.UTF_8)),
                box("uuid", latin("JpgTiffExif->JP2"), SampleFiles.exif()),
                box("jp2c", new byte[8]));
        var fields = read("a.jp2", "image/jp2", file);
        assertThat(raw(fields, "Jpeg2000:ImageWidth")).isEqualTo("640");
        assertThat(raw(fields, "XMP-xmp:CreatorTool")).isEqualTo("Shop 9");
        assertThat(raw(fields, "ExifIFD:DateTimeOriginal")).isEqualTo("2026:11:13 20:11:04");
        assertThat(raw(fields, "QuickTime:Boxes")).contains("jp2h");
    }

    @Test
    void a_psd_gives_its_size_its_xmp_and_its_iptc() throws IOException {
        byte[] xmp = SampleFiles.xmp().getBytes(StandardCharsets.UTF_8);
        byte[] caption = latin("at the bridge");
        byte[] iptc = concat(new byte[] {0x1C, 2, 120, 0, (byte) caption.length}, caption);
        byte[] resources = concat(resource(0x0424, xmp), resource(0x0404, iptc));
        byte[] file = concat(
                latin("8BPS"),
                shorts(1),
                new byte[6],
                shorts(3),
                ints(480, 640),
                shorts(8, 3),
                ints(0),
                ints(resources.length),
                resources,
                ints(0),
                shorts(0));
        var fields = read("a.psd", "image/vnd.adobe.photoshop", file);
        assertThat(raw(fields, "Photoshop:ImageWidth")).isEqualTo("640");
        assertThat(raw(fields, "XMP-xmp:CreatorTool")).isEqualTo("Shop 9");
        assertThat(raw(fields, "IPTC:Caption-Abstract")).isEqualTo("at the bridge");
    }

    private static byte[] resource(int id, byte[] data) {
        return concat(latin("8BIM"), shorts(id, 0), ints(data.length), data, new byte[data.length & 1]);
    }

    @Test
    void a_bmp_gives_its_size() throws IOException {
        byte[] file = concat(
                latin("BM"),
                HexFormat.of().parseHex("4600000000000000360000002800000080020000e001000001001800"),
                new byte[40]);
        assertThat(raw(read("a.bmp", "image/bmp", file), "File:ImageWidth")).isEqualTo("640");
    }

    @Test
    void wav_and_avi_give_their_streams_and_what_their_lists_say() throws IOException {
        byte[] info = chunk(
                "LIST", concat(latin("INFO"), chunk("ICRD", latin("2026-11-13")), chunk("ISFT", latin("Rec 2\0"))));
        byte[] format = HexFormat.of().parseHex("0100010044ac000088580100" + "02001000");
        var sound =
                read("a.wav", "audio/vnd.wave", riff("WAVE", chunk("fmt ", format), info, chunk("data", new byte[8])));
        assertThat(sound).extracting(Field::raw).contains("44100");
        assertThat(raw(sound, "RIFF:DateCreated")).isEqualTo("2026-11-13");
        assertThat(FactReader.read(sound, "a.wav").facts().captured())
                .extracting(time -> time.source())
                .contains("RIFF:DateCreated");

        var film =
                read("a.avi", "video/x-msvideo", riff("AVI ", chunk("LIST", concat(latin("movi"), new byte[4])), info));
        assertThat(raw(film, "RIFF:DateCreated")).isEqualTo("2026-11-13");
        assertThat(raw(film, "RIFF:Software")).isEqualTo("Rec 2");
    }

    private static byte[] riff(String form, byte[]... chunks) {
        byte[] body = concat(chunks);
        return concat(latin("RIFF"), ints(Integer.reverseBytes(body.length + 4)), latin(form), body);
    }

    private static byte[] chunk(String type, byte[] data) {
        return concat(latin(type), ints(Integer.reverseBytes(data.length)), data, new byte[data.length & 1]);
    }
}
