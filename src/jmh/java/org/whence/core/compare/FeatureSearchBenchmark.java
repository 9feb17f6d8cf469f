package org.whence.core.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.index.DeadLeaves;
import org.whence.core.index.FeatureIndex;

/// The search for pictures by their local features among 300 drawn ones, and one picture laid over another.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class FeatureSearchBenchmark {

    private static final int PICTURES = 300;
    private static final int MOST = 40;

    private final FeatureIndex index = new FeatureIndex(Path.of("features.idx"), false, 1);
    private List<LocalFeatures> pictures;
    private int next;

    @Setup
    public void make() {
        pictures = IntStream.range(0, PICTURES)
                .mapToObj(seed -> FeatureDetector.find(DeadLeaves.plane(480, 360, seed)))
                .toList();
        for (var row = 0; row < PICTURES; row++) {
            index.add(row + 1, pictures.get(row).kept());
        }
    }

    private LocalFeatures asked() {
        next = (next + 1) % PICTURES;
        return pictures.get(next);
    }

    @Benchmark
    public List<FeatureIndex.Found> search() {
        return index.search(asked(), FeatureIndex.Asking.STILL, MOST);
    }

    @Benchmark
    public boolean lay() {
        return PictureAlignment.of(asked(), pictures.get((next + 1) % PICTURES).kept())
                .isPresent();
    }
}
