package org.whence.core.sample;

/// Smooth noise from -1 to 1 over the plane: clouds, rust, weathered walls. The same for the same seed.
///
/// Values at whole points are hashed from the point and blended in between by 3t² - 2t³; four octaves are added, each
/// twice as fine and half as strong (value noise; K. Perlin, "An Image Synthesizer", 1985).
record Noise(long seed) {

    private static final int OCTAVES = 4;

    double at(double x, double y) {
        var sum = 0.0;
        var weight = 0.5;
        for (var octave = 0; octave < OCTAVES; octave++) {
            sum += weight * smooth(x, y, octave);
            x *= 2;
            y *= 2;
            weight /= 2;
        }
        return sum;
    }

    private double smooth(double x, double y, int octave) {
        var x0 = (long) Math.floor(x);
        var y0 = (long) Math.floor(y);
        var fx = blend(x - x0);
        var fy = blend(y - y0);
        var top = lattice(x0, y0, octave) * (1 - fx) + lattice(x0 + 1, y0, octave) * fx;
        var bottom = lattice(x0, y0 + 1, octave) * (1 - fx) + lattice(x0 + 1, y0 + 1, octave) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private static double blend(double t) {
        return t * t * (3 - 2 * t);
    }

    /// A value from -1 to 1 for a whole point, by the finaliser of SplitMix64 (G. Steele et al., "Fast Splittable
    /// Pseudorandom Number Generators", 2014).
    private double lattice(long x, long y, int octave) {
        var z = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL + octave * 0x165667B19E3779F9L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) / (double) Long.MAX_VALUE;
    }

    /// `paint` made lighter and darker by the noise, whose grains are `grain` pixels wide, by up to `strength` of 255.
    Canvas.Paint over(Canvas.Paint paint, double grain, double strength) {
        return (x, y) -> {
            var colour = paint.at(x, y);
            var shift = (int) Math.round(strength * at(x / grain, y / grain));
            return colour & 0xFF000000
                    | shifted(colour >> 16, shift) << 16
                    | shifted(colour >> 8, shift) << 8
                    | shifted(colour, shift);
        };
    }

    private static int shifted(int channel, int by) {
        return Math.clamp((channel & 0xFF) + by, 0, 255);
    }
}
