package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

class PictureDecoderTest {

    private static final Dimensions SIZE = new Dimensions(61, 37);

    @TempDir
    private Path folder;

    @Test
    void a_png_comes_back_pixel_for_pixel() throws IOException {
        var drawn = Drawing.rgb(SIZE);

        try (var picture = decoded(PictureEncoder.png(drawn, SIZE, 3), "image/png", 1);
                var pixels = picture.pixels()) {
            assertThat(pixels.layout()).isEqualTo(PixelLayout.RGB);
            assertThat(Drawing.packed(pixels)).isEqualTo(drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_exif_orientation_is_put_upright(int orientation) throws IOException {
        var upright = Drawing.rgb(SIZE);
        var turn = Turn.ofExif(orientation);
        var png = PictureEncoder.png(Drawing.stored(upright, SIZE, turn), Turn.size(SIZE, turn), 3);

        try (var picture = decoded(png, "image/png", orientation);
                var pixels = picture.pixels()) {
            assertThat(picture.size()).isEqualTo(SIZE);
            assertThat(Drawing.packed(pixels)).isEqualTo(upright);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,0,1,ORIGINAL",
        "0,1,-1,0,ROTATED_90",
        "-1,0,0,-1,ROTATED_180",
        "0,-1,1,0,ROTATED_270",
        "-1,0,0,1,MIRRORED",
        "1,0,0,-1,FLIPPED",
        "0,1,1,0,TRANSPOSED",
        "0,-1,-1,0,TRANSVERSED"
    })
    void a_display_matrix_is_one_of_eight_turns(int a, int b, int c, int d, Orientation turn) {
        assertThat(Turn.ofMatrix(a, b, c, d)).isEqualTo(turn);
    }

    @Test
    void jpeg_and_webp_come_back_alike() throws IOException {
        var drawn = Drawing.rgb(SIZE);

        try (var jpeg = decoded(JpegEncoder.encode(drawn, SIZE, 95), "image/jpeg", 1);
                var webp = decoded(PictureEncoder.webp(drawn, SIZE, 95), "image/webp", 1);
                var first = jpeg.pixels();
                var second = webp.pixels()) {
            assertThat(Drawing.difference(drawn, Drawing.packed(first))).isLessThan(6);
            assertThat(Drawing.difference(drawn, Drawing.packed(second))).isLessThan(6);
        }
    }

    @Test
    void a_lower_quality_makes_a_smaller_jpeg() {
        var size = new Dimensions(320, 240);
        var noise = new byte[size.width() * size.height() * 3];
        new Random(1).nextBytes(noise);

        assertThat(JpegEncoder.encode(noise, size, 30).length)
                .isLessThan(JpegEncoder.encode(noise, size, 90).length / 2);
    }

    @Test
    void tones_are_the_upright_brightness_of_the_pixels() throws IOException {
        var turn = Turn.ofExif(6);
        var drawn = Drawing.stored(Drawing.rgb(SIZE), SIZE, turn);

        try (var picture = decoded(JpegEncoder.encode(drawn, Turn.size(SIZE, turn), 95), "image/jpeg", 6);
                var pixels = picture.pixels();
                var tones = picture.tones()) {
            assertThat(tones.layout()).isEqualTo(PixelLayout.GREY);
            assertThat(tones.size()).isEqualTo(SIZE);
            var rgb = Drawing.packed(pixels);
            var grey = new byte[rgb.length / 3];
            for (var at = 0; at < grey.length; at++) {
                grey[at] = (byte) Math.round(0.299 * (rgb[3 * at] & 0xFF)
                        + 0.587 * (rgb[3 * at + 1] & 0xFF)
                        + 0.114 * (rgb[3 * at + 2] & 0xFF));
            }
            assertThat(Drawing.difference(Drawing.packed(tones), grey)).isLessThan(2.5);
        }
    }

    @Test
    void opacity_is_kept_and_shown_over_grey() throws IOException {
        var size = new Dimensions(64, 32);
        var rgba = new byte[64 * 32 * 4];
        for (var at = 0; at < rgba.length; at += 4) {
            rgba[at] = (byte) 255;
            rgba[at + 3] = (byte) (at / 4 % 64 < 32 ? 255 : 0);
        }

        try (var picture = decoded(PictureEncoder.png(rgba, size, 4), "image/png", 1);
                var pixels = picture.pixels()) {
            assertThat(pixels.layout()).isEqualTo(PixelLayout.RGBA);
            assertThat(Drawing.packed(pixels)).isEqualTo(rgba);
            var preview = JpegDecoder.decode(picture.previews().getFirst().bytes(), 256);
            assertThat(preview.bgra()[4 * 10 + 2] & 0xFF).as("red").isGreaterThan(240);
            assertThat(preview.bgra()[4 * 60 + 2] & 0xFF).as("grey").isBetween(120, 136);
        }
    }

    @Test
    void a_channel_of_opacity_in_which_all_is_opaque_is_dropped() throws IOException {
        byte[] rgba = {1, 2, 3, (byte) 255};

        try (var picture = decoded(PictureEncoder.png(rgba, new Dimensions(1, 1), 4), "image/png", 1);
                var pixels = picture.pixels()) {
            assertThat(Drawing.packed(pixels)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void previews_are_upright_and_no_larger_than_they_say() throws IOException {
        var size = new Dimensions(1600, 400);
        var turn = Turn.ofExif(6);
        var stored = Drawing.stored(Drawing.rgb(size), size, turn);

        try (var picture = decoded(JpegEncoder.encode(stored, Turn.size(size, turn), 90), "image/jpeg", 6)) {
            var previews = picture.previews();
            assertThat(previews).extracting(Preview::name).containsExactly(Preview.SMALL, Preview.LARGE);
            var large = JpegDecoder.decode(previews.getLast().bytes(), 2000);
            assertThat(new Dimensions(large.width(), large.height())).isEqualTo(new Dimensions(1280, 320));
            assertThat(large.bgra()[4 * 1200 + 2] & 0xFF).as("red at the right").isGreaterThan(220);
            var small = JpegDecoder.decode(previews.getFirst().bytes(), 100);
            assertThat(new Dimensions(small.width(), small.height())).isEqualTo(new Dimensions(100, 25));
        }
    }

    @Test
    void a_jpeg_cut_off_gives_what_is_there_and_a_defect() throws IOException {
        var whole = JpegEncoder.encode(Drawing.rgb(new Dimensions(640, 480)), new Dimensions(640, 480), 90);
        var cut = Arrays.copyOf(whole, whole.length * 2 / 3);

        var reading = PictureDecoder.decode(file(cut), "image/jpeg", 1);

        assertThat(reading).isInstanceOfSatisfying(PictureReading.Decoded.class, decoded -> {
            assertThat(decoded.picture().size()).isEqualTo(new Dimensions(640, 480));
            assertThat(decoded.defects()).isNotEmpty();
            decoded.picture().close();
        });
        try (var intact = decoded(whole, "image/jpeg", 1)) {
            assertThat(intact.size().width()).isEqualTo(640);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 90, 99})
    void a_png_cut_off_gives_the_rows_that_are_there_and_a_defect(int percent) throws IOException {
        var size = new Dimensions(320, 240);
        var drawn = new byte[3 * size.width() * size.height()];
        new Random(3).nextBytes(drawn);
        var whole = PictureEncoder.png(drawn, size, 3);

        var reading = PictureDecoder.decode(file(Arrays.copyOf(whole, whole.length * percent / 100)), "image/png", 1);

        assertThat(reading).isInstanceOfSatisfying(PictureReading.Decoded.class, decoded -> {
            assertThat(decoded.defects()).isNotEmpty();
            try (var picture = decoded.picture();
                    var pixels = picture.pixels()) {
                assertThat(picture.size()).isEqualTo(size);
                var there = 3 * size.width() * (size.height() * (percent - 5) / 100);
                var packed = Drawing.packed(pixels);
                assertThat(Arrays.copyOf(packed, there)).isEqualTo(Arrays.copyOf(drawn, there));
                assertThat(packed[packed.length - 1]).isZero();
            }
        });
    }

    @Test
    void an_intact_picture_has_no_defects() throws IOException {
        var jpeg = file(JpegEncoder.encode(Drawing.rgb(SIZE), SIZE, 90));

        assertThat(PictureDecoder.decode(jpeg, "image/jpeg", 1))
                .isInstanceOfSatisfying(PictureReading.Decoded.class, decoded -> {
                    assertThat(decoded.defects()).isEmpty();
                    decoded.picture().close();
                });
    }

    @Test
    void a_picture_that_states_a_giant_size_is_refused_undecoded() throws IOException {
        var png = PictureEncoder.png(Drawing.rgb(SIZE), SIZE, 3);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 50_000).putInt(20, 50_000);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        header.putInt(29, (int) checksum.getValue());

        assertThat(PictureDecoder.decode(file(png), "image/png", 1))
                .isInstanceOfSatisfying(PictureReading.Undecoded.class, refused -> {
                    assertThat(refused.status()).isEqualTo(Status.UNSUPPORTED);
                    assertThat(refused.reason()).contains("60 million pixels");
                });
    }

    @Test
    void an_unknown_type_is_unsupported_and_an_empty_file_damaged() throws IOException {
        assertThat(PictureDecoder.decode(file(new byte[] {1}), "image/x-unheard-of", 1))
                .isInstanceOfSatisfying(
                        PictureReading.Undecoded.class,
                        refused -> assertThat(refused.status()).isEqualTo(Status.UNSUPPORTED));
        assertThat(PictureDecoder.decode(file(new byte[0]), "image/jpeg", 1))
                .isInstanceOfSatisfying(
                        PictureReading.Undecoded.class,
                        refused -> assertThat(refused.status()).isEqualTo(Status.DAMAGED));
    }

    @Test
    void a_damaged_picture_is_refused_in_a_sentence_of_ours_and_the_decoders_words_are_details() throws IOException {
        var jpeg = JpegEncoder.encode(Drawing.rgb(SIZE), SIZE, 90);
        Arrays.fill(jpeg, 2, jpeg.length, (byte) 0x55);

        assertThat(PictureDecoder.decode(file(jpeg), "image/jpeg", 1))
                .isInstanceOfSatisfying(PictureReading.Undecoded.class, refused -> {
                    assertThat(refused.status()).isEqualTo(Status.DAMAGED);
                    assertThat(refused.reason()).isEqualTo("It is damaged: what it holds could not be decoded");
                    assertThat(refused.defects())
                            .anyMatch(defect -> defect.says().contains("Invalid data"))
                            .noneMatch(defect -> defect.says().equals(refused.reason()));
                });
    }

    @Test
    void a_picture_that_was_decoded_in_part_says_so_in_a_sentence_of_ours() throws IOException {
        var jpeg = JpegEncoder.encode(Drawing.rgb(SIZE), SIZE, 90);
        var contents = new FfmpegContents().still(file(Arrays.copyOf(jpeg, jpeg.length * 2 / 3)), "image/jpeg", 1);

        assertThat(contents.status()).isEqualTo(Status.DAMAGED);
        assertThat(contents.reason()).isEqualTo("The file ends too early: part of the picture is missing");
        assertThat(contents.defects()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "image/gif", "image/heic", "image/tiff"})
    void cut_and_flipped_files_get_an_outcome(String type) throws IOException {
        var drawn = Drawing.rgb(SIZE);
        var whole = switch (type) {
            case "image/png" -> PictureEncoder.png(drawn, SIZE, 3);
            case "image/webp" -> PictureEncoder.webp(drawn, SIZE, 80);
            default -> JpegEncoder.encode(drawn, SIZE, 80);
        };
        var random = new Random(7);
        for (var round = 0; round < 150; round++) {
            var bytes = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (var flip = 0; bytes.length > 0 && flip < round % 5; flip++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            switch (PictureDecoder.decode(file(bytes), type, 1 + round % 8)) {
                case PictureReading.Decoded(var picture, var _) -> {
                    try (picture) {
                        assertThat(picture.previews()).hasSize(2);
                    }
                }
                case PictureReading.Undecoded(var _, var reason, var _) ->
                    assertThat(reason).isNotBlank();
            }
        }
    }

    private Picture decoded(byte[] bytes, String type, int orientation) throws IOException {
        return switch (PictureDecoder.decode(file(bytes), type, orientation)) {
            case PictureReading.Decoded(var picture, var _) -> picture;
            case PictureReading.Undecoded(var _, var reason, var _) -> throw new AssertionError(reason);
        };
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }
}
