package org.whence.core.fingerprint;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From pixels to hashes.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PdqBenchmark {

    private static final int WIDTH = 4_000;
    private static final int HEIGHT = 3_000;

    private LumaPlane plane;
    private byte[] pixels;

    @Setup
    public void make() {
        var random = new SplittableRandom(1);
        pixels = new byte[3 * WIDTH * HEIGHT];
        random.nextBytes(pixels);
        plane = AreaShrink.of(pixels, AreaShrink.LARGEST_SIDE, AreaShrink.LARGEST_SIDE, 3 * WIDTH, PixelLayout.RGB);
    }

    /// One hash of 512 x 512.
    @Benchmark
    public FrameHash frame() {
        return Pdq.frame(0, plane);
    }

    /// The hashes of all eight orientations of 512 x 512.
    @Benchmark
    public PictureFingerprint picture() {
        return Pdq.picture(plane);
    }

    /// 12 megapixels to 512 x 512.
    @Benchmark
    public LumaPlane areaShrink() {
        return AreaShrink.of(pixels, WIDTH, HEIGHT, 3 * WIDTH, PixelLayout.RGB);
    }
}
