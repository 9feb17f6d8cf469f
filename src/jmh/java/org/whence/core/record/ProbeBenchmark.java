package org.whence.core.record;

import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
public class ProbeBenchmark {
    private long seed = 1;

    @Benchmark
    public Object uuid() {
        return new UUID(seed++, 2);
    }
}
