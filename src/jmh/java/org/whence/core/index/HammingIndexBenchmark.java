package org.whence.core.index;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.index.HammingIndex.Entry;
import org.whence.core.index.HammingIndex.Hit;
import org.whence.core.match.Nearness;

/// Search among random hashes for neighbours of some of them.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class HammingIndexBenchmark {

    private static final int ASKED = 1 << 12;

    /// How many hashes there are.
    @Param("1000000")
    private int count;

    private HammingIndex index;
    private PdqHash[] asked;
    private int next;

    @Setup
    public void make() {
        var random = new SplittableRandom(1);
        asked = new PdqHash[ASKED];
        index = HammingIndex.of(count, IntStream.range(0, count).mapToObj(row -> {
            var hash = any(random);
            asked[row % ASKED] = changed(hash, random.nextInt(Nearness.CONFIDENT_BITS), random);
            return new Entry(row, hash);
        }));
    }

    private static PdqHash any(SplittableRandom random) {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash changed(PdqHash hash, int bits, SplittableRandom random) {
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        for (var n = 0; n < bits; n++) {
            words[random.nextInt(words.length)] ^= 1L << random.nextInt(Long.SIZE);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /// Exactly all within 31 bits.
    @Benchmark
    public List<Hit> withinRadius31() {
        return index.within(asked[next++ % ASKED], Nearness.CONFIDENT_BITS);
    }

    /// The same within 60 bits, where every hash is looked at.
    @Benchmark
    public List<Hit> withinRadius60() {
        return index.within(asked[next++ % ASKED], Nearness.LEAD_BITS);
    }
}
