package org.whence.ui.kit.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.record.MediaId;
import org.whence.support.ManualTicker;
import org.whence.ui.kit.cover.CoverGate.State;
import org.whence.ui.kit.cover.CoverGate.Subject;

class CoverGateTest {

    private static final MediaId ONE = new MediaId("1".repeat(64));
    private static final MediaId TWO = new MediaId("2".repeat(64));
    private static final Subject PLAIN = new Subject(ONE, false);
    private static final Subject GRAPHIC = new Subject(TWO, true);

    private final ManualTicker ticker = new ManualTicker();
    private final CoverGate gate = new CoverGate(ticker);

    @Test
    void r_reveals_for_as_long_as_the_settings_say() {
        gate.revealFor(Duration.ofSeconds(30));
        gate.reveal();
        ticker.advance(Duration.ofSeconds(29));
        assertThat(gate.isAnyRevealed()).isTrue();
        ticker.advance(Duration.ofSeconds(2));
        assertThat(gate.isAnyRevealed()).isFalse();
    }

    @Test
    void until_leaving_ends_when_another_item_is_aimed_at_and_after_a_minute_without_input() {
        gate.revealFor(Duration.ZERO);
        gate.reveal();
        ticker.advance(Duration.ofSeconds(59));
        assertThat(gate.isRevealed(ONE)).isTrue();
        ticker.advance(Duration.ofSeconds(2));
        assertThat(gate.isAnyRevealed()).isFalse();
        gate.reveal();
        gate.aim(List.of(GRAPHIC));
        assertThat(gate.isAnyRevealed()).isFalse();
    }

    @BeforeEach
    void aim() {
        gate.aim(List.of(PLAIN));
    }

    @Test
    void everything_is_covered_at_first() {
        assertThat(gate.isAnyRevealed()).isFalse();
        assertThat(gate.isRevealed(ONE)).isFalse();
    }

    @Test
    void what_is_held_is_covered_forty_milliseconds_after_release() {
        gate.hold();
        assertThat(gate.isRevealed(ONE)).isTrue();
        gate.release();
        ticker.advance(Duration.ofMillis(39));
        assertThat(gate.isRevealed(ONE)).isTrue();
        ticker.advance(Duration.ofMillis(1));
        assertThat(gate.isRevealed(ONE)).isFalse();
    }

    @Test
    void a_repeat_of_the_key_is_no_release() {
        gate.hold();
        for (var i = 0; i < 20; i++) {
            gate.release();
            ticker.advance(Duration.ofMillis(30));
            gate.hold();
        }
        ticker.advance(Duration.ofMillis(100));
        assertThat(gate.isRevealed(ONE)).isTrue();
    }

    @Test
    void holding_longer_than_ten_seconds_goes_on_revealing() {
        gate.hold();
        for (var i = 0; i < 30; i++) {
            ticker.advance(Duration.ofSeconds(1));
            gate.hold();
        }
        assertThat(gate.isRevealed(ONE)).isTrue();
    }

    @Test
    void r_reveals_for_ten_seconds_and_says_how_many_are_left() {
        gate.reveal();
        ticker.advance(Duration.ofSeconds(3));
        assertThat(gate.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Timed.class,
                        timed -> assertThat(timed.leftMillis()).isEqualTo(7_000));
        ticker.advance(Duration.ofSeconds(7));
        assertThat(gate.isAnyRevealed()).isFalse();
    }

    @Test
    void zooming_starts_the_ten_seconds_anew_and_does_not_reveal() {
        gate.renew();
        assertThat(gate.isAnyRevealed()).isFalse();
        gate.reveal();
        ticker.advance(Duration.ofSeconds(9));
        gate.renew();
        ticker.advance(Duration.ofSeconds(9));
        assertThat(gate.isRevealed(ONE)).isTrue();
    }

    @Test
    void a_clip_stays_revealed_while_it_plays_and_ten_seconds_longer() {
        gate.reveal();
        gate.play(true);
        ticker.advance(Duration.ofSeconds(30));
        assertThat(gate.isRevealed(ONE)).isTrue();
        gate.play(false);
        ticker.advance(Duration.ofMillis(9_900));
        assertThat(gate.isRevealed(ONE)).isTrue();
        ticker.advance(Duration.ofMillis(100));
        assertThat(gate.isRevealed(ONE)).isFalse();
    }

    @Test
    void a_minute_without_input_covers_even_a_clip_that_plays() {
        gate.reveal();
        gate.play(true);
        ticker.advance(Duration.ofSeconds(60));
        assertThat(gate.isAnyRevealed()).isFalse();
    }

    @Test
    void another_item_is_covered_and_covers_the_last() {
        gate.reveal();
        gate.aim(List.of(new Subject(TWO, false)));
        assertThat(gate.isAnyRevealed()).isFalse();
        gate.reveal();
        assertThat(gate.isRevealed(TWO)).isTrue();
        assertThat(gate.isRevealed(ONE)).isFalse();
    }

    @Test
    void aiming_at_the_same_again_covers_nothing() {
        gate.reveal();
        gate.aim(List.of(PLAIN));
        assertThat(gate.isRevealed(ONE)).isTrue();
    }

    @Test
    void both_sides_of_a_comparison_are_revealed_and_covered_together() {
        gate.aim(List.of(PLAIN, new Subject(TWO, false)));
        gate.reveal();
        assertThat(gate.isRevealed(ONE) && gate.isRevealed(TWO)).isTrue();
        gate.coverAll();
        assertThat(gate.isRevealed(ONE) || gate.isRevealed(TWO)).isFalse();
    }

    @Test
    void what_is_graphic_takes_two_acts_and_is_small_until_a_third() {
        gate.aim(List.of(GRAPHIC));
        gate.hold();
        assertThat(gate.isAnyRevealed()).isFalse();
        gate.coverAll();
        gate.reveal();
        assertThat(gate.isAnyRevealed()).isFalse();
        gate.reveal();
        assertThat(gate.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Timed.class, timed -> assertThat(timed.small()).isTrue());
        gate.reveal();
        assertThat(gate.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Timed.class, timed -> assertThat(timed.small()).isFalse());
    }

    @Test
    void a_warning_is_forgotten_after_ten_seconds() {
        gate.aim(List.of(GRAPHIC));
        gate.reveal();
        ticker.advance(Duration.ofSeconds(10));
        gate.reveal();
        assertThat(gate.isAnyRevealed()).isFalse();
    }

    @Test
    void nothing_ticks_while_everything_is_covered() {
        gate.hold();
        gate.release();
        ticker.advance(Duration.ofSeconds(1));
        assertThat(ticker.calls()).isZero();
    }
}
