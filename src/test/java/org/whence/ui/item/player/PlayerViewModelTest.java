package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.ExaminerException;
import org.whence.core.media.Raster;
import org.whence.core.media.TimeRange;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;

class PlayerViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Raster> screen = new ArrayList<>();
    private final PlayerViewModel model = new PlayerViewModel(SamplePorts.films(), background, ticker, screen::add);

    @BeforeEach
    void load() {
        model.load(SampleDossiers.CLIP, 84_040);
    }

    @Test
    void a_step_is_exactly_one_frame_on_and_back() {
        model.seek(1_000);
        background.runAll();
        assertThat(model.positionProperty().get()).isEqualTo(new PlayerViewModel.Position(1_000, 25));
        model.nextFrame();
        background.runAll();
        assertThat(model.positionProperty().get()).isEqualTo(new PlayerViewModel.Position(1_040, 26));
        model.lastFrame();
        background.runAll();
        model.lastFrame();
        background.runAll();
        assertThat(model.positionProperty().get()).isEqualTo(new PlayerViewModel.Position(960, 24));
        assertThat(screen).hasSize(4);
    }

    @Test
    void it_plays_as_fast_as_its_speed_says_and_stops_at_the_end() {
        model.changeSpeed(1);
        model.toggle();
        for (var i = 0; i < 100; i++) {
            ticker.advance(Duration.ofMillis(20));
            background.runAll();
        }
        assertThat(model.positionProperty().get().timeMillis()).isBetween(3_900L, 4_040L);
        model.seek(84_000);
        background.runAll();
        for (var i = 0; i < 10; i++) {
            ticker.advance(Duration.ofMillis(100));
            background.runAll();
        }
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(ticker.calls()).isZero();
    }

    @Test
    void of_many_jumps_while_it_is_busy_only_the_last_is_made() {
        model.seek(1_000);
        model.seek(2_000);
        model.seek(3_000);
        background.runAll();
        background.runAll();
        assertThat(screen).hasSize(2);
        assertThat(model.positionProperty().get().timeMillis()).isEqualTo(3_000);
    }

    @Test
    void nothing_reaches_the_screen_after_it_was_closed() {
        model.seek(1_000);
        model.close();
        background.runAll();
        assertThat(screen).isEmpty();
    }

    @Test
    void in_and_out_mark_the_stretch_between_them() {
        model.seek(12_000);
        background.runAll();
        model.markIn();
        model.seek(58_000);
        background.runAll();
        model.markOut();
        assertThat(model.markedProperty().get()).isEqualTo(new TimeRange(12_000, 58_001));
    }

    @Test
    void a_clip_that_cannot_be_opened_says_so() {
        var broken = new PlayerViewModel(
                (_, _) -> {
                    throw new ExaminerException("no pictures");
                },
                background,
                ticker,
                screen::add);
        broken.load(SampleDossiers.CLIP, 1_000);
        broken.toggle();
        ticker.advance(Duration.ofMillis(50));
        background.runAll();
        assertThat(broken.failedProperty().get()).isTrue();
        assertThat(broken.playingProperty().get()).isFalse();
    }
}
