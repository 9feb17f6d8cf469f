package org.whence.core.compare;

import java.util.Arrays;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundPeaks;
import org.whence.core.sample.SyntheticSound;

/// Sounds and their landmarks, for tests.
public final class Tracks {

    private Tracks() {}

    public static Landmarks of(float[] sound) {
        var peaks = new SoundPeaks();
        peaks.add(SyntheticSound.halved(sound));
        return Landmarks.of(peaks.finish());
    }

    public static float[] cut(float[] sound, double fromSeconds, double seconds) {
        var from = (int) (fromSeconds * SyntheticSound.RATE);
        return Arrays.copyOfRange(sound, from, from + (int) (seconds * SyntheticSound.RATE));
    }

    static float[] joined(float[]... parts) {
        var all = new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
