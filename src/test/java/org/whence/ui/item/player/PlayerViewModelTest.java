package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final ManualSpeaker speaker = new ManualSpeaker(ticker);
    private final PlayerViewModel model = new PlayerViewModel(speaker.ports(), background, ticker, screen::add);

    @BeforeEach
    void load() {
        model.load(SampleDossiers.CLIP, 84_040, true);
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
    void a_clip_shorter_than_the_wait_for_its_frames_still_shows_its_last_one() {
        model.seek(83_900);
        background.runAll();
        model.toggle();
        ticker.advance(Duration.ofMillis(900));
        background.runAll();
        ticker.advance(Duration.ofMillis(20));
        background.runAll();
        assertThat(model.positionProperty().get().timeMillis()).isEqualTo(84_000);
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
                new PlayerPorts(
                        (_, _) -> {
                            throw new ExaminerException("no pictures");
                        },
                        _ -> new SamplePorts.HumSound(),
                        speaker,
                        _ -> List.of(),
                        _ -> Optional.empty(),
                        (_, _, _) -> ""),
                background,
                ticker,
                screen::add);
        broken.load(SampleDossiers.CLIP, 1_000, true);
        broken.toggle();
        ticker.advance(Duration.ofMillis(50));
        background.runAll();
        assertThat(broken.failedProperty().get()).isTrue();
        assertThat(broken.playingProperty().get()).isFalse();
    }

    @Test
    void a_stretch_is_played_over_and_over() {
        model.seek(2_000);
        background.runAll();
        model.markIn();
        model.seek(3_000);
        background.runAll();
        model.markOut();
        model.toggleLoop();
        model.seek(2_800);
        background.runAll();
        model.toggle();
        pass(5_000);
        assertThat(model.playingProperty().get()).isTrue();
        assertThat(model.positionProperty().get().timeMillis()).isBetween(2_000L, 3_001L);
    }

    @Test
    void it_plays_backwards_to_the_start() {
        model.seek(1_000);
        background.runAll();
        for (var i = 0; i < 3; i++) {
            model.changeSpeed(-1);
        }
        assertThat(model.speedProperty().get()).isEqualTo(-1);
        model.toggle();
        pass(500);
        assertThat(model.positionProperty().get().timeMillis()).isBetween(460L, 600L);
        pass(1_000);
        assertThat(model.positionProperty().get().timeMillis()).isZero();
        assertThat(model.playingProperty().get()).isFalse();
    }

    private void pass(long millis) {
        for (var i = 0; i < millis / 20; i++) {
            ticker.advance(Duration.ofMillis(20));
            background.runAll();
        }
    }
}
