package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.compare.SoundAlignment;
import org.whence.core.compare.SoundAlignment.Run;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundPeaks;
import org.whence.core.index.SoundIndex;
import org.whence.core.sample.SyntheticSound;

/// Excerpts of ten seconds, with noise and as AAC of 64 kbit/s, asked against many tracks; as many again are asked of
/// tracks that are not there. Small in every run of the tests; the figures of `src/docs/performance.md` by
/// `mvn test -Dtest=SoundSearchTest -Dsound.tracks=1000 -Dsound.asked=400`.
class SoundSearchTest {

    private static final int TRACKS = Integer.getInteger("sound.tracks", 40);
    private static final int ASKED = Integer.getInteger("sound.asked", 16);
    private static final double NOISE_DECIBELS = Double.parseDouble(System.getProperty("sound.noise", "10"));
    private static final int SECONDS = 30;
    private static final int EXCERPT_SECONDS = 10;
    private static final int BITS_PER_SECOND = 64_000;
    private static final long OFFSET_MILLIS = 200;

    @TempDir
    private Path folder;

    private final SoundIndex index = new SoundIndex(Path.of("none"), false, 0);
    private final List<Landmarks> tracks = new ArrayList<>();

    /// What came of asking.
    private static final class Figures {
        private int asked;
        private int found;
        private int placed;
        private int confident;
        private int wrong;
        private int strangers;
        private long nanos;
        private final List<Integer> agreeing = new ArrayList<>();
        private final List<Integer> agreeingWrongly = new ArrayList<>(List.of(0));

        String say() {
            Collections.sort(agreeing);
            return ("%d tracks of %d s; %d excerpts of them asked: %d found (%.1f %%), %d with their place within %d ms,"
                            + " %d confident; %d strangers asked; %d false; %.1f ms a look-up;"
                            + " landmarks agreeing: least %d, median %d; false ones at most %d")
                    .formatted(
                            TRACKS,
                            SECONDS,
                            asked,
                            found,
                            100.0 * found / asked,
                            placed,
                            OFFSET_MILLIS,
                            confident,
                            strangers,
                            wrong,
                            nanos / 1e6 / (asked + strangers),
                            agreeing.getFirst(),
                            agreeing.get(agreeing.size() / 2),
                            Collections.max(agreeingWrongly));
        }
    }

    @Test
    void excerpts_are_found_among_many_tracks_at_their_place_and_strangers_are_not() throws Exception {
        for (var seed = 0; seed < TRACKS; seed++) {
            var landmarks = landmarks(SyntheticSound.halved(SyntheticSound.track(seed, SECONDS)));
            tracks.add(landmarks);
            index.add(seed, landmarks);
        }
        var random = new Random(64);
        var figures = new Figures();
        for (var turn = 0; turn < ASKED; turn++) {
            ask(random.nextInt(TRACKS), random, figures);
            ask(TRACKS + 1_000 + turn, random, figures);
        }
        System.out.println(figures.say());

        assertThat(figures.wrong).isZero();
        assertThat(100.0 * figures.found / figures.asked).isGreaterThanOrEqualTo(95);
        assertThat(figures.placed).isEqualTo(figures.found);
    }

    private void ask(int seed, Random random, Figures figures) throws Exception {
        var from = random.nextInt((SECONDS - EXCERPT_SECONDS) * 1_000);
        var asked = landmarks(circulated(SyntheticSound.track(seed, SECONDS), from, seed));
        var isStranger = seed >= TRACKS;
        figures.asked += isStranger ? 0 : 1;
        figures.strangers += isStranger ? 1 : 0;
        var start = System.nanoTime();
        for (var found : index.search(asked)) {
            var alignment = SoundAlignment.of(asked, tracks.get((int) found.row()));
            if (alignment.runs().isEmpty()) {
                continue;
            }
            var best = Collections.max(alignment.runs(), Comparator.comparingInt(Run::landmarks));
            if (found.row() != seed) {
                figures.wrong++;
                figures.agreeingWrongly.add(best.landmarks());
                continue;
            }
            figures.found++;
            figures.agreeing.add(best.landmarks());
            figures.confident += best.landmarks() >= SoundMatcher.CONFIDENT_LANDMARKS ? 1 : 0;
            var place = best.otherFromMillis() - best.fromMillis();
            figures.placed += Math.abs(place - from) <= OFFSET_MILLIS ? 1 : 0;
        }
        figures.nanos += System.nanoTime() - start;
    }

    /// The excerpt as it comes out at the other end.
    private float[] circulated(float[] track, int fromMillis, long seed) throws MediaFault {
        var from = (int) (fromMillis * (long) SyntheticSound.RATE / 1_000);
        var excerpt = Arrays.copyOfRange(track, from, from + EXCERPT_SECONDS * SyntheticSound.RATE);
        var file = folder.resolve("excerpt.m4a");
        var noisy = SyntheticSound.noisy(excerpt, NOISE_DECIBELS, seed);
        SoundEncoder.write(file, doubled(noisy), 2 * SyntheticSound.RATE, BITS_PER_SECOND);
        var parts = new ArrayList<float[]>();
        new SoundSampler(parts::add).run(file);
        var all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// The same at twice the rate, which is what platforms encode.
    private static float[] doubled(float[] samples) {
        var twice = new float[2 * samples.length];
        for (var index = 0; index < twice.length; index++) {
            var next = Math.min(samples.length - 1, index / 2 + index % 2);
            twice[index] = (samples[index / 2] + samples[next]) / 2;
        }
        return twice;
    }

    private static Landmarks landmarks(float[] mono) {
        var peaks = new SoundPeaks();
        peaks.add(mono);
        return Landmarks.of(peaks.finish());
    }
}
