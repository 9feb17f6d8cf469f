package org.whence.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names sort by the order in which they were asked for: lists of records in the window and in reports rest on it.
class IdsTest {

    private Instant now = Instant.parse("2025-03-08T04:05:06.789Z");
    private final Ids ids = new Ids(() -> now, new Random(7));

    @Test
    void a_name_is_a_uuid_of_version_7_that_holds_its_millisecond() {
        var name = ids.record().value();

        assertThat(name.version()).isEqualTo(7);
        assertThat(name.variant()).isEqualTo(2);
        assertThat(millis(name)).isEqualTo(now.toEpochMilli());
    }

    @Test
    void names_of_one_millisecond_sort_by_the_order_in_which_they_were_asked_for() {
        var names = names(1_000);

        assertThat(names).isSorted().doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> assertThat(millis(name.value())).isEqualTo(now.toEpochMilli()));
    }

    @Test
    void a_count_that_is_full_takes_the_next_millisecond() {
        var names = names(10_000);

        assertThat(names).isSorted().doesNotHaveDuplicates();
        assertThat(names).extracting(name -> name.value().version()).containsOnly(7);
        assertThat(millis(names.getLast().value())).isBetween(now.toEpochMilli() + 1, now.toEpochMilli() + 3);
    }

    @Test
    void a_clock_that_goes_back_does_not_take_the_names_with_it() {
        var before = ids.record();
        now = now.minusSeconds(3_600);

        assertThat(ids.record()).isGreaterThan(before);
    }

    private List<RecordId> names(int count) {
        return Stream.generate(ids::record).limit(count).toList();
    }

    private static long millis(UUID name) {
        return name.getMostSignificantBits() >>> 16;
    }
}
