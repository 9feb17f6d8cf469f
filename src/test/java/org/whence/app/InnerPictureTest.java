package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.exifSegment;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.ffmpeg.Av1Frame;
import org.whence.adapter.ffmpeg.JpegEncoder;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Status;
import org.whence.core.media.Dimensions;
import org.whence.support.HeifBytes;
import org.whence.support.MediaBytes.Directory;

/// The pictures inside pictures are shown beside them and compared: Exif's thumbnail, that of an AVIF, the preview of a
/// raw photograph, which also stands in where what the sensor measured is not decoded.
class InnerPictureTest {

    private static final Dimensions LARGE = new Dimensions(512, 384);
    private static final Dimensions SMALL = new Dimensions(160, 120);

    /// As the standard has it for eight bits and halved colours (AV1 Codec ISO Media File Format Binding, 2.3.3).
    private static final byte[] AV1_CONFIGURATION = HexFormat.of().parseHex("81000c00");

    @TempDir
    private Path folder;

    private Examined examined(String name, byte[] bytes) throws IOException, InterruptedException {
        return Examining.examine(Files.write(folder.resolve(name), bytes));
    }

    /// Soft blobs, others for every seed.
    private static byte[] picture(int seed, Dimensions size) {
        var random = new Random(seed);
        var grid = new double[9 * 9];
        Arrays.setAll(grid, _ -> random.nextDouble() * 255);
        var rgb = new byte[(int) size.pixels() * 3];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double gx = 8.0 * x / size.width();
                double gy = 8.0 * y / size.height();
                int at = (int) gy * 9 + (int) gx;
                double fx = gx - (int) gx;
                double fy = gy - (int) gy;
                double value = (grid[at] * (1 - fx) + grid[at + 1] * fx) * (1 - fy)
                        + (grid[at + 9] * (1 - fx) + grid[at + 10] * fx) * fy;
                Arrays.fill(rgb, 3 * (y * size.width() + x), 3 * (y * size.width() + x) + 3, (byte) value);
            }
        }
        return rgb;
    }

    private static byte[] jpeg(int seed, Dimensions size) {
        return JpegEncoder.encode(picture(seed, size), size, 85);
    }

    private static int distance(Examined examined) {
        return examined.examination().metadata().stream()
                .filter(field -> field.source().equals("Embedded:ThumbnailDistance"))
                .map(field -> Integer.parseInt(field.raw()))
                .findFirst()
                .orElse(-1);
    }

    private static List<String> shown(Examined examined) {
        return examined.previews().stream().map(Preview::name).toList();
    }

    /// A TIFF structure of two directories; the second points at a thumbnail, the first at a preview if there is one.
    private static byte[] directories(Directory first, byte[] preview, byte[] thumbnail) {
        if (preview.length > 0) {
            first.offset(0x0201, 0).offset(0x0202, 0);
        }
        int secondAt = 8 + first.at(8).length;
        int previewAt = secondAt + 2 + 2 * 12 + 4;
        byte[] main = first.at(8);
        if (preview.length > 0) {
            int entries = main[1];
            System.arraycopy(ints(previewAt), 0, main, 2 + 12 * (entries - 2) + 8, 4);
            System.arraycopy(ints(preview.length), 0, main, 2 + 12 * (entries - 1) + 8, 4);
        }
        System.arraycopy(ints(secondAt), 0, main, 2 + 12 * main[1], 4);
        byte[] second = new Directory()
                .offset(0x0201, previewAt + preview.length)
                .offset(0x0202, thumbnail.length)
                .at(secondAt);
        return concat(latin("MM\0*"), ints(8), main, second, preview, thumbnail);
    }

    private static byte[] photograph(int seed, int thumbnailSeed) {
        byte[] whole = jpeg(seed, LARGE);
        byte[] exif = directories(new Directory().text(0x010F, "Acme Works"), new byte[0], jpeg(thumbnailSeed, SMALL));
        return concat(Arrays.copyOf(whole, 2), exifSegment(exif), Arrays.copyOfRange(whole, 2, whole.length));
    }

    @Test
    void the_thumbnail_of_exif_is_shown_beside_the_picture_and_compared() throws Exception {
        var same = examined("a.jpg", photograph(1, 1));
        var other = examined("b.jpg", photograph(1, 2));

        assertThat(distance(same)).isBetween(0, 40);
        assertThat(distance(other)).isGreaterThan(70);
        assertThat(shown(same)).contains(Preview.SMALL, Preview.THUMBNAIL);
        assertThat(shown(other)).contains(Preview.SMALL, Preview.THUMBNAIL);
    }

    private static byte[] avif(int seed, int thumbnailSeed) {
        return HeifBytes.file(
                "avifmif1miaf",
                "av01",
                HeifBytes.reference("thmb", 2, 1),
                Av1Frame.encode(picture(seed, LARGE), LARGE),
                Av1Frame.encode(picture(thumbnailSeed, SMALL), SMALL),
                AV1_CONFIGURATION,
                LARGE.width(),
                LARGE.height(),
                SMALL.width(),
                SMALL.height());
    }

    @Test
    void so_is_the_thumbnail_that_is_an_item_of_an_avif() throws Exception {
        var same = examined("a.avif", avif(1, 1));
        var other = examined("b.avif", avif(1, 2));

        assertThat(same.examination().size()).isEqualTo(LARGE);
        assertThat(distance(same)).isBetween(0, 40);
        assertThat(distance(other)).isGreaterThan(70);
        assertThat(shown(same)).contains(Preview.SMALL, Preview.THUMBNAIL);
    }

    /// An ARW: the mark by which it is told, and a preview in its first directory.
    private static byte[] raw(int previewSeed, int thumbnailSeed) {
        return directories(
                new Directory().text(0x010F, "SONY").add(0xC634, 1, 4, new byte[] {1, 2, 3, 4}),
                jpeg(previewSeed, LARGE),
                jpeg(thumbnailSeed, SMALL));
    }

    @Test
    void the_preview_of_a_raw_photograph_stands_in_for_it_and_that_is_said() throws Exception {
        var examined = examined("a.arw", raw(1, 1));
        var examination = examined.examination();

        assertThat(examination.type()).isEqualTo("image/x-sony-arw");
        assertThat(examination.status()).isEqualTo(Status.EXAMINED);
        assertThat(examination.picture()).isNotNull();
        assertThat(examination.pixels()).isNull();
        assertThat(examination.defects())
                .extracting(defect -> defect.says())
                .anyMatch(says -> says.contains("the preview of 512 x 384 pixels inside the file"));
        assertThat(shown(examined)).contains(Preview.SMALL, Preview.LARGE, Preview.THUMBNAIL);
        assertThat(distance(examined)).isBetween(0, 40);
        assertThat(distance(examined("b.arw", raw(1, 2)))).isGreaterThan(70);
    }

    @Test
    void a_raw_photograph_without_a_preview_says_that_it_is_not_decoded() throws Exception {
        var examined = examined(
                "a.arw",
                concat(
                        latin("MM\0*"),
                        ints(8),
                        new Directory()
                                .text(0x010F, "SONY")
                                .add(0xC634, 1, 4, new byte[] {1, 2, 3, 4})
                                .at(8)));

        assertThat(examined.examination().status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(examined.previews()).isEmpty();
    }
}
