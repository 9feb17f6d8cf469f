package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.support.HeifBytes;
import org.whence.support.MediaBytes.Directory;

/// Where raw photographs keep the pictures that can be looked at, maker by maker.
class TiffPartsTest {

    private static final byte[] PREVIEW = jpeg();

    /// What a sensor measured, compressed without loss.
    private static final byte[] MEASURED = concat(
            new byte[] {(byte) 0xFF, (byte) 0xD8},
            segment(0xC3, new byte[] {14, 0, 8, 0, 16, 1, 1, 0x11, 0}),
            new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});

    @TempDir
    private Path folder;

    private List<EmbeddedPart> parts(String type, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        return EmbeddedPart.in(new MetadataReader().read(file, type).fields());
    }

    private static EmbeddedPart jpegAt(String kind, long offset) {
        return new EmbeddedPart(kind, "image/jpeg", new Field.Bytes(offset, PREVIEW.length));
    }

    private static byte[] head(int first) {
        return concat(latin("MM\0*"), ints(first));
    }

    @Test
    void in_the_first_directory_of_an_arw() throws IOException {
        int at = 8 + new Directory().offset(0x0201, 0).offset(0x0202, 0).at(8).length;
        byte[] file = concat(
                head(8),
                new Directory()
                        .offset(0x0201, at)
                        .offset(0x0202, PREVIEW.length)
                        .at(8),
                PREVIEW);

        assertThat(parts("image/x-sony-arw", file)).containsExactly(jpegAt(EmbeddedPart.PREVIEW, at));
    }

    @Test
    void in_a_directory_under_the_first_of_a_nef() throws IOException {
        int under = 8 + new Directory().offset(0x014A, 0).at(8).length;
        int at = under + new Directory().offset(0x0201, 0).offset(0x0202, 0).at(under).length;
        byte[] file = concat(
                head(8),
                new Directory().offset(0x014A, under).at(8),
                new Directory()
                        .offset(0x0201, at)
                        .offset(0x0202, PREVIEW.length)
                        .at(under),
                PREVIEW);

        assertThat(parts("image/x-nikon-nef", file)).containsExactly(jpegAt(EmbeddedPart.PREVIEW, at));
    }

    private static Directory strip(int compression, int at, int length) {
        return new Directory().number(0x0103, compression).offset(0x0111, at).offset(0x0117, length);
    }

    @Test
    void as_a_strip_of_a_dng_and_of_a_cr2_but_what_the_sensor_measured_is_no_picture() throws IOException {
        int under = 8 + new Directory().offset(0x014A, 0).at(8).length;
        int at = under + strip(7, 0, 0).at(under).length;
        byte[] dng = concat(
                head(8),
                new Directory().offset(0x014A, under).at(8),
                strip(7, at, PREVIEW.length).at(under),
                PREVIEW);
        byte[] measured = concat(
                head(8),
                new Directory().offset(0x014A, under).at(8),
                strip(7, at, MEASURED.length).at(under),
                MEASURED);
        int first = 8 + strip(6, 0, 0).at(8).length;
        byte[] cr2 = concat(head(8), strip(6, first, PREVIEW.length).at(8), PREVIEW);
        byte[] plain = concat(head(8), strip(1, first, PREVIEW.length).at(8), PREVIEW);

        assertThat(parts("image/x-adobe-dng", dng)).containsExactly(jpegAt(EmbeddedPart.PREVIEW, at));
        assertThat(parts("image/x-canon-cr2", cr2)).containsExactly(jpegAt(EmbeddedPart.PREVIEW, first));
        assertThat(parts("image/x-adobe-dng", measured)).isEmpty();
        assertThat(parts("image/x-canon-cr2", plain)).isEmpty();
    }

    @Test
    void as_the_value_of_a_tag_of_an_rw2() throws IOException {
        byte[] file = concat(
                latin("IIU\0"),
                new byte[] {8, 0, 0, 0},
                new byte[] {1, 0},
                new byte[] {0x2E, 0, 7, 0},
                new byte[] {(byte) PREVIEW.length, 0, 0, 0, 26, 0, 0, 0},
                ints(0),
                PREVIEW);

        assertThat(parts("image/x-panasonic-rw2", file)).containsExactly(jpegAt(EmbeddedPart.PREVIEW, 26));
    }

    /// Olympus counts from where its notes begin, which are a file within the file.
    @Test
    void in_the_makers_notes_of_an_orf_counted_from_there() throws IOException {
        byte[] settings = new Directory().offset(0x0101, 0).offset(0x0102, 0).at(12 + 18);
        int within = 12 + 18 + settings.length;
        byte[] notes = concat(
                latin("OLYMPUS\0II\3\0"),
                new Directory().offset(0x2020, 12 + 18).at(12),
                new Directory()
                        .offset(0x0101, within)
                        .offset(0x0102, PREVIEW.length)
                        .at(12 + 18),
                PREVIEW);
        int exif = 8
                + new Directory().text(0x010F, "OLYMPUS CORP").offset(0x8769, 0).at(8).length;
        byte[] directory = new Directory().add(0x927C, 7, notes.length, notes).at(exif);
        int notesAt = exif + directory.length - notes.length - (notes.length & 1);
        byte[] file = concat(
                head(8),
                new Directory()
                        .text(0x010F, "OLYMPUS CORP")
                        .offset(0x8769, exif)
                        .at(8),
                directory);

        assertThat(parts("image/x-olympus-orf", file)).containsExactly(jpegAt(EmbeddedPart.PREVIEW, notesAt + within));
    }

    @Test
    void the_thumbnail_of_heif_is_the_item_that_refers_to_the_primary_one() throws IOException {
        byte[] other = ints(0, 0);
        byte[] file = HeifBytes.file(
                "mif1heic", "hvc1", HeifBytes.reference("thmb", 2, 1), new byte[] {1, 2, 3, 4}, other, new byte[4]);
        var said = new MetadataReader().read(Files.write(folder.resolve("a.heic"), file), "image/heic");

        var part = EmbeddedPart.in(said.fields());
        assertThat(part).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(EmbeddedPart.THUMBNAIL);
            assertThat(found.type()).isEqualTo("video/H265");
            assertThat(found.at()).isEqualTo(new Field.Bytes(file.length - other.length, other.length));
        });
        assertThat(said.fields())
                .filteredOn(field -> field.source().equals("Meta:ThumbnailItem"))
                .extracting(Field::raw)
                .containsExactly("2");
        byte[] derived = HeifBytes.file(
                "mif1heic", "hvc1", HeifBytes.reference("auxl", 2, 1), new byte[] {1, 2, 3, 4}, other, new byte[4]);
        assertThat(parts("image/heic", derived)).isEmpty();
    }
}
