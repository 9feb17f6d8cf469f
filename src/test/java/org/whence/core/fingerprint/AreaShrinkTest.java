package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaShrinkTest {

    private static final double TOLERANCE = 1e-3;

    @ParameterizedTest
    @CsvSource({"700,600", "1024,1024", "513,200", "5,999", "1111,777", "4096,3"})
    void each_sample_is_the_average_brightness_of_its_area(int width, int height) {
        var stride = 3 * width + 5;
        var pixels = noise(stride * height);
        var plane = AreaShrink.of(pixels, width, height, stride, PixelLayout.RGB);
        assertThat(plane.width()).isEqualTo(512);
        assertThat(plane.height()).isEqualTo(512);
        var random = new SplittableRandom(5);
        for (var n = 0; n < 500; n++) {
            var x = random.nextInt(512);
            var y = random.nextInt(512);
            var expected = average(pixels, width, height, stride, x, y);
            assertThat((double) plane.samples()[y * 512 + x]).isCloseTo(expected, within(TOLERANCE));
        }
    }

    @Test
    void a_picture_of_at_most_512_a_side_keeps_its_pixels() {
        var pixels = noise(512 * 300 * 3);
        var plane = AreaShrink.of(pixels, 512, 300, 512 * 3, PixelLayout.RGB);
        assertThat(plane.width()).isEqualTo(512);
        assertThat(plane.height()).isEqualTo(300);
        var at = 3 * (77 * 512 + 5);
        assertThat(plane.samples()[77 * 512 + 5])
                .isEqualTo(0.299f * (pixels[at] & 0xff)
                        + 0.587f * (pixels[at + 1] & 0xff)
                        + 0.114f * (pixels[at + 2] & 0xff));
    }

    @ParameterizedTest
    @CsvSource({"600,700", "601,700", "1002,530", "5,999", "1111,777", "100,80"})
    void grey_is_brightness_as_it_stands(int width, int height) {
        var grey = noise(width * height);
        var rgb = new byte[3 * grey.length];
        for (var i = 0; i < rgb.length; i++) {
            rgb[i] = grey[i / 3];
        }
        var ofGrey = AreaShrink.of(grey, width, height, width, PixelLayout.GREY).samples();
        var ofColours =
                AreaShrink.of(rgb, width, height, 3 * width, PixelLayout.RGB).samples();
        assertThat(ofGrey).containsExactly(ofColours, within(1e-3f));
    }

    @Test
    void what_is_not_opaque_lies_on_white() {
        var pixels = new byte[] {0, 0, 0, 0, 10, 20, 30, (byte) 255, 0, 0, 0, (byte) 128};
        var samples = AreaShrink.of(pixels, 3, 1, 12, PixelLayout.RGBA).samples();
        assertThat(samples[0]).isCloseTo(255, within(1e-3f));
        assertThat(samples[1]).isCloseTo(0.299f * 10 + 0.587f * 20 + 0.114f * 30, within(1e-3f));
        assertThat(samples[2]).isCloseTo(127, within(1e-3f));
    }

    @Test
    void copies_of_two_sizes_come_close() {
        var large = Planes.scene(3, 2048, 1536);
        var small = Planes.scene(3, 2048, 1536);
        var pixels = new byte[2048 * 1536];
        var half = new byte[1024 * 768];
        for (var i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) large.samples()[i];
        }
        for (var i = 0; i < half.length; i++) {
            half[i] = (byte) small.samples()[i / 1024 * 2 * 2048 + i % 1024 * 2];
        }
        var one = Pdq.picture(AreaShrink.of(pixels, 2048, 1536, 2048, PixelLayout.GREY));
        var other = Pdq.picture(AreaShrink.of(half, 1024, 768, 1024, PixelLayout.GREY));
        assertThat(one.hash().distanceTo(other.hash())).isLessThanOrEqualTo(6);
    }

    @Test
    void a_plane_with_missing_rows_is_not_handed_out() {
        var shrink = new AreaShrink(2, 2, PixelLayout.GREY);
        shrink.row(new byte[2], 0);
        assertThatIllegalStateException().isThrownBy(shrink::plane);
        shrink.row(new byte[2], 0);
        assertThatIllegalStateException().isThrownBy(() -> shrink.row(new byte[2], 0));
    }

    @Test
    void a_picture_has_a_pixel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaShrink(0, 4, PixelLayout.RGB));
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaShrink(4, 9_000_000, PixelLayout.RGB));
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(9).nextBytes(bytes);
        return bytes;
    }

    private static double average(byte[] pixels, int width, int height, int stride, int column, int row) {
        var sum = 0.0;
        var area = 0.0;
        for (var y = 0; y < height; y++) {
            var high = overlap(y, (double) row * height / 512, (row + 1.0) * height / 512);
            for (var x = 0; high > 0 && x < width; x++) {
                var wide = overlap(x, (double) column * width / 512, (column + 1.0) * width / 512);
                var at = y * stride + 3 * x;
                sum += high
                        * wide
                        * (0.299 * (pixels[at] & 0xff)
                                + 0.587 * (pixels[at + 1] & 0xff)
                                + 0.114 * (pixels[at + 2] & 0xff));
                area += high * wide;
            }
        }
        return sum / area;
    }

    private static double overlap(int pixel, double from, double to) {
        return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
    }
}
