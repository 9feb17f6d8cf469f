package org.whence.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void the_time_left_is_the_time_so_far_for_what_is_left() {
        assertThat(at(Progress.State.RUNNING, 100, Duration.ofSeconds(10)).left())
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void no_time_is_guessed_within_the_first_three_seconds() {
        assertThat(at(Progress.State.RUNNING, 100, Duration.ofMillis(2_999)).left())
                .isEmpty();
    }

    @Test
    void no_time_is_guessed_before_anything_was_examined_or_while_paused() {
        assertThat(at(Progress.State.RUNNING, 0, Duration.ofSeconds(10)).left()).isEmpty();
        assertThat(at(Progress.State.PAUSED, 100, Duration.ofSeconds(10)).left())
                .isEmpty();
    }

    @Test
    void the_rate_and_the_time_left_are_said_in_words() {
        assertThat(ActivityRow.rateAndLeft(at(Progress.State.RUNNING, 100, Duration.ofSeconds(10))))
                .isEqualTo("2.5 MB/s · about 30 s left");
        assertThat(ActivityRow.rateAndLeft(at(Progress.State.PAUSED, 100, Duration.ofSeconds(10))))
                .isEqualTo("paused");
    }

    private static Progress at(Progress.State state, long examined, Duration running) {
        return new Progress(state, 400, 200, examined, 0, 2_500_000, running);
    }
}
