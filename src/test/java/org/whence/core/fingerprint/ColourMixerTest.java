package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourMixerTest {

    @Test
    void every_brightness_with_every_colour_is_what_the_formula_says() {
        var mixer = new ColourMixer(256);
        var brightness = new byte[256];
        for (var y = 0; y < 256; y++) {
            brightness[y] = (byte) y;
        }
        var numbers = numbers(brightness);
        for (var u = 0; u < 256; u++) {
            var blue = numbers(filled(128, u));
            for (var v = 0; v < 256; v++) {
                var red = numbers(filled(128, v));
                var row = mixer.row(numbers, blue, blue, red, red);
                var expected = new byte[3 * 256];
                for (var y = 0; y < 256; y++) {
                    mix(y, u, v, expected, 3 * y);
                }
                assertThat(Arrays.mismatch(row, expected))
                        .as("U %d, V %d", u, v)
                        .isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 8, 10, 16, 62, 64, 130})
    void colours_are_three_parts_of_their_own_row_and_one_of_the_next(int width) {
        var random = new SplittableRandom(width);
        var mixer = new ColourMixer(width);
        for (var round = 0; round < 100; round++) {
            var brightness = noise(random, width);
            var blue = noise(random, width / 2);
            var blueBeside = noise(random, width / 2);
            var red = noise(random, width / 2);
            var redBeside = noise(random, width / 2);
            var expected = new byte[3 * width];
            for (var x = 0; x < width; x++) {
                var u = (3 * (blue[x / 2] & 0xff) + (blueBeside[x / 2] & 0xff) + 2) / 4;
                var v = (3 * (red[x / 2] & 0xff) + (redBeside[x / 2] & 0xff) + 2) / 4;
                mix(brightness[x] & 0xff, u, v, expected, 3 * x);
            }
            var row = mixer.row(
                    numbers(brightness), numbers(blue), numbers(blueBeside), numbers(red), numbers(redBeside));
            assertThat(Arrays.copyOf(row, 3 * width)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 1, 7})
    void pixels_come_in_pairs(int width) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ColourMixer(width));
    }

    private static void mix(int y, int u, int v, byte[] rgb, int at) {
        rgb[at] = cut(y + Math.floorDiv(91_880 * v, 65_536) - 179);
        rgb[at + 1] =
                cut(y + 137 - Math.floorDiv(22_552 * u + 65_535, 65_536) - Math.floorDiv(46_800 * v + 65_535, 65_536));
        rgb[at + 2] = cut(y + Math.floorDiv(116_129 * u, 65_536) - 226);
    }

    private static byte cut(int value) {
        return (byte) Math.clamp(value, 0, 255);
    }

    private static byte[] noise(SplittableRandom random, int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] filled(int length, int value) {
        var filled = new byte[length];
        Arrays.fill(filled, (byte) value);
        return filled;
    }

    private static long[] numbers(byte[] samples) {
        var numbers = new long[ColourMixer.numbers(samples.length)];
        ByteBuffer.wrap(Arrays.copyOf(samples, numbers.length * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(numbers);
        return numbers;
    }
}
