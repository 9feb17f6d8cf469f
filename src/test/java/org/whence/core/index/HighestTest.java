package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.support.Samples;

class HighestTest {

    static Stream<RandomGenerator> samples() {
        return Samples.of(50, random -> random);
    }

    /// Scores of few values, so that many are equal.
    @ParameterizedTest
    @MethodSource("samples")
    void the_highest_are_those_that_sorting_all_would_give(RandomGenerator random) {
        var scores = random.ints(random.nextInt(1, 400), 0, 40).toArray();
        var most = random.nextInt(1, 50);

        var highest = new Highest(most);
        for (var number = 0; number < scores.length; number++) {
            highest.add(number, scores[number] / 4f);
        }

        var sorted = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> -scores[number])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(highest.numbers()).isEqualTo(sorted);
    }

    @Test
    void of_none_there_is_none() {
        assertThat(new Highest(3).numbers()).isEmpty();
    }
}
