package org.whence.core.fingerprint;

import java.util.Arrays;

/// Finds the peaks of a sound while it comes in: points of the spectrogram that are louder than all others within
/// [#BINS_AROUND] bins and [#FRAMES_AROUND] frames, and that stand out from what is heard at their own frequency just
/// before and after. The last condition is what keeps steady tones out. Use it on one thread only.
///
/// Source: A. L. Wang, "An Industrial-Strength Audio Search Algorithm", ISMIR 2003, section 2.1; how peaks are
/// chosen is not said there and is our own.
public final class SoundPeaks {

    /// 110 Hz to 4.6 kHz: below is hum, above is what small encoders leave out.
    private static final int LOWEST_BIN = 10;

    private static final int HIGHEST_BIN = 430;

    static final int BINS_AROUND = 12;
    static final int FRAMES_AROUND = 8;

    /// How far a peak stands out from the mean at its frequency, in decibels.
    private static final float CONTRAST_DECIBELS = 5;

    /// Below it nothing is heard: full scale is about 48 dB here.
    private static final float FLOOR_DECIBELS = -22;

    private static final int RING = 2 * FRAMES_AROUND + 1;

    private final Spectrum spectrum = new Spectrum();
    private final double[] power = new double[Spectrum.BINS];
    private final float[][] ring = new float[RING][Spectrum.BINS];
    private final float[] waiting = new float[Spectrum.SAMPLES];
    private int waits;
    private long frames;
    private int[] peaks = new int[1_024];
    private int count;

    public SoundPeaks() {
        for (var frame : ring) {
            Arrays.fill(frame, FLOOR_DECIBELS);
        }
    }

    /// Takes the next samples.
    ///
    /// @param mono from -1 to 1, [SoundFingerprint#SAMPLES_PER_SECOND] of them a second
    public void add(float[] mono) {
        for (var from = 0; from < mono.length; ) {
            var taken = Math.min(mono.length - from, waiting.length - waits);
            System.arraycopy(mono, from, waiting, waits, taken);
            waits += taken;
            from += taken;
            if (waits == waiting.length) {
                spectrum.power(waiting, 0, power);
                System.arraycopy(waiting, SoundFingerprint.HOP, waiting, 0, waiting.length - SoundFingerprint.HOP);
                waits -= SoundFingerprint.HOP;
                next();
            }
        }
    }

    private void next() {
        var frame = ring[(int) (frames % RING)];
        for (var bin = 0; bin < frame.length; bin++) {
            frame[bin] = (float) Math.max(FLOOR_DECIBELS, 10 * Math.log10(power[bin] + 1e-12));
        }
        frames++;
        search(frames - 1 - FRAMES_AROUND);
    }

    /// Looks for peaks in the frame that has as many before as after it.
    private void search(long at) {
        if (at < 0) {
            return;
        }
        var frame = ring[(int) (at % RING)];
        for (var bin = LOWEST_BIN; bin <= HIGHEST_BIN; bin++) {
            if (frame[bin] > FLOOR_DECIBELS
                    && frame[bin] > frame[bin - 1]
                    && frame[bin] >= frame[bin + 1]
                    && isHighest(at, bin, frame[bin])
                    && frame[bin] - mean(bin) >= CONTRAST_DECIBELS) {
                keep(SoundFingerprint.peak(at, bin));
            }
        }
    }

    private boolean isHighest(long at, int bin, float level) {
        for (var slot = 0; slot < RING; slot++) {
            var frame = ring[slot];
            for (var other = Math.max(0, bin - BINS_AROUND); other <= bin + BINS_AROUND; other++) {
                if (frame[other] > level || frame[other] == level && isBefore(slot, other, at, bin)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Of equals the earlier, then the lower, is the peak.
    private boolean isBefore(int slot, int other, long at, int bin) {
        var here = (int) (at % RING);
        var behind = Math.floorMod(here - slot, RING);
        return behind > 0 && behind <= FRAMES_AROUND || behind == 0 && other < bin;
    }

    private float mean(int bin) {
        var sum = 0f;
        for (var frame : ring) {
            sum += frame[bin];
        }
        return sum / RING;
    }

    private void keep(int peak) {
        if (count == peaks.length) {
            peaks = Arrays.copyOf(peaks, 2 * count);
        }
        peaks[count++] = peak;
    }

    /// The fingerprint of all that was added.
    public SoundFingerprint finish() {
        for (var silent = 0; silent < FRAMES_AROUND && frames > 0; silent++) {
            Arrays.fill(power, 0);
            next();
        }
        return new SoundFingerprint(Arrays.copyOf(peaks, count));
    }
}
