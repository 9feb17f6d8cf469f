package org.whence.core.fingerprint;

/// The power spectrum of short stretches of sound: a Hann window and a fast Fourier transform of [#SAMPLES] real
/// samples, done as one of half as many complex ones. Holds its work space: for one thread.
///
/// Source: W. H. Press and others, "Numerical Recipes in C", 2nd edition (1992), sections 12.2 and 12.3.
final class Spectrum {

    /// Of one stretch.
    static final int SAMPLES = 1_024;

    /// Of the spectrum, without the one of half the sampling rate.
    static final int BINS = SAMPLES / 2;

    private static final int HALF = SAMPLES / 2;

    private final double[] window = new double[SAMPLES];
    private final double[] cosines = new double[SAMPLES];
    private final double[] sines = new double[SAMPLES];
    private final int[] reversed = new int[HALF];
    private final double[] real = new double[HALF];
    private final double[] imaginary = new double[HALF];

    Spectrum() {
        for (var index = 0; index < SAMPLES; index++) {
            var angle = 2 * Math.PI * index / SAMPLES;
            window[index] = 0.5 - 0.5 * Math.cos(angle);
            cosines[index] = Math.cos(angle);
            sines[index] = -Math.sin(angle);
        }
        var bits = Integer.numberOfTrailingZeros(HALF);
        for (var index = 0; index < HALF; index++) {
            reversed[index] = Integer.reverse(index) >>> (Integer.SIZE - bits);
        }
    }

    /// Writes the power of each bin into `power`, [#BINS] long.
    ///
    /// @param samples of which [#SAMPLES] from `from` on are looked at
    void power(float[] samples, int from, double[] power) {
        for (var index = 0; index < HALF; index++) {
            var to = reversed[index];
            real[to] = samples[from + 2 * index] * window[2 * index];
            imaginary[to] = samples[from + 2 * index + 1] * window[2 * index + 1];
        }
        transform();
        power[0] = (real[0] + imaginary[0]) * (real[0] + imaginary[0]);
        for (var bin = 1; bin < BINS; bin++) {
            // The spectra of the even and the odd samples lie in each other and are taken apart here.
            var evenReal = (real[bin] + real[HALF - bin]) / 2;
            var evenImaginary = (imaginary[bin] - imaginary[HALF - bin]) / 2;
            var oddReal = (imaginary[bin] + imaginary[HALF - bin]) / 2;
            var oddImaginary = (real[HALF - bin] - real[bin]) / 2;
            var x = evenReal + cosines[bin] * oddReal - sines[bin] * oddImaginary;
            var y = evenImaginary + cosines[bin] * oddImaginary + sines[bin] * oddReal;
            power[bin] = x * x + y * y;
        }
    }

    private void transform() {
        for (var size = 2; size <= HALF; size *= 2) {
            var step = SAMPLES / size;
            for (var start = 0; start < HALF; start += size) {
                for (var index = 0; index < size / 2; index++) {
                    butterfly(start + index, start + index + size / 2, cosines[index * step], sines[index * step]);
                }
            }
        }
    }

    private void butterfly(int upper, int lower, double cosine, double sine) {
        var x = real[lower] * cosine - imaginary[lower] * sine;
        var y = real[lower] * sine + imaginary[lower] * cosine;
        real[lower] = real[upper] - x;
        imaginary[lower] = imaginary[upper] - y;
        real[upper] += x;
        imaginary[upper] += y;
    }
}
