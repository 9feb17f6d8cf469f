package org.whence.ui.kit.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.time.Span;
import org.whence.support.Samples;

class TimeScaleTest {

    private static final Instant AUGUST = Instant.parse("2019-08-03T19:42:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-12T20:11:00Z");

    @Test
    void nothing_with_a_time_has_no_scale() {
        assertThat(TimeScale.of(List.of(), 500)).isNull();
        assertThat(TimeScale.of(List.of(Span.OPEN), 500)).isNull();
    }

    @Test
    void years_without_anything_are_a_break_that_says_how_long_it_is() {
        var scale = scale(Span.at(AUGUST), Span.at(NOVEMBER));
        assertThat(scale.columns()).hasSize(2);
        assertThat(scale.breakAfter(0).getYears()).isEqualTo(7);
        assertThat(scale.columns().get(1).left() - scale.columns().get(0).right())
                .isCloseTo(TimeScale.BREAK_WIDTH, within(1e-9));
    }

    @Test
    void two_days_are_no_break_and_a_millisecond_more_is_one() {
        var later = AUGUST.plus(TimeScale.BREAK);
        assertThat(scale(Span.at(AUGUST), Span.at(later)).columns()).hasSize(1);
        assertThat(scale(Span.at(AUGUST), Span.at(later.plusMillis(1))).columns())
                .hasSize(2);
    }

    @Test
    void of_many_gaps_only_the_longest_are_left_out() {
        var spans = IntStream.range(0, 20)
                .mapToObj(i -> Span.at(AUGUST.plus(Duration.ofDays(10L * i + (i > 10 ? 900 : 0)))))
                .toArray(Span[]::new);
        assertThat(scale(spans).columns()).hasSize(TimeScale.MOST_BREAKS + 1);
    }

    @Test
    void an_instant_inside_a_break_lies_in_its_middle() {
        var scale = scale(Span.at(AUGUST), Span.at(NOVEMBER));
        var middle = (scale.columns().get(0).right() + scale.columns().get(1).left()) / 2;
        assertThat(scale.at(Instant.parse("2022-01-01T00:00:00Z"))).isCloseTo(middle, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void what_is_later_never_lies_further_left_and_all_lies_inside(List<Span> spans) {
        var scale = scale(spans.toArray(Span[]::new));
        var places = spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(Objects::nonNull)
                .sorted()
                .map(scale::at)
                .toList();
        assertThat(places).isSorted().allMatch(x -> x >= 0 && x <= 500.0001);
        assertThat(scale.columns().getFirst().left()).isZero();
        assertThat(scale.columns().getLast().right()).isCloseTo(500, within(1e-6));
    }

    static Stream<List<Span>> spans() {
        return Samples.of(
                100,
                random -> IntStream.range(0, 1 + random.nextInt(12))
                        .mapToObj(_ -> span(random))
                        .toList());
    }

    private static Span span(RandomGenerator random) {
        var from = Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 1_800_000_000L));
        return Span.between(from, from.plusSeconds(random.nextLong(random.nextBoolean() ? 100 : 100_000_000)));
    }

    private static TimeScale scale(Span... spans) {
        return Objects.requireNonNull(TimeScale.of(List.of(spans), 500));
    }
}
