package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.index.SoundIndex;
import org.whence.core.sample.SyntheticSound;

class SoundAlignmentTest {

    static Stream<Integer> seeds() {
        return Stream.iterate(0, seed -> seed + 1).limit(8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_excerpt_is_found_where_it_was_cut_out(int seed) {
        var track = SyntheticSound.track(seed, 30);
        var excerpt = SyntheticSound.noisy(SyntheticSound.equalised(Tracks.cut(track, 12.345, 10)), 10, seed);

        var alignment = SoundAlignment.of(Tracks.of(excerpt), Tracks.of(track));

        assertThat(alignment.runs()).isNotEmpty();
        assertThat(covered(alignment)).isGreaterThan(5_000);
        assertThat(alignment.runs())
                .allSatisfy(run ->
                        assertThat(run.otherFromMillis() - run.fromMillis()).isCloseTo(12_345, within(60L)));
    }

    private static long covered(SoundAlignment alignment) {
        return alignment.runs().stream()
                .mapToLong(run -> run.toMillis() - run.fromMillis())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void different_tracks_have_nothing_in_common(int seed) {
        var here = Tracks.of(SyntheticSound.track(seed, 60));
        for (var other = 100; other < 106; other++) {
            assertThat(SoundAlignment.of(here, Tracks.of(SyntheticSound.track(other, 60)))
                            .runs())
                    .isEmpty();
        }
    }

    @Test
    void a_compilation_has_a_stretch_of_each_track_it_was_made_of() {
        var first = SyntheticSound.speech(1, 40);
        var second = SyntheticSound.music(2, 40);
        var compilation = Tracks.of(
                Tracks.joined(Tracks.cut(second, 20, 10), Tracks.cut(first, 5, 12), Tracks.cut(second, 0, 8)));

        var ofFirst = SoundAlignment.of(compilation, Tracks.of(first)).runs();
        assertThat(ofFirst).hasSize(1);
        assertThat(ofFirst.getFirst().fromMillis()).isCloseTo(10_000, within(600L));
        assertThat(ofFirst.getFirst().toMillis()).isCloseTo(22_000, within(1_800L));
        assertThat(ofFirst.getFirst().otherFromMillis()).isCloseTo(5_000, within(600L));
        var ofSecond = SoundAlignment.of(compilation, Tracks.of(second)).runs();
        assertThat(ofSecond).hasSize(2);
        assertThat(ofSecond.getFirst().otherFromMillis()).isCloseTo(20_000, within(600L));
        assertThat(ofSecond.getLast().fromMillis()).isCloseTo(22_000, within(600L));
        assertThat(ofSecond.getLast().otherFromMillis()).isCloseTo(0, within(600L));
    }

    @Test
    void a_sweep_that_both_repeat_is_no_evidence() {
        assertThat(SoundAlignment.of(Tracks.of(siren(30, 1)), Tracks.of(siren(30, 2)))
                        .runs())
                .allSatisfy(run -> assertThat(run.landmarks()).isLessThan(SoundMatcher.CONFIDENT_LANDMARKS * 4));
        assertThat(SoundAlignment.of(Tracks.of(beeps(30)), Tracks.of(beeps(20))).runs())
                .isEmpty();
    }

    @Test
    void a_loop_of_ten_minutes_against_itself_is_one_stretch_and_takes_no_more_than_others() {
        var bar = SyntheticSound.music(2, 2);
        var loop = new float[300 * bar.length];
        for (var at = 0; at < loop.length; at += bar.length) {
            System.arraycopy(bar, 0, loop, at, bar.length);
        }
        var landmarks = Tracks.of(loop);
        assertThat(covered(SoundAlignment.of(landmarks, landmarks))).isLessThanOrEqualTo(600_000);
        var index = new SoundIndex(Path.of("none"), false, 0);
        index.add(1, landmarks);
        assertThat(index.search(landmarks)).hasSize(1);
    }

    /// As many landmarks as make a run: `different` hashes in turn, evenly over `frames`.
    private static Landmarks landmarks(int count, int different, int frames) {
        return new Landmarks(
                IntStream.range(0, count)
                        .map(index -> index * frames / (count - 1))
                        .toArray(),
                IntStream.range(0, count).map(index -> index % different).toArray());
    }

    /// Each agrees with itself, and with an equal one only at offsets that are met less often.
    private static int runs(Landmarks landmarks) {
        return SoundAlignment.of(landmarks, landmarks).runs().size();
    }

    @Test
    void fewer_than_ten_landmarks_are_no_evidence() {
        assertThat(runs(landmarks(10, 10, 100))).isEqualTo(1);
        assertThat(runs(landmarks(9, 9, 100))).isZero();
    }

    @Test
    void fewer_than_eight_kinds_of_landmarks_are_no_evidence_however_many_there_are() {
        assertThat(runs(landmarks(15, 8, 100))).isEqualTo(1);
        assertThat(runs(landmarks(15, 7, 100))).isZero();
    }

    @Test
    void what_lasts_less_than_a_second_and_a_half_is_no_evidence() {
        assertThat(runs(landmarks(12, 12, 64))).isEqualTo(1);
        assertThat(runs(landmarks(12, 12, 63))).isZero();
    }

    /// Twelve landmarks suffice for ten seconds, which are 430 frames.
    @Test
    void a_run_in_which_few_landmarks_agree_for_its_length_is_no_evidence() {
        assertThat(runs(landmarks(12, 12, 430))).isEqualTo(1);
        assertThat(runs(landmarks(12, 12, 431))).isZero();
    }

    private static float[] beeps(int seconds) {
        var samples = new float[seconds * SyntheticSound.RATE];
        for (var index = 0; index < samples.length; index++) {
            var on = index % (SyntheticSound.RATE / 2) < SyntheticSound.RATE / 4;
            samples[index] = on ? (float) (0.5 * Math.sin(2 * Math.PI * 880 * index / SyntheticSound.RATE)) : 0;
        }
        return samples;
    }

    /// Between 600 and 1,200 Hz, at a pace of its own.
    private static float[] siren(int seconds, int pace) {
        var samples = new float[seconds * SyntheticSound.RATE];
        var phase = 0.0;
        for (var index = 0; index < samples.length; index++) {
            phase += (900 + 300 * Math.sin(0.9 * pace * index / SyntheticSound.RATE)) / SyntheticSound.RATE;
            samples[index] = (float) (0.5 * Math.sin(2 * Math.PI * phase));
        }
        return samples;
    }
}
