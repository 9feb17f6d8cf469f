package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.sample.SyntheticSound;
import org.whence.support.Samples;

class SoundFingerprintTest {

    static Stream<SoundFingerprint> any() {
        return Samples.of(200, SoundFingerprintTest::any);
    }

    private static SoundFingerprint any(RandomGenerator random) {
        var most = 1 << random.nextInt(1, 24);
        return new SoundFingerprint(random.ints(random.nextInt(60), 0, Integer.MAX_VALUE)
                .map(peak -> peak % most)
                .sorted()
                .distinct()
                .toArray());
    }

    @ParameterizedTest
    @MethodSource("any")
    void what_was_written_is_read_again(SoundFingerprint sound) {
        assertThat(SoundFingerprint.parse(sound.text())).isEqualTo(sound);
        assertThat(SoundFingerprint.of(sound.bytes())).isEqualTo(sound);
    }

    /// Another base64, a group that is not finished, groups of nothing, a peak twice, peaks that no int holds.
    @ParameterizedTest
    @ValueSource(strings = {"AQ==", "AQ", "A", "A_8", "*", "gA", "gIAA", "AQA", "/////////w8", "//////////////////8B"})
    void what_is_written_otherwise_is_refused(String text) {
        if (text.equals("AQ")) {
            assertThat(SoundFingerprint.parse(text).peaks()).containsExactly(1);
        } else {
            assertThatThrownBy(() -> SoundFingerprint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("any")
    void bits_that_were_flipped_are_another_sound_or_none(SoundFingerprint sound) {
        var bytes = Base64.getDecoder().decode(sound.text());
        for (var bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var flipped = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(SoundFingerprint.parse(flipped)).isNotEqualTo(sound);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasMessageContaining("sound");
            }
        }
    }

    /// At half the rate; what that adds to the sound is of no matter here.
    private static float[] everySecond(float[] samples) {
        var half = new float[samples.length / 2];
        for (var i = 0; i < half.length; i++) {
            half[i] = samples[2 * i];
        }
        return half;
    }

    @Test
    void a_minute_of_speech_takes_few_kilobytes() {
        var peaks = new SoundPeaks();
        peaks.add(everySecond(SyntheticSound.speech(3, 60)));
        var sound = peaks.finish();
        assertThat(sound.peaks()).hasSizeGreaterThan(300);
        assertThat(sound.text()).hasSizeLessThan(6_000);
        assertThat(sound.millis()).isBetween(55_000L, 60_100L);
    }
}
