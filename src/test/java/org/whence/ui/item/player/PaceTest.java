package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.whence.support.ManualTicker;

class PaceTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Pace pace = new Pace(ticker);

    @Test
    void a_second_takes_a_second_at_the_usual_speed_and_two_at_half_of_it() {
        pace.from(3_000);
        ticker.advance(Duration.ofSeconds(1));
        assertThat(pace.now()).isEqualTo(4_000);
        pace.change(-1);
        pace.from(pace.now() + 1_000 - 500);
        ticker.advance(Duration.ofSeconds(2));
        assertThat(pace.now()).isEqualTo(5_000);
    }

    @Test
    void past_the_slowest_it_runs_backwards_and_no_further_than_the_ends_of_the_speeds() {
        pace.change(-3);
        assertThat(pace.isBackwards()).isTrue();
        pace.change(-10);
        assertThat(pace.speedProperty().get()).isEqualTo(-2);
        pace.from(1_000);
        ticker.advance(Duration.ofSeconds(1));
        assertThat(pace.now()).isEqualTo(-1_000);
        pace.change(10);
        assertThat(pace.speedProperty().get()).isEqualTo(4);
    }
}
