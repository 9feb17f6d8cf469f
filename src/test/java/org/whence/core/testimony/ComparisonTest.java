package org.whence.core.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.provenance.Claim;
import org.whence.support.Samples;

class ComparisonTest {

    private static final Claim EVENING = Said.when(Claim.Of.EVENT, "2026-11-12T21:00:00Z", "2026-11-12T23:30:00Z");

    @Test
    void a_time_inside_the_other_overlaps_and_a_wider_one_goes_beyond() {
        var inside = Said.when(Claim.Of.EVENT, "2026-11-12T22:00:00Z", "2026-11-12T22:30:00Z");
        assertThat(Comparison.of(inside, EVENING)).isEqualTo(new Comparison.Overlaps());
        assertThat(Comparison.of(EVENING, inside)).isEqualTo(new Comparison.GoesBeyond());
        var open = Said.when(Claim.Of.EVENT, "2026-11-12T22:00:00Z", null);
        assertThat(Comparison.of(open, EVENING)).isEqualTo(new Comparison.GoesBeyond());
    }

    @Test
    void a_time_wholly_outside_excludes_by_the_gap_between_the_nearest_ends() {
        var night = Said.when(Claim.Of.EVENT, "2026-11-13T02:45:00Z", "2026-11-13T04:00:00Z");
        var gap = Duration.ofMinutes(195);
        assertThat(Comparison.of(night, EVENING)).isEqualTo(new Comparison.OtherTime(gap, true));
        assertThat(Comparison.of(EVENING, night)).isEqualTo(new Comparison.OtherTime(gap, false));
    }

    @Test
    void times_of_different_things_are_not_compared() {
        var recorded = Said.when(Claim.Of.RECORDED, "2016-01-01T00:00:00Z", "2016-01-01T01:00:00Z");
        assertThat(Comparison.of(recorded, EVENING)).isEqualTo(new Comparison.OtherWords());
    }

    @Test
    void numbers_of_the_same_thing_are_compared_and_others_are_words() {
        var agency = Said.number("Agency C", null, "12 to 15 dead");
        assertThat(Comparison.of(Said.number("A", null, "28 dead"), agency))
                .isEqualTo(new Comparison.OtherNumber(13, true));
        assertThat(Comparison.of(Said.number("A", null, "3 dead"), agency))
                .isEqualTo(new Comparison.OtherNumber(9, false));
        assertThat(Comparison.of(Said.number("A", null, "at least 12 dead"), agency))
                .isEqualTo(new Comparison.GoesBeyond());
        assertThat(Comparison.of(Said.number("A", null, "13 dead"), agency)).isEqualTo(new Comparison.Overlaps());
        assertThat(Comparison.of(Said.number("A", null, "28 hurt"), agency)).isEqualTo(new Comparison.OtherWords());
        assertThat(Comparison.of(Said.number("A", null, "many dead"), agency)).isEqualTo(new Comparison.OtherWords());
    }

    @Test
    void words_are_the_same_but_for_case_and_punctuation() {
        assertThat(Comparison.of(Said.where("East Quay"), Said.where("east quay.")))
                .isEqualTo(new Comparison.SameWords());
        assertThat(Comparison.of(Said.where("the harbour"), Said.where("East Quay")))
                .isEqualTo(new Comparison.OtherWords());
    }

    @Test
    void different_attributes_are_a_mistake() {
        assertThatThrownBy(() -> Comparison.of(Said.where("here"), EVENING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Two spans exclude each other from both sides or from none; what overlaps both ways is the same span.
    @ParameterizedTest
    @MethodSource("pairs")
    void exclusion_is_mutual(Claim one, Claim two) {
        var there = Comparison.of(one, two);
        var back = Comparison.of(two, one);
        assertThat(there instanceof Comparison.OtherTime).isEqualTo(back instanceof Comparison.OtherTime);
        if (there instanceof Comparison.OtherTime(var gap, var later)) {
            assertThat(back).isEqualTo(new Comparison.OtherTime(gap, !later));
            assertThat(gap).isPositive();
        }
        if (there instanceof Comparison.Overlaps && back instanceof Comparison.Overlaps) {
            assertThat(one.span()).isEqualTo(two.span());
        }
    }

    static Stream<Arguments> pairs() {
        return Samples.of(200, random -> arguments(randomTime(random), randomTime(random)));
    }

    private static Claim randomTime(RandomGenerator random) {
        var from = Instant.EPOCH.plusSeconds(random.nextInt(20));
        var to = from.plusSeconds(random.nextInt(6));
        return Said.when(
                Claim.Of.EVENT,
                random.nextInt(5) == 0 ? null : from.toString(),
                random.nextInt(5) == 0 ? null : to.toString());
    }
}
