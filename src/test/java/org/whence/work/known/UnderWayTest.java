package org.whence.work.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.media;

import org.junit.jupiter.api.Test;
import org.whence.core.examination.Examination;
import org.whence.work.WordExaminer;

class UnderWayTest {

    private final UnderWay underWay = new UnderWay();
    private final Examination one = WordExaminer.picture(media(1), "bridge");
    private final Examination two = WordExaminer.picture(media(2), "bridge");

    @Test
    void of_two_at_a_time_the_second_looks_at_the_first_and_not_the_other_way_round() {
        try (var first = underWay.enter(one);
                var second = underWay.enter(two)) {
            assertThat(second.before()).containsExactly(one);
            assertThat(second.before(media(1))).contains(one);
            assertThat(second.isBefore(media(1))).isFalse();
            assertThat(first.before()).isEmpty();
            assertThat(first.isBefore(media(2))).isTrue();
        }
    }

    @Test
    void who_has_left_is_still_passed_over_by_those_who_were_there_before_it() {
        try (var first = underWay.enter(one)) {
            underWay.enter(two).close();
            assertThat(first.isBefore(media(2))).isTrue();
        }
        try (var again = underWay.enter(one)) {
            assertThat(again.isBefore(media(2))).isFalse();
            assertThat(again.before()).isEmpty();
        }
    }

    @Test
    void nobody_enters_twice() {
        try (var first = underWay.enter(one)) {
            assertThatThrownBy(() -> underWay.enter(one)).isInstanceOf(IllegalStateException.class);
            assertThat(first.before()).isEmpty();
        }
    }
}
