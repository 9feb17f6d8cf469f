package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.shorts;

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
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.MetadataReading;

/// What stands in a film beside its times and positions: edit lists, rates, turning, sample entries, encoders, the
/// order of its boxes, XMP, lists of items.
class MovieFieldsTest {

    private static final byte[] UPRIGHT = ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

    @TempDir
    private Path folder;

    private MetadataReading read(byte[]... boxes) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), concat(boxes)), "video/mp4");
    }

    private static List<String> raw(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .map(Field::raw)
                .toList();
    }

    private static final byte[] HEAD = box("ftyp", latin("isom"), ints(0x200), latin("isommp41"));

    private static byte[] header() {
        return box(
                "mvhd",
                ints(0, 0, 0, 1000, 4000, 0x10000),
                shorts(0x100),
                new byte[10],
                UPRIGHT,
                ints(0, 0, 0, 0, 0, 0, 2));
    }

    private static byte[] trackHeader(byte[] matrix) {
        return box("tkhd", ints(1, 0, 0, 1, 0, 4000, 0, 0), shorts(0, 0, 0, 0), matrix, ints(640 << 16, 360 << 16));
    }

    /// A track of pictures.
    ///
    /// @param runs counts and lengths of samples, in thousandths of a second
    private static byte[] track(byte[] matrix, byte[] edits, String handler, byte[] entry, int... runs) {
        return box(
                "trak",
                trackHeader(matrix),
                edits,
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, 1000, 4000), shorts(0x55C4, 0)),
                        box("hdlr", ints(0, 0), latin("vide"), ints(0, 0, 0), latin(handler + "\0")),
                        box(
                                "minf",
                                box(
                                        "stbl",
                                        box("stsd", ints(0, 1), entry),
                                        box("stts", ints(0, runs.length / 2), ints(runs))))));
    }

    private static byte[] entry(String format, String compressor) {
        byte[] name = new byte[32];
        name[0] = (byte) compressor.length();
        System.arraycopy(latin(compressor), 0, name, 1, compressor.length());
        return box(
                format,
                new byte[6],
                shorts(1, 0, 0),
                latin("appl"),
                new byte[8],
                shorts(640, 360),
                ints(0x480000, 0x480000, 0),
                shorts(1),
                name,
                shorts(24, -1));
    }

    private static byte[] plain(byte[] edits) {
        return box("moov", header(), track(UPRIGHT, edits, "Core Media Video", entry("avc1", "H.264"), 100, 40));
    }

    private static byte[] edits(int... triples) {
        return box("edts", box("elst", ints(0, triples.length / 3), ints(triples)));
    }

    @Test
    void an_edit_list_says_each_of_its_pieces_in_order_an_empty_first_one_too() throws IOException {
        var reading = read(HEAD, plain(edits(500, -1, 0x10000, 1500, 2000, 0x10000, 1000, 0, 0x8000)));

        assertThat(raw(reading, "Track1:EditListEntries")).containsExactly("3");
        assertThat(raw(reading, "Track1:EditListEntry")).containsExactly("500 -1 1", "1500 2000 1", "1000 0 0.5");
    }

    @Test
    void an_edit_list_of_wide_numbers_is_read_as_well() throws IOException {
        var list = box("elst", ints(0x01000000, 1), ints(0, 1500), ints(-1, -1), ints(0x10000));
        var reading = read(HEAD, plain(box("edts", list)));

        assertThat(raw(reading, "Track1:EditListEntry")).containsExactly("1500 -1 1");
    }

    @Test
    void the_rate_is_said_and_whether_it_changes() throws IOException {
        var steady = read(HEAD, plain(new byte[0]));
        var varying =
                read(HEAD, box("moov", header(), track(UPRIGHT, new byte[0], "x", entry("avc1", ""), 50, 40, 50, 20)));

        assertThat(raw(steady, "Track1:VideoFrameRate")).containsExactly("25");
        assertThat(raw(steady, "Track1:VariableFrameRate")).isEmpty();
        assertThat(raw(varying, "Track1:VideoFrameRate")).containsExactly("33.33333333");
        assertThat(raw(varying, "Track1:VariableFrameRate")).containsExactly("20 to 40/1000");
    }

    @ParameterizedTest
    @CsvSource({"65536, 0, 0", "0, 65536, 90", "-65536, 0, 180", "0, -65536, 270"})
    void how_players_turn_it_is_said(int a, int b, String degrees) throws IOException {
        var matrix = ints(a, b, 0, -b, a, 0, 0, 0, 0x40000000);
        var reading = read(HEAD, box("moov", header(), track(matrix, new byte[0], "x", entry("avc1", ""), 1, 40)));

        assertThat(raw(reading, "Composite:Rotation")).containsExactly(degrees);
    }

    @Test
    void the_entry_of_samples_names_codec_maker_size_and_encoder() throws IOException {
        var reading = read(HEAD, plain(new byte[0]));

        assertThat(raw(reading, "Track1:HandlerDescription")).containsExactly("Core Media Video");
        assertThat(raw(reading, "Track1:CompressorID")).containsExactly("avc1");
        assertThat(raw(reading, "Track1:CompressorName")).containsExactly("H.264");
        assertThat(raw(reading, "Track1:VendorID")).containsExactly("appl");
        assertThat(raw(reading, "Track1:SourceImageWidth")).containsExactly("640");
        assertThat(raw(reading, "Track1:SourceImageHeight")).containsExactly("360");
        assertThat(raw(reading, "Track1:BitDepth")).containsExactly("24");
    }

    @Test
    void the_boxes_are_named_in_their_order() throws IOException {
        var first = read(HEAD, box("free", new byte[4]), box("mdat", new byte[8]), plain(new byte[0]));
        var last = read(HEAD, plain(new byte[0]), box("mdat", new byte[8]));

        assertThat(raw(first, "QuickTime:Boxes")).containsExactly("ftyp free mdat moov(mvhd trak(tkhd mdia))");
        assertThat(raw(last, "QuickTime:Boxes")).containsExactly("ftyp moov(mvhd trak(tkhd mdia)) mdat");
    }

    @Test
    void xmp_is_read_from_a_uuid_box_and_from_user_data() throws IOException {
        byte[] packet = SampleFiles.xmp().getBytes(StandardCharsets.UTF_8);
        var outside = read(
                HEAD,
                plain(new byte[0]),
                box("uuid", HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac"), packet));
        var inside = read(HEAD, box("moov", header(), box("udta", box("XMP_", packet))));

        assertThat(raw(outside, "XMP-xmp:CreatorTool")).containsExactly("Shop 9");
        assertThat(raw(inside, "XMP-xmp:CreatorTool")).containsExactly("Shop 9");
        assertThat(raw(
                        read(HEAD, plain(new byte[0]), box("uuid", latin("0123456789abcdef"), packet)),
                        "QuickTime:UUID"))
                .containsExactly("30313233343536373839616263646566");
    }

    @Test
    void items_of_a_list_are_said_by_name_and_a_cover_is_a_part() throws IOException {
        byte[] cover = concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, latin("a cover"));
        byte[] list = box(
                "ilst",
                box("\u00a9too", box("data", ints(1, 0), latin("Lavf59.27.100"))),
                box("trkn", box("data", ints(0, 0), shorts(0, 3, 12, 0))),
                box(
                        "----",
                        box("mean", ints(0), latin("com.apple.iTunes")),
                        box("name", ints(0), latin("Recorded At")),
                        box("data", ints(1, 0), latin("the bridge"))),
                box("covr", box("data", ints(13, 0), cover)));
        byte[] handler = box("hdlr", ints(0, 0), latin("mdir"), ints(0, 0, 0), latin("\0"));
        byte[] movie = box("moov", header(), box("udta", box("meta", ints(0), handler, list)));
        var reading = read(HEAD, movie);

        assertThat(raw(reading, "ItemList:Encoder")).containsExactly("Lavf59.27.100");
        assertThat(raw(reading, "ItemList:TrackNumber")).containsExactly("3 of 12");
        assertThat(raw(reading, "ItemList:RecordedAt")).containsExactly("the bridge");
        long at = HEAD.length + movie.length - cover.length;
        assertThat(EmbeddedPart.in(reading.fields()))
                .containsExactly(new EmbeddedPart("Preview", "image/jpeg", new Field.Bytes(at, cover.length)));
    }
}
