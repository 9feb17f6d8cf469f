package org.whence.core.sample;

import java.util.Arrays;
import java.util.Random;

/// Music and speech that nobody ever made, the same for the same seed: as many tracks as one wants, each another.
///
/// Music is a tuning, a tempo, a progression of chords, a melody that wanders over them, and a drum. Speech is a voice
/// (a pulse train through three moving resonances, as in D. H. Klatt, "Software for a cascade/parallel formant
/// synthesizer", JASA 67, 1980, much simplified) that says syllables in groups with pauses.
public final class SyntheticSound {

    /// Samples a second.
    public static final int RATE = 22_050;

    private static final int TABLE = 2_048;
    private static final int[][] SCALES = {{0, 2, 4, 5, 7, 9, 11}, {0, 2, 3, 5, 7, 8, 10}, {0, 3, 5, 7, 10, 12, 15}};

    private final Random random;
    private final float[] samples;

    private SyntheticSound(long seed, int seconds) {
        random = new Random(seed * 7_919 + 17);
        samples = new float[seconds * RATE];
    }

    /// Every second track is speech.
    public static float[] track(long seed, int seconds) {
        return seed % 2 == 0 ? music(seed, seconds) : speech(seed, seconds);
    }

    public static float[] music(long seed, int seconds) {
        var sound = new SyntheticSound(seed, seconds);
        sound.play();
        return sound.levelled();
    }

    public static float[] speech(long seed, int seconds) {
        var sound = new SyntheticSound(seed, seconds);
        sound.speak();
        return sound.levelled();
    }

    private void play() {
        var beat = 60 / (70 + 90 * random.nextDouble());
        var tuning = 110 * Math.pow(2, random.nextDouble());
        var scale = SCALES[random.nextInt(SCALES.length)];
        var lead = timbre();
        var pad = timbre();
        var duration = samples.length / (double) RATE;
        var degree = random.nextInt(7);
        var bar = 0;
        int[] chords = random.ints(8, 0, 7).toArray();
        for (var at = 0.0; at < duration; at += 4 * beat) {
            var chord = chords[bar++ % chords.length];
            for (var voice = 0; voice < 3; voice++) {
                note(pad, at, 4 * beat, pitch(tuning, scale, chord + 2 * voice), 0.12);
            }
            for (var within = 0.0; within < 4 * beat; ) {
                var length = beat * (1 + random.nextInt(4)) / 2;
                degree = Math.clamp(degree + random.nextInt(5) - 2, 0, 13);
                if (random.nextInt(6) > 0) {
                    note(lead, at + within, length, pitch(2 * tuning, scale, degree), 0.25);
                }
                within += length;
            }
            for (var hit = 0; hit < 8; hit++) {
                if (random.nextInt(3) > 0) {
                    drum(at + hit * beat / 2, hit % 4 == 0);
                }
            }
        }
    }

    private static double pitch(double tuning, int[] scale, int degree) {
        var octave = Math.floorDiv(degree, scale.length);
        return tuning * Math.pow(2, octave + scale[Math.floorMod(degree, scale.length)] / 12.0);
    }

    private float[] timbre() {
        var table = new float[TABLE];
        for (var harmonic = 1; harmonic <= 12; harmonic++) {
            var loudness = random.nextDouble() / Math.pow(harmonic, 0.8);
            var phase = random.nextDouble() * 2 * Math.PI;
            for (var index = 0; index < TABLE; index++) {
                table[index] += (float) (loudness * Math.sin(2 * Math.PI * harmonic * index / TABLE + phase));
            }
        }
        return table;
    }

    private void note(float[] table, double at, double length, double frequency, double loudness) {
        if (frequency * 12 > RATE / 2.0) {
            frequency /= 2;
        }
        var decay = 1 + 3 * random.nextDouble();
        var from = (int) (at * RATE);
        var count = (int) (length * RATE);
        var step = frequency * TABLE / RATE;
        var place = 0.0;
        for (var index = 0; index < count && from + index < samples.length; index++) {
            var time = index / (double) RATE;
            var attack = Math.min(1, time / 0.01) * Math.min(1, (count - index) / (0.02 * RATE));
            samples[from + index] += (float) (loudness * attack * Math.exp(-decay * time) * table[(int) place]);
            place += step;
            if (place >= TABLE) {
                place -= TABLE;
            }
        }
    }

    private void drum(double at, boolean low) {
        var from = (int) (at * RATE);
        var last = 0f;
        for (var index = 0; index < RATE / 8 && from + index < samples.length; index++) {
            var time = index / (double) RATE;
            var noise = (float) random.nextGaussian();
            var high = noise - last;
            last = noise;
            samples[from + index] += (float)
                    (low
                            ? 0.5
                                    * Math.exp(-25 * time)
                                    * Math.sin(2 * Math.PI * (50 + 60 * Math.exp(-30 * time)) * time)
                            : 0.06 * Math.exp(-40 * time) * high);
        }
    }

    private void speak() {
        var pitch = 85 + 140 * random.nextDouble();
        var tract = 0.85 + 0.35 * random.nextDouble();
        var at = 0;
        while (at < samples.length) {
            var syllables = 4 + random.nextInt(12);
            for (var syllable = 0; syllable < syllables && at < samples.length; syllable++) {
                var fall = 1.15 - 0.3 * syllable / syllables + 0.1 * random.nextGaussian();
                if (random.nextInt(4) > 0) {
                    at = hiss(at, (int) ((0.04 + 0.08 * random.nextDouble()) * RATE));
                }
                at = vowel(at, (int) ((0.09 + 0.16 * random.nextDouble()) * RATE), pitch * Math.max(0.6, fall), tract);
            }
            at += (int) ((0.15 + 0.5 * random.nextDouble()) * RATE);
        }
    }

    private int hiss(int from, int count) {
        var resonance = new Resonance();
        resonance.tune(1_500 + 5_000 * random.nextDouble(), 900);
        for (var index = 0; index < count && from + index < samples.length; index++) {
            var swell = Math.sin(Math.PI * index / count);
            samples[from + index] += (float) (0.5 * swell * resonance.next(0.2 * random.nextGaussian()));
        }
        return from + count;
    }

    private int vowel(int from, int count, double pitch, double tract) {
        var first = new Resonance();
        var second = new Resonance();
        var third = new Resonance();
        double[] start = {
            280 + 550 * random.nextDouble(), 800 + 1_500 * random.nextDouble(), 2_300 + 800 * random.nextDouble()
        };
        double[] end = {
            280 + 550 * random.nextDouble(), 800 + 1_500 * random.nextDouble(), 2_300 + 800 * random.nextDouble()
        };
        var phase = 0.0;
        var glide = 1 + 0.12 * random.nextGaussian();
        for (var index = 0; index < count && from + index < samples.length; index++) {
            var part = index / (double) count;
            if (index % 64 == 0) {
                first.tune(tract * (start[0] + part * (end[0] - start[0])), 80);
                second.tune(tract * (start[1] + part * (end[1] - start[1])), 110);
                third.tune(tract * (start[2] + part * (end[2] - start[2])), 160);
            }
            phase += pitch * (1 + part * (glide - 1)) / RATE;
            var pulse = 0.02 * random.nextGaussian();
            if (phase >= 1) {
                phase -= 1;
                pulse += 1;
            }
            var swell = Math.min(1, Math.min(part, 1 - part) * 6);
            samples[from + index] +=
                    (float) (swell * (first.next(pulse) + 0.6 * second.next(pulse) + 0.3 * third.next(pulse)));
        }
        return from + count;
    }

    /// A resonance of two poles.
    private static final class Resonance {
        private double gain;
        private double first;
        private double second;
        private double last;
        private double beforeLast;

        void tune(double frequency, double bandwidth) {
            var radius = Math.exp(-Math.PI * bandwidth / RATE);
            first = 2 * radius * Math.cos(2 * Math.PI * Math.min(frequency, 0.45 * RATE) / RATE);
            second = -radius * radius;
            gain = 1 - radius;
        }

        double next(double in) {
            var out = gain * in + first * last + second * beforeLast;
            beforeLast = last;
            last = out;
            return out;
        }
    }

    private float[] levelled() {
        var loudest = 1e-6f;
        for (var sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        for (var index = 0; index < samples.length; index++) {
            samples[index] *= 0.6f / loudest;
        }
        return samples;
    }

    /// The same at half the rate, as it is fingerprinted.
    public static float[] halved(float[] samples) {
        var half = new float[samples.length / 2];
        for (var index = 0; index < half.length; index++) {
            var sum = 0.0;
            for (var tap = -15; tap <= 15; tap++) {
                var at = 2 * index + tap;
                if (at >= 0 && at < samples.length) {
                    sum += samples[at] * HALF_BAND[tap + 15];
                }
            }
            half[index] = (float) sum;
        }
        return half;
    }

    private static final double[] HALF_BAND = halfBand();

    private static double[] halfBand() {
        var taps = new double[31];
        for (var tap = -15; tap <= 15; tap++) {
            var angle = Math.PI * tap * 0.47;
            taps[tap + 15] = (tap == 0 ? 0.47 : Math.sin(angle) / (Math.PI * tap))
                    * (0.54 + 0.46 * Math.cos(Math.PI * tap / 15.5));
        }
        var sum = Arrays.stream(taps).sum();
        return Arrays.stream(taps).map(tap -> tap / sum).toArray();
    }

    /// The same with white noise so many decibels below it.
    public static float[] noisy(float[] samples, double decibels, long seed) {
        var noise = new Random(seed);
        var power = 0.0;
        for (var sample : samples) {
            power += sample * sample;
        }
        var level = Math.sqrt(power / samples.length / Math.pow(10, decibels / 10));
        var noisy = new float[samples.length];
        for (var index = 0; index < samples.length; index++) {
            noisy[index] = (float) Math.clamp(samples[index] + level * noise.nextGaussian(), -1, 1);
        }
        return noisy;
    }

    /// The same as through a cheap loudspeaker: bass taken away, a ring at 2 kHz, treble cut.
    public static float[] equalised(float[] samples) {
        var ring = new Resonance();
        ring.tune(2_000, 700);
        var out = new float[samples.length];
        var slow = 0.0;
        var smooth = 0.0;
        for (var index = 0; index < samples.length; index++) {
            slow += 0.12 * (samples[index] - slow);
            var high = samples[index] - slow;
            smooth += 0.6 * (high + 1.5 * ring.next(high) - smooth);
            out[index] = (float) Math.clamp(smooth, -1, 1);
        }
        return out;
    }
}
