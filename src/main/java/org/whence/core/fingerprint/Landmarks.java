package org.whence.core.fingerprint;

import java.util.Arrays;

/// The pairs of peaks of a sound: a peak and one of those that follow it closely. What is compared is a pair's hash,
/// made of the two frequencies and the time between them; where it stands says how the sounds lie to each other.
///
/// Pairs at nearly one frequency are left out: a beep that repeats itself would match every other.
///
/// Source: A. L. Wang, "An Industrial-Strength Audio Search Algorithm", ISMIR 2003, section 2.2.
///
/// @param frames when the first peak of each is, growing
/// @param hashes of each, from 0 to 2^[#BITS] - 1
public record Landmarks(int[] frames, int[] hashes) {

    /// Of a hash: 9 of the first frequency, 7 of the step to the second, 6 of the time between.
    public static final int BITS = 22;

    private static final int FAN = 3;
    private static final int LEAST_STEP = 3;
    private static final int STEP_LIMIT = 64;
    private static final int LEAST_GAP = 2;
    private static final int GAP_LIMIT = 64;

    public int count() {
        return frames.length;
    }

    /// How many begin between two times, in milliseconds.
    public int between(long fromMillis, long toMillis) {
        var count = 0;
        for (var frame : frames) {
            var millis = frame * SoundFingerprint.FRAME_MILLIS;
            count += millis >= fromMillis && millis < toMillis ? 1 : 0;
        }
        return count;
    }

    public static Landmarks of(SoundFingerprint sound) {
        var peaks = sound.peaks();
        var frames = new int[peaks.length * FAN];
        var hashes = new int[peaks.length * FAN];
        var count = 0;
        for (var first = 0; first < peaks.length; first++) {
            var paired = 0;
            for (var second = first + 1; second < peaks.length && paired < FAN; second++) {
                var gap = SoundFingerprint.frame(peaks[second]) - SoundFingerprint.frame(peaks[first]);
                if (gap >= GAP_LIMIT) {
                    break;
                }
                var step = SoundFingerprint.bin(peaks[second]) - SoundFingerprint.bin(peaks[first]);
                if (gap >= LEAST_GAP && Math.abs(step) >= LEAST_STEP && Math.abs(step) < STEP_LIMIT) {
                    frames[count] = SoundFingerprint.frame(peaks[first]);
                    hashes[count] = hash(SoundFingerprint.bin(peaks[first]), step, gap);
                    count++;
                    paired++;
                }
            }
        }
        return new Landmarks(Arrays.copyOf(frames, count), Arrays.copyOf(hashes, count));
    }

    private static int hash(int bin, int step, int gap) {
        return bin << 13 | step + STEP_LIMIT << 6 | gap;
    }
}
