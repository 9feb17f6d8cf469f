package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.latin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.MetadataReading;

class MatroskaFileTest {

    private static final byte[] NO_LENGTH = HexFormat.of().parseHex("01ffffffffffffff");

    @TempDir
    private Path folder;

    private MetadataReading read(byte[] bytes) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), bytes), "video/x-matroska");
    }

    private static List<String> raw(MetadataReading reading, String source) {
        return reading.fields().stream()
                .filter(field -> field.source().equals(source))
                .map(Field::raw)
                .toList();
    }

    /// An element whose length is written in eight bytes.
    static byte[] element(String id, byte[]... parts) {
        byte[] data = concat(parts);
        byte[] length = ByteBuffer.allocate(8).putLong(1L << 56 | data.length).array();
        return concat(HexFormat.of().parseHex(id), length, data);
    }

    private static byte[] eight(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    private static final byte[] HEAD =
            element("1A45DFA3", element("4286", new byte[] {1}), element("4282", latin("matroska")));

    private static final byte[] INFO = element(
            "1549A966",
            element("2AD7B1", new byte[] {0x0F, 0x42, 0x40}),
            element("4489", ByteBuffer.allocate(4).putFloat(148_608).array()),
            // 2026-11-13T18:11:05Z
            element("4461", eight(816_286_265L * 1_000_000_000L)),
            element("7BA9", latin("At the bridge")),
            element("4D80", latin("libebml v1")),
            element("5741", latin("mkvmerge v2")));

    private static final byte[] TRACKS = element(
            "1654AE6B",
            element(
                    "AE",
                    element("D7", new byte[] {1}),
                    element("73C5", new byte[] {0x23, (byte) 0x81}),
                    element("86", latin("V_VP9")),
                    element("83", new byte[] {1}),
                    element("536E", latin("Camera A")),
                    element("23E383", new byte[] {2, 0x62, 0x5A, 0}),
                    element(
                            "E0",
                            element("B0", new byte[] {2, (byte) 0x80}),
                            element("BA", new byte[] {1, 0x68}),
                            element(
                                    "7670",
                                    element(
                                            "7675",
                                            ByteBuffer.allocate(4).putFloat(-90).array())))),
            element(
                    "AE",
                    element("83", new byte[] {2}),
                    element("86", latin("A_OPUS")),
                    element("22B59C", latin("ger")),
                    element(
                            "E1",
                            element(
                                    "B5",
                                    ByteBuffer.allocate(4).putFloat(48_000).array()))));

    private static final byte[] TAGS = element(
            "1254C367",
            element(
                    "7373",
                    element("63C0", element("63C5", new byte[] {0x23, (byte) 0x81})),
                    element("67C8", element("45A3", latin("ENCODER")), element("4487", latin("Lavc61 libvpx-vp9")))),
            element(
                    "7373",
                    element(
                            "67C8",
                            element("45A3", latin("DATE_RECORDED")),
                            element("4487", latin("2026-11-13 20:11:04")),
                            element("67C8", element("45A3", latin("URL")), element("4487", latin("x://inner"))))));

    /// A small file with all but clusters.
    static byte[] sample() {
        return concat(HEAD, element("18538067", INFO, TRACKS, TAGS));
    }

    @Test
    void who_wrote_it_when_and_how_long_it_is() throws IOException {
        var reading = read(sample());

        assertThat(reading.defects()).isEmpty();
        assertThat(raw(reading, "Matroska:DocType")).containsExactly("matroska");
        assertThat(raw(reading, "Matroska:MuxingApp")).containsExactly("libebml v1");
        assertThat(raw(reading, "Matroska:WritingApp")).containsExactly("mkvmerge v2");
        assertThat(raw(reading, "Matroska:Title")).containsExactly("At the bridge");
        assertThat(raw(reading, "Matroska:DateTimeOriginal")).containsExactly("2026:11:13 18:11:05");
        assertThat(raw(reading, "Matroska:Duration")).containsExactly("148608/1000");
        assertThat(raw(reading, "Matroska:Elements")).containsExactly("Info Tracks Tags");
    }

    @Test
    void a_track_says_its_codec_also_where_that_stands_before_its_kind() throws IOException {
        var reading = read(concat(HEAD, element("18538067", INFO, TRACKS)));

        assertThat(raw(reading, "Track1:VideoCodecID")).containsExactly("V_VP9");
        assertThat(raw(reading, "Track1:TrackUID")).containsExactly("2381");
        assertThat(raw(reading, "Track1:TrackName")).containsExactly("Camera A");
        assertThat(raw(reading, "Track1:VideoFrameRate")).containsExactly("1000000000/40000000");
        assertThat(raw(reading, "Track1:ImageWidth")).containsExactly("640");
        assertThat(raw(reading, "Track1:ImageHeight")).containsExactly("360");
        assertThat(raw(reading, "Track1:ProjectionPoseRoll")).containsExactly("-90");
        assertThat(raw(reading, "Track2:AudioCodecID")).containsExactly("A_OPUS");
        assertThat(raw(reading, "Track2:AudioSampleRate")).containsExactly("48000");
        assertThat(raw(reading, "Track2:TrackLanguage")).containsExactly("ger");
    }

    @Test
    void tags_belong_to_the_file_or_to_a_track_and_lie_in_each_other() throws IOException {
        var reading = read(concat(HEAD, element("18538067", TRACKS, TAGS)));

        assertThat(raw(reading, "Track1:ENCODER")).containsExactly("Lavc61 libvpx-vp9");
        assertThat(raw(reading, "Matroska:DATE_RECORDED")).containsExactly("2026-11-13 20:11:04");
        assertThat(raw(reading, "Matroska:URL")).containsExactly("x://inner");
    }

    @Test
    void chapters_have_their_times_and_attached_files_are_parts() throws IOException {
        byte[] cover = concat(new byte[] {(byte) 0xFF, (byte) 0xD8}, latin("cover"));
        byte[] font = latin("a font");
        byte[] file = concat(
                HEAD,
                element(
                        "18538067",
                        element(
                                "1043A770",
                                element(
                                        "45B9",
                                        element(
                                                "B6",
                                                element("91", eight(2_500_000_000L)),
                                                element("80", element("85", latin("The fire")))))),
                        element(
                                "1941A469",
                                element(
                                        "61A7",
                                        element("466E", latin("cover.jpg")),
                                        element("4660", latin("image/jpeg")),
                                        element("465C", cover)),
                                element(
                                        "61A7",
                                        element("466E", latin("a.ttf")),
                                        element("4660", latin("font/ttf")),
                                        element("465C", font)))));
        var reading = read(file);

        assertThat(raw(reading, "Matroska:Chapter")).containsExactly("2.5 s The fire");
        assertThat(raw(reading, "Matroska:AttachedFileName")).containsExactly("cover.jpg", "a.ttf");
        assertThat(EmbeddedPart.in(reading.fields()))
                .extracting(EmbeddedPart::kind)
                .containsExactly(EmbeddedPart.PREVIEW, EmbeddedPart.ATTACHMENT);
        assertThat(EmbeddedPart.in(reading.fields())).allSatisfy(part -> {
            var at = (int) part.at().offset();
            assertThat(Arrays.copyOfRange(file, at, at + (int) part.at().length()))
                    .isEqualTo(part.type().equals("image/jpeg") ? cover : font);
        });
    }

    @Test
    void behind_clusters_without_a_length_the_seek_head_finds_the_tags() throws IOException {
        byte[] cluster = concat(HexFormat.of().parseHex("1F43B675"), NO_LENGTH, element("E7", new byte[] {0}));
        byte[] empty = seekHead(0);
        byte[] seekHead = seekHead(empty.length + TRACKS.length + cluster.length);
        var reading =
                read(concat(HEAD, HexFormat.of().parseHex("18538067"), NO_LENGTH, seekHead, TRACKS, cluster, TAGS));

        assertThat(raw(reading, "Matroska:Elements")).containsExactly("SeekHead Tracks Cluster");
        assertThat(raw(reading, "Track1:ENCODER")).containsExactly("Lavc61 libvpx-vp9");
    }

    private static byte[] seekHead(long position) {
        return element(
                "114D9B74",
                element(
                        "4DBB",
                        element("53AB", HexFormat.of().parseHex("1254C367")),
                        element("53AC", eight(position))));
    }

    @Test
    void files_in_free_room_and_behind_the_end_are_found() throws IOException {
        byte[] archive = concat(latin("PK\u0003\u0004"), new byte[20]);
        var reading = read(concat(HEAD, element("18538067", INFO, element("EC", new byte[5], archive)), archive));

        assertThat(EmbeddedPart.in(reading.fields()))
                .extracting(EmbeddedPart::kind)
                .containsExactly(EmbeddedPart.HIDDEN, EmbeddedPart.TRAILING);
    }

    @Test
    void of_a_file_that_is_cut_off_what_comes_before_is_read_and_the_cut_is_a_defect() throws IOException {
        byte[] whole = sample();
        var reading = read(Arrays.copyOf(whole, whole.length - 40));

        assertThat(raw(reading, "Matroska:WritingApp")).containsExactly("mkvmerge v2");
        assertThat(raw(reading, "Track1:ENCODER")).containsExactly("Lavc61 libvpx-vp9");
        assertThat(reading.defects()).extracting(defect -> defect.where()).contains("Matroska");
    }
}
