package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.support.Samples;

class TallyTest {

    static Stream<Map<Long, Integer>> counts() {
        return Samples.of(20, random -> {
            var counts = new HashMap<Long, Integer>();
            for (var left = random.nextInt(20_000); left > 0; left--) {
                counts.merge((long) random.nextInt(3_000) << 32 | random.nextInt(4), 1, Integer::sum);
            }
            return counts;
        });
    }

    @ParameterizedTest
    @MethodSource("counts")
    void it_counts_as_a_map_would(Map<Long, Integer> counts) {
        var tally = new Tally();
        counts.forEach((number, times) -> {
            for (var left = times; left > 0; left--) {
                tally.count(number);
            }
        });
        var told = new HashMap<Long, Integer>();
        tally.each(told::put);
        assertThat(told).isEqualTo(counts);
        assertThat(counts)
                .allSatisfy((number, times) -> assertThat(tally.times(number)).isEqualTo(times));
        assertThat(tally.times(-5)).isZero();
    }
}
