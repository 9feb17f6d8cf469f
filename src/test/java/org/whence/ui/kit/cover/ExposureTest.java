package org.whence.ui.kit.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.record.MediaId;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.FakeDiary;
import org.whence.ui.TickerClock;

class ExposureTest {

    private final ManualTicker ticker = new ManualTicker();
    private final ManualBackground background = new ManualBackground();
    private final CoverGate gate = new CoverGate(ticker);
    private final FakeDiary diary = new FakeDiary();
    private final TickerClock clock = new TickerClock(ticker);
    private Exposure exposure = new Exposure(gate, clock, ticker, diary, background);

    @BeforeEach
    void aim() {
        gate.aim(List.of(new CoverGate.Subject(new MediaId("1".repeat(64)), false)));
        background.runAll();
    }

    @Test
    void what_is_uncovered_is_counted_and_written_down_when_it_is_covered_again() {
        look(Duration.ofSeconds(8));
        assertThat(exposure.todayProperty().get()).isEqualTo(Duration.ofSeconds(8));
        assertThat(diary.looks()).hasSize(1);
        gate.reveal();
        ticker.advance(Duration.ofSeconds(10));
        background.runAll();
        assertThat(diary.looks()).hasSize(2);
        assertThat(exposure.todayProperty().get()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void what_is_uncovered_right_now_counts_too() {
        gate.revealFor(Duration.ZERO);
        gate.reveal();
        ticker.advance(Duration.ofSeconds(40));
        assertThat(exposure.todayProperty().get()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_pause_is_offered_after_twenty_minutes_in_an_hour_and_not_again_for_an_hour() {
        minutes(19);
        assertThat(exposure.pauseOfferedProperty().get()).isFalse();
        minutes(1);
        assertThat(exposure.pauseOfferedProperty().get()).isTrue();
        gate.reveal();
        exposure.pause();
        assertThat(gate.isAnyRevealed()).isFalse();
        minutes(5);
        assertThat(exposure.pauseOfferedProperty().get()).isFalse();
    }

    @Test
    void twenty_minutes_over_a_whole_day_are_no_reason_for_a_pause() {
        for (var i = 0; i < 5; i++) {
            minutes(5);
            ticker.advance(Duration.ofMinutes(55));
        }
        assertThat(exposure.pauseOfferedProperty().get()).isFalse();
        assertThat(exposure.todayProperty().get()).isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void the_diary_is_read_at_the_start_and_its_days_are_shown() {
        look(Duration.ofSeconds(8));
        exposure = new Exposure(gate, clock, ticker, diary, background);
        background.runAll();
        assertThat(exposure.todayProperty().get()).isEqualTo(Duration.ofSeconds(8));
        assertThat(exposure.days()).containsEntry(LocalDate.of(2026, 11, 13), Duration.ofSeconds(8));
    }

    @Test
    void erasing_leaves_nothing() {
        look(Duration.ofSeconds(8));
        exposure.erase();
        background.runAll();
        assertThat(diary.looks()).isEmpty();
        assertThat(exposure.todayProperty().get()).isZero();
        assertThat(exposure.days()).isEmpty();
    }

    private void minutes(int minutes) {
        for (var i = 0; i < 2 * minutes; i++) {
            look(Duration.ofSeconds(30));
        }
    }

    private void look(Duration time) {
        gate.revealFor(Duration.ofSeconds(50));
        gate.reveal();
        ticker.advance(time);
        gate.coverAll();
        background.runAll();
        gate.revealFor(CoverGate.REVEALED);
    }
}
