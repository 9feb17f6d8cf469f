package org.whence.work.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.whence.core.compare.SoundAlignment;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundPeaks;
import org.whence.core.index.SoundIndex;
import org.whence.core.sample.SyntheticSound;

/// Asks pieces of made-up music and speech, played by a cheap loudspeaker in noise, among all of the tracks.
public final class MeasureSounds {

    private static final int TRACK_SECONDS = 30;
    private static final int PIECE_SECONDS = 10;
    private static final int NOISE_BELOW_DECIBELS = 10;

    /// How far off a piece may be said to lie.
    private static final int OFFSET_MILLIS = 200;

    private final SoundIndex index = new SoundIndex(Path.of("none"), false, Examination.VERSION);
    private final List<Landmarks> known = new ArrayList<>();
    private int found;
    private int placed;
    private int wrong;

    private MeasureSounds() {}

    /// Every fifth of so many tracks is asked for.
    public static void run(int tracks, Consumer<MeasureSpeed.Figure> each) {
        var measure = new MeasureSounds();
        for (var track = 0; track < tracks; track++) {
            var landmarks = landmarks(SyntheticSound.track(track, TRACK_SECONDS));
            measure.known.add(landmarks);
            measure.index.add(track, landmarks);
        }
        var asked = 0;
        for (var track = 0; track < tracks; track += 5) {
            measure.ask(track, 2 + track % 15);
            asked++;
        }
        var how = "%d s with noise at %d dB, among %d tracks".formatted(PIECE_SECONDS, NOISE_BELOW_DECIBELS, tracks);
        each.accept(new MeasureSpeed.Figure("Pieces of sound found", "%d of %d".formatted(measure.found, asked), how));
        each.accept(new MeasureSpeed.Figure(
                "of them at the right time", "%d of %d".formatted(measure.placed, measure.found), "within 0.2 s"));
        each.accept(new MeasureSpeed.Figure("False matches of sound", Integer.toString(measure.wrong), how));
    }

    private void ask(int track, int fromSecond) {
        var from = fromSecond * SyntheticSound.RATE;
        var piece = Arrays.copyOfRange(
                SyntheticSound.track(track, TRACK_SECONDS), from, from + PIECE_SECONDS * SyntheticSound.RATE);
        var heard = landmarks(SyntheticSound.noisy(SyntheticSound.equalised(piece), NOISE_BELOW_DECIBELS, track));
        for (var candidate : index.search(heard)) {
            var alignment = SoundAlignment.of(heard, known.get((int) candidate.row()));
            if (alignment.landmarks() < SoundMatcher.CONFIDENT_LANDMARKS) {
                continue;
            }
            if (candidate.row() != track) {
                wrong++;
                continue;
            }
            found++;
            var run = alignment.runs().getFirst();
            if (Math.abs(run.otherFromMillis() - run.fromMillis() - 1_000L * fromSecond) <= OFFSET_MILLIS) {
                placed++;
            }
        }
    }

    private static Landmarks landmarks(float[] sound) {
        var peaks = new SoundPeaks();
        peaks.add(SyntheticSound.halved(sound));
        return Landmarks.of(peaks.finish());
    }
}
