package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.whence.core.sample.SyntheticSound;

class SoundPeaksTest {

    private static final int RATE = SoundFingerprint.SAMPLES_PER_SECOND;

    @Test
    void silence_and_what_is_shorter_than_a_frame_have_no_fingerprint() {
        assertThat(of(new float[10 * RATE]).isEmpty()).isTrue();
        assertThat(of(new float[100]).isEmpty()).isTrue();
        assertThat(of(new float[0]).isEmpty()).isTrue();
    }

    @Test
    void a_steady_tone_and_a_hum_have_next_to_none_and_no_landmarks() {
        var tone = drawn(20, index -> 0.5 * Math.sin(2 * Math.PI * 1_000 * index / RATE));
        var hum = drawn(
                20,
                index -> 0.2 * Math.sin(2 * Math.PI * 50 * index / RATE)
                        + 0.2 * Math.sin(2 * Math.PI * 150 * index / RATE));
        assertThat(of(tone).peaks()).hasSizeLessThan(10);
        assertThat(Landmarks.of(of(tone)).count()).isZero();
        assertThat(of(hum).peaks()).hasSizeLessThan(10);
        assertThat(Landmarks.of(of(hum)).count()).isZero();
    }

    @Test
    void a_beep_that_repeats_itself_makes_no_landmarks() {
        var beeps = drawn(
                20, index -> index / (RATE / 4) % 2 == 0 ? 0.5 * Math.sin(2 * Math.PI * 1_000 * index / RATE) : 0);
        assertThat(Landmarks.of(of(beeps)).count()).isLessThan(20);
    }

    @Test
    void speech_and_music_have_some_dozens_of_landmarks_a_second() {
        for (var seed = 0; seed < 6; seed++) {
            var landmarks = Landmarks.of(of(SyntheticSound.halved(SyntheticSound.track(seed, 20))));
            assertThat(landmarks.count() / 20).isBetween(25, 120);
        }
    }

    @Test
    void it_is_the_same_in_whatever_pieces_the_sound_comes() {
        var sound = SyntheticSound.halved(SyntheticSound.music(4, 8));
        var random = new Random(3);
        var peaks = new SoundPeaks();
        for (var from = 0; from < sound.length; ) {
            var to = Math.min(sound.length, from + 1 + random.nextInt(3_000));
            peaks.add(Arrays.copyOfRange(sound, from, to));
            from = to;
        }
        assertThat(peaks.finish().peaks()).isEqualTo(of(sound).peaks());
    }

    @Test
    void what_was_written_is_read_back() {
        var sound = of(SyntheticSound.halved(SyntheticSound.speech(1, 8)));
        var read = SoundFingerprint.of(sound.bytes());
        assertThat(read.peaks()).isEqualTo(sound.peaks());
        assertThat(read.sha256()).isEqualTo(sound.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void bytes_that_are_no_fingerprint_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SoundFingerprint.of(new byte[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> SoundFingerprint.of(new byte[8]));
        assertThatIllegalArgumentException().isThrownBy(() -> SoundFingerprint.of(new byte[] {-1, 0, 0, 0}));
    }

    @Test
    void half_of_the_peaks_stay_where_they_are_under_noise_that_can_be_heard() {
        var sound = SyntheticSound.music(8, 10);
        var clean = of(SyntheticSound.halved(sound)).peaks();
        var noisy =
                of(SyntheticSound.halved(SyntheticSound.noisy(sound, 20, 1))).peaks();
        var kept = Arrays.stream(clean)
                .filter(peak -> Arrays.binarySearch(noisy, peak) >= 0)
                .count();
        assertThat(kept).isGreaterThan(clean.length / 3);
    }

    private static SoundFingerprint of(float[] mono) {
        var peaks = new SoundPeaks();
        peaks.add(mono);
        return peaks.finish();
    }

    private static float[] drawn(int seconds, IntToDoubleFunction sample) {
        var samples = new float[seconds * RATE];
        for (var index = 0; index < samples.length; index++) {
            samples[index] = (float) sample.applyAsDouble(index);
        }
        return samples;
    }
}
