package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.chunk;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.exifSegment;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.png;
import static org.whence.support.MediaBytes.segment;
import static org.whence.support.MediaBytes.shorts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.adapter.exif.block.MetadataLimits;
import org.whence.adapter.tika.ContentTypes;
import org.whence.core.metadata.MetadataReading;
import org.whence.support.MediaBytes.Directory;
import org.whence.support.SharedMedia;

/// Files made to break readers: each gives a reading, in bounded time and memory. To see that 256 MB are enough, run it
/// with `-Xmx256m`.
@Timeout(120)
class HostileMetadataTest {

    @TempDir
    private Path folder;

    static Stream<String> types() {
        return SampleFiles.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void cut_at_any_length_it_is_read_as_far_as_it_goes(String type) throws IOException {
        byte[] whole = SampleFiles.all().get(type);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatCode(() -> read(type, cut)).as("cut at %d", length).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void with_bits_turned_over_it_is_still_read(String type) throws IOException {
        byte[] whole = SampleFiles.all().get(type);
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            byte[] broken = whole.clone();
            for (int i = 0; i <= seed % 8; i++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThatCode(() -> read(type, broken)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void a_text_that_unfolds_without_end_is_cut() throws IOException {
        byte[] bomb = zeros(300);
        var reading =
                read("image/png", png(chunk("zTXt", latin("Comment\0\0"), bomb), chunk("tEXt", latin("Software\0x"))));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("unfolds to more"));
        assertThat(reading.fields()).anyMatch(field -> field.source().equals("PNG:Software"));
    }

    @Test
    void a_profile_that_unfolds_without_end_is_cut() throws IOException {
        var reading = read("image/png", png(chunk("iCCP", latin("p\0\0"), zeros(300))));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("unfolds to more"));
    }

    @Test
    void boxes_in_boxes_without_end_are_a_defect() throws IOException {
        byte[] boxes = new byte[0];
        for (int i = 0; i < 3000; i++) {
            boxes = box("moov", boxes);
        }
        var reading = read("video/mp4", concat(box("ftyp", latin("isom"), ints(0)), boxes));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("nested too deeply"));
    }

    @Test
    void tags_that_all_point_at_the_same_bytes_are_cut_off() throws IOException {
        var main = new Directory();
        int count = 3000;
        for (int i = 0; i < count; i++) {
            main.add(0x9000 + i, 7, 60_000, ints(8));
        }
        byte[] directory = main.at(8);
        byte[] tiff = concat(latin("MM\0*"), ints(8), directory, new byte[65_000 - directory.length - 100]);
        var reading = read("image/jpeg", jpeg(exifSegment(tiff)));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("too long"));
    }

    @Test
    void an_extended_packet_that_claims_two_gigabytes_is_refused() throws IOException {
        String name = "0".repeat(32);
        String main = "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<r:Description xmlns:n='http://ns.adobe.com/xmp/note/' n:HasExtendedXMP='" + name + "'/></r:RDF>";
        var reading = read(
                "image/jpeg",
                jpeg(
                        segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + main)),
                        segment(
                                0xE1,
                                latin("http://ns.adobe.com/xmp/extension/\0" + name),
                                ints(0x7FFFFFFF, 0),
                                latin("<x/>"))));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("do not fit together"));
    }

    @Test
    void a_packet_of_a_million_elements_is_read_up_to_the_limit() throws IOException {
        String start = "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:d='urn:d'><r:Description>";
        var reading = read("application/rdf+xml", latin(start + "<d:a>b</d:a>".repeat(1_000_000)));
        assertThat(reading.fields()).hasSize(MetadataLimits.DEFAULT.fields());
    }

    @Test
    void elements_in_elements_without_end_are_a_defect() throws IOException {
        var reading = read("application/rdf+xml", latin("<d:a xmlns:d='urn:d'>".repeat(100_000)));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("nested too deeply"));
    }

    @Test
    void a_profile_whose_tags_overlap_is_refused() throws IOException {
        byte[] table = new byte[12 * 900];
        for (int i = 0; i < 900; i++) {
            System.arraycopy(ints(i, 128, 8_000), 0, table, 12 * i, 12);
        }
        byte[] profile = concat(new byte[128], ints(900), table);
        var reading = read("image/jpeg", jpeg(segment(0xE2, latin("ICC_PROFILE\0\1\1"), profile)));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("add up to more"));
    }

    @Test
    void items_in_pieces_without_end_are_a_defect() throws IOException {
        byte[] locations = concat(ints(0), shorts(0, 5000), new byte[0]);
        var items = new byte[5000 * 6];
        for (int i = 0; i < 5000; i++) {
            System.arraycopy(shorts(1, 0, 0xFFFF), 0, items, 6 * i, 6);
        }
        byte[] meta = box(
                "meta", ints(0), box("hdlr", ints(0, 0), latin("pict"), ints(0, 0, 0)), box("iloc", locations, items));
        var reading = read("image/heic", concat(box("ftyp", latin("mif1"), ints(0), latin("mif1")), meta));
        assertThat(reading.defects()).anyMatch(defect -> defect.says().contains("more pieces"));
    }

    @Test
    @Tag("shared")
    void the_hostile_files_of_others_give_readings() throws IOException {
        try (var files = Files.list(SharedMedia.folder().resolve("hostile"))) {
            var all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(40);
            for (var file : all) {
                var type = new ContentTypes().of(file, file.getFileName().toString());
                var reading = new MetadataReader().read(file, type.type());
                assertThat(reading.fields()).isNotEmpty();
            }
        }
    }

    /// So many megabytes of nothing, packed.
    private static byte[] zeros(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private MetadataReading read(String type, byte[] file) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), file), type);
    }
}
