package org.whence.core.fingerprint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.media.Region;

/// Computes PDQ hashes: 256 bits that say which of the 16 x 16 lowest frequencies of a picture are stronger than the
/// others.
///
/// The brightness is blurred and sampled to 64 x 64 ([JaroszFilter]), and transformed by a two-dimensional discrete
/// cosine transform, of which the frequencies 1 to 16 each way are kept: without frequency 0, so that neither
/// brightness nor contrast matter. Bit `16 i + j` is set where the coefficient of vertical frequency `i + 1` and
/// horizontal frequency `j + 1` exceeds the median of the 256; so half of the bits are set, and each splits all
/// pictures in half.
///
/// The hashes of the turned and mirrored picture follow from the signs and the order of the coefficients
/// ([Orientation]). The reference takes them all from one set of samples; here each way of mirroring has the samples
/// that a mirrored picture would have, because at 512 x 512 the reference's lie off the centre ([JaroszFilter]).
///
/// Quality is the sum of the steps between neighbours among the 64 x 64 samples, in hundredths of full brightness and
/// each rounded towards 0, divided by 90 and at most 100. It is low where there is nothing to tell one picture from
/// another: sky, darkness, a page of one colour.
///
/// The upright hash and the quality agree to the last bit with those of the published C++ reference given the same
/// plane; that is tested. Feed it a plane of at most 512 x 512 ([AreaShrink]); larger ones work, and give slightly
/// different hashes.
///
/// Source: Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019); ThreatExchange,
/// `pdq/cpp/hashing/pdqhashing.cpp`. After C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash
/// Functions" (2010).
public final class Pdq {

    /// Pictures with a smaller side than this, in pixels, get a hash of no bits and quality 0.
    public static final int SMALLEST_SIDE = 5;

    private static final int SIZE = JaroszFilter.SIZE;
    private static final int FREQUENCIES = 16;

    /// The cosines: frequency `i + 1` at sample `k`, in `COSINES[i][k]`.
    private static final float[][] COSINES = new float[FREQUENCIES][SIZE];

    /// The same, by sample first.
    private static final float[][] COSINES_BY_SAMPLE = new float[SIZE][FREQUENCIES];

    private static final PdqHash NOTHING = new PdqHash(0, 0, 0, 0);

    static {
        var scale = (float) Math.sqrt(2.0 / SIZE);
        for (var i = 0; i < FREQUENCIES; i++) {
            for (var k = 0; k < SIZE; k++) {
                COSINES[i][k] = (float) (scale * Math.cos((Math.PI / 2 / SIZE) * (i + 1) * (2 * k + 1)));
                COSINES_BY_SAMPLE[k][i] = COSINES[i][k];
            }
        }
    }

    private Pdq() {}

    /// The fingerprint of a still picture.
    public static PictureFingerprint picture(LumaPlane plane) {
        if (isTooSmall(plane)) {
            return new PictureFingerprint(
                    Stream.generate(() -> NOTHING).limit(8).toList(), 0);
        }
        var samples = JaroszFilter.shrink(plane);
        return new PictureFingerprint(dihedral(samples), quality(samples));
    }

    /// The fingerprint of a frame.
    ///
    /// @param timeMillis from the start of the clip
    public static FrameHash frame(long timeMillis, LumaPlane plane) {
        return frame(timeMillis, Region.ALL, plane);
    }

    /// The fingerprint of a rectangle in a frame.
    ///
    /// @param plane of the rectangle alone
    public static FrameHash frame(long timeMillis, Region region, LumaPlane plane) {
        if (isTooSmall(plane)) {
            return new FrameHash(timeMillis, region, NOTHING, NOTHING, 0);
        }
        var samples = JaroszFilter.shrink(plane);
        return new FrameHash(
                timeMillis, region, mirrored(samples, false, false), mirrored(samples, true, false), quality(samples));
    }

    private static boolean isTooSmall(LumaPlane plane) {
        return plane.width() < SMALLEST_SIDE || plane.height() < SMALLEST_SIDE;
    }

    private static int quality(float[][] samples) {
        var steps = 0;
        for (var y = 0; y < SIZE; y++) {
            for (var x = 0; x < SIZE; x++) {
                if (y + 1 < SIZE) {
                    steps += step(samples[y][x], samples[y + 1][x]);
                }
                if (x + 1 < SIZE) {
                    steps += step(samples[y][x], samples[y][x + 1]);
                }
            }
        }
        return Math.min(100, steps / 90);
    }

    private static int step(float one, float next) {
        return Math.abs((int) ((one - next) * 100 / 255));
    }

    /// The coefficients `D A Dᵗ`, where A are the 64 x 64 samples from `left` and `top` and D the cosines: row
    /// by row, vertical frequencies down, horizontal ones along. Both products run a row at a time, in the
    /// reference's order of addition.
    private static float[] transform(float[][] samples, int left, int top) {
        var result = new float[FREQUENCIES * FREQUENCIES];
        var down = new float[2 * SIZE];
        var along = new float[FREQUENCIES];
        for (var i = 0; i < FREQUENCIES; i++) {
            Arrays.fill(down, 0);
            for (var k = 0; k < SIZE; k++) {
                addScaled(down, samples[top + k], COSINES[i][k]);
            }
            Arrays.fill(along, 0);
            for (var k = 0; k < SIZE; k++) {
                addScaled(along, COSINES_BY_SAMPLE[k], down[left + k]);
            }
            System.arraycopy(along, 0, result, i * FREQUENCIES, FREQUENCIES);
        }
        return result;
    }

    private static void addScaled(float[] sums, float[] values, float factor) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += factor * values[i];
        }
    }

    private static List<PdqHash> dihedral(float[][] samples) {
        return Stream.of(Orientation.values())
                .map(orientation -> {
                    var hash = mirrored(samples, orientation.mirrorsLeftToRight(), orientation.mirrorsTopToBottom());
                    return orientation.isTransposed() ? hash.transposed() : hash;
                })
                .toList();
    }

    /// The hash of the picture mirrored: the coefficients of odd frequency, which are those of even index,
    /// along the axis change sign.
    private static PdqHash mirrored(float[][] samples, boolean leftToRight, boolean topToBottom) {
        var coefficients = transform(samples, leftToRight ? SIZE : 0, topToBottom ? SIZE : 0);
        for (var n = 0; n < coefficients.length; n++) {
            if ((leftToRight && n % 2 == 0) ^ (topToBottom && n / FREQUENCIES % 2 == 0)) {
                coefficients[n] = -coefficients[n];
            }
        }
        return hash(coefficients);
    }

    private static PdqHash hash(float[] coefficients) {
        var sorted = coefficients.clone();
        Arrays.sort(sorted);
        var median = sorted[sorted.length / 2 - 1];
        return new PdqHash(
                word(coefficients, median, 192),
                word(coefficients, median, 128),
                word(coefficients, median, 64),
                word(coefficients, median, 0));
    }

    private static long word(float[] coefficients, float median, int from) {
        var word = 0L;
        for (var n = 0; n < Long.SIZE; n++) {
            if (coefficients[from + n] > median) {
                word |= 1L << n;
            }
        }
        return word;
    }
}
