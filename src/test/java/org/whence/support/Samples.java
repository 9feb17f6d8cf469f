package org.whence.support;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Random values for properties. Each sample has its own seed, so that one failing case can be run
/// again alone: the same index always gives the same value.
public final class Samples {

    private Samples() {}

    /// The first `count` values that `make` builds, the same on every run and machine.
    public static <T> Stream<T> of(int count, Function<RandomGenerator, T> make) {
        return LongStream.range(0, count).mapToObj(seed -> make.apply(new SplittableRandom(seed)));
    }
}
