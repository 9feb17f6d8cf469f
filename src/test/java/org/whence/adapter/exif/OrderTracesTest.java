package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.trace.TraceRules;
import org.whence.core.trace.Traced;
import org.whence.support.SharedMedia;

/// The order of boxes and segments, as files have it and as the rules know it.
class OrderTracesTest {

    @TempDir
    private Path folder;

    private static List<String> traces(Path file, String type) {
        var said = new MetadataReader().read(file, type);
        return TraceRules.bundled().check(new Traced(type, null, said.fields(), List.of())).stream()
                .map(trace -> trace.rule().name())
                .filter(name -> name.endsWith("-order")
                        || name.startsWith("credentials-")
                        || name.startsWith("whatsapp-beam")
                        || name.equals("several-pictures"))
                .toList();
    }

    private List<String> film(String brand, byte[]... boxes) throws IOException {
        byte[] head = box("ftyp", latin(brand), ints(0x200), latin(brand));
        return traces(
                Files.write(folder.resolve("film"), concat(head, concat(boxes))),
                brand.equals("qt  ") ? "video/quicktime" : "video/mp4");
    }

    private static final byte[] MEDIA = box("mdat", new byte[8]);
    private static final byte[] ROOM = box("free");
    private static final byte[] HEAD = box("mvhd", new byte[100]);
    private static final byte[] TRACK = box("trak", box("tkhd", new byte[84]), box("edts"), box("mdia"));

    private static byte[] index(byte[]... parts) {
        return box("moov", HEAD, concat(parts));
    }

    @Test
    void the_order_of_ffmpeg_is_known_with_the_index_last_and_first() throws IOException {
        var tags = box("udta", box("meta", ints(0)));

        assertThat(film("isom", ROOM, MEDIA, index(TRACK, TRACK, tags))).containsExactly("ffmpeg-order");
        assertThat(film("qt  ", box("wide"), MEDIA, index(TRACK, box("udta")))).containsExactly("ffmpeg-order");
        assertThat(film("isom", index(TRACK, tags), ROOM, MEDIA)).containsExactly("ffmpeg-faststart-order");
        assertThat(film("isom", index(TRACK, tags), MEDIA)).isEmpty();
        assertThat(film("isom", index(TRACK, tags), ROOM, ROOM, MEDIA)).isEmpty();
    }

    @Test
    void phones_put_what_belongs_to_the_clip_before_the_tracks_or_behind_them() throws IOException {
        var tags = box("meta", box("hdlr", new byte[24]));
        var camera = box("trak", box("tkhd", new byte[84]), box("tapt"), box("edts"), box("mdia"));

        assertThat(film("mp42", MEDIA, index(box("udta"), tags, TRACK))).containsExactly("android-order");
        assertThat(film("mp42", MEDIA, index(tags, TRACK, TRACK))).containsExactly("android-order");
        assertThat(film("qt  ", box("wide"), MEDIA, index(TRACK, camera, TRACK, tags)))
                .containsExactly("apple-camera-order");
        assertThat(film("mp42", MEDIA, index(TRACK, TRACK))).isEmpty();
    }

    @Test
    void fragments_boxes_of_whatsapp_and_boxes_of_credentials_are_known() throws IOException {
        var fragment = concat(box("moof", box("mfhd", new byte[8]), box("traf")), MEDIA);

        assertThat(film("isom", index(TRACK, box("mvex")), fragment, fragment)).containsExactly("fragmented-order");
        assertThat(film("mp42", box("beam", new byte[20]), index(TRACK), MEDIA)).containsExactly("whatsapp-beam");
        assertThat(film(
                        "mp42",
                        box("uuid", HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481"), new byte[8]),
                        index(TRACK),
                        MEDIA))
                .containsExactly("credentials-box");
    }

    private List<String> picture(byte[]... segments) throws IOException {
        byte[] file = concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8}, concat(segments), new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        return traces(Files.write(folder.resolve("picture"), file), "image/jpeg");
    }

    private static final byte[] JFIF = segment(0xE0, latin("JFIF\0"), new byte[] {1, 2, 0, 0, 1, 0, 1, 0, 0});
    private static final byte[] EXIF = segment(0xE1, latin("Exif\0\0"), SampleFiles.exif());
    private static final byte[] PICTURES = segment(0xE2, latin("MPF\0"), new byte[8]);
    private static final byte[] RESOURCES = segment(0xED, latin("Photoshop 3.0\0"));
    private static final byte[] ADOBE = segment(0xEE, latin("Adobe"), new byte[7]);
    private static final byte[] QUANTISATION = segment(0xDB, new byte[65]);
    private static final byte[] HUFFMAN = segment(0xC4, new byte[17]);
    private static final byte[] FRAME =
            segment(0xC0, new byte[] {8, 0, 8, 0, 16, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1});

    @Test
    void a_camera_a_library_and_adobe_order_their_segments_each_in_its_way() throws IOException {
        assertThat(picture(EXIF, QUANTISATION, FRAME, HUFFMAN)).containsExactly("camera-jpeg-order");
        assertThat(picture(EXIF, PICTURES, QUANTISATION, HUFFMAN, FRAME))
                .containsExactlyInAnyOrder("camera-jpeg-order", "several-pictures");
        assertThat(picture(JFIF, QUANTISATION, QUANTISATION, FRAME, HUFFMAN, HUFFMAN, HUFFMAN, HUFFMAN))
                .containsExactly("libjpeg-order");
        assertThat(picture(EXIF, RESOURCES, ADOBE, QUANTISATION, FRAME, HUFFMAN))
                .containsExactly("photoshop-order");
        assertThat(picture(JFIF, FRAME, HUFFMAN, HUFFMAN, HUFFMAN, HUFFMAN, QUANTISATION, QUANTISATION))
                .containsExactly("tables-after-frame-order");
        assertThat(picture(JFIF, EXIF, QUANTISATION, FRAME, HUFFMAN)).isEmpty();
    }

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({
        "metadata/xv-small_video.mp4, ffmpeg-order",
        "metadata/xv-sample_640x360.mov, ffmpeg-order",
        "similarity/video/th-chair-22-sd-grey-bar.mp4, ffmpeg-faststart-order",
        "similarity/video/th-doorknob-hd-no-bar.mp4, ffmpeg-faststart-order",
        "metadata/me-with-gps.mp4, android-order",
        "metadata/me-with-gps.mov, apple-camera-order",
        "metadata/me-sample_mpeg4.mp4, quicktime-export-order",
        "metadata/me-sample.3gp, quicktime-export-order",
        "c2pa/rs-video1.mp4, credentials-box",
        "metadata/et-Apple.jpg, camera-jpeg-order",
        "metadata/et-Canon.jpg, camera-jpeg-order",
        "metadata/ex-45-gps_ifd.jpg, several-pictures",
        "c2pa/pub-nikon-20221019-building.jpeg, credentials-segment",
        "similarity/ukbench/id-ukbench00120_hflip.jpg, libjpeg-order",
        "metadata/ex-Canon_40D.jpg, libjpeg-order",
        "similarity/bridge/th-blur-a-little.jpg, tables-after-frame-order",
        "c2pa/rs-C.jpg, tables-after-frame-order",
        "metadata/xv-Reagan.jpg, photoshop-order",
        "similarity/bridge-dihedral/th-bridge-5-flipx.jpg, photoshop-order"
    })
    void the_order_of_real_files_is_known_by_its_rule(String file, String rule) throws IOException {
        var path = SharedMedia.folder().resolve(file);
        var type = new ContentTypes().of(path, path.getFileName().toString()).type();
        assertThat(traces(path, type))
                .contains(rule)
                .satisfies(all -> assertThat(all)
                        .filteredOn(name -> name.endsWith("-order"))
                        .hasSizeLessThanOrEqualTo(1));
    }
}
