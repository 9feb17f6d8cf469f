package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.examination.ExaminerException;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.media.TimeRange;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.item.player.ClipSound.Sounding;
import org.whence.ui.kit.Speaker;

class PlayerViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Raster> screen = new ArrayList<>();
    private final ManualSpeaker speaker = new ManualSpeaker();
    private final PlayerViewModel model = new PlayerViewModel(ports(), background, ticker, screen::add);

    private PlayerPorts ports() {
        var sample = SamplePorts.player();
        return new PlayerPorts(
                sample.films(), sample.sounds(), speaker, sample.frames(), sample.wave(), sample.saving());
    }

    /// A device whose listener hears as much as the test says.
    private final class ManualSpeaker implements Speaker {

        private boolean there = true;
        private int open;
        private long openedAt;
        private double drift = 1;

        @Override
        public Optional<Line> open() {
            if (!there) {
                return Optional.empty();
            }
            open++;
            openedAt = ticker.millis();
            return Optional.of(new Line() {
                private boolean closed;

                @Override
                public void write(byte[] samples) {}

                @Override
                public void drain() {}

                @Override
                public long heardMillis() {
                    return Math.round((ticker.millis() - openedAt) * drift);
                }

                @Override
                public void close() {
                    open -= closed ? 0 : 1;
                    closed = true;
                }
            });
        }
    }

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
    void the_sound_is_off_until_it_is_wanted_and_for_this_clip_only() {
        model.toggle();
        pass(200);
        assertThat(speaker.open).isZero();
        model.toggleSound();
        pass(200);
        assertThat(speaker.open).isOne();
        model.load(SampleDossiers.CLIP, 84_040, true);
        assertThat(model.soundingProperty().get()).isEqualTo(Sounding.OFF);
        assertThat(speaker.open).isZero();
    }

    @Test
    void the_pictures_follow_the_sound_even_if_it_runs_slower_than_the_clock() {
        speaker.drift = 0.8;
        model.toggleSound();
        model.toggle();
        pass(5_000);
        assertThat(model.positionProperty().get().timeMillis()).isBetween(3_900L, 4_040L);
        model.mute();
        pass(1_000);
        assertThat(model.positionProperty().get().timeMillis()).isBetween(4_860L, 5_040L);
    }

    @Test
    void a_jump_takes_the_sound_along() {
        model.toggleSound();
        model.toggle();
        pass(500);
        model.seek(30_000);
        pass(500);
        assertThat(model.positionProperty().get().timeMillis()).isBetween(30_400L, 30_520L);
        assertThat(speaker.open).isOne();
    }

    @Test
    void at_another_speed_it_is_silent_and_sounds_again_at_its_own() {
        model.toggleSound();
        model.toggle();
        pass(500);
        model.changeSpeed(1);
        pass(500);
        assertThat(speaker.open).isZero();
        model.changeSpeed(-1);
        pass(500);
        assertThat(speaker.open).isOne();
    }

    @Test
    void stopping_is_silence() {
        model.toggleSound();
        model.toggle();
        pass(500);
        model.pause();
        assertThat(speaker.open).isZero();
        assertThat(model.soundingProperty().get()).isEqualTo(Sounding.ON);
    }

    @Test
    void without_a_device_it_says_so_and_plays_on() {
        speaker.there = false;
        model.toggleSound();
        model.toggle();
        pass(2_000);
        assertThat(model.soundingProperty().get()).isEqualTo(Sounding.NO_DEVICE);
        assertThat(model.positionProperty().get().timeMillis()).isBetween(1_800L, 2_040L);
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

    @Test
    void a_sound_without_pictures_plays_to_its_end() {
        model.load(SampleDossiers.CLIP, 84_040, false);
        model.toggleSound();
        model.seek(82_000);
        model.toggle();
        pass(1_000);
        assertThat(model.positionProperty().get().timeMillis()).isBetween(82_900L, 83_020L);
        pass(2_000);
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(screen).isEmpty();
    }

    @Test
    void a_skip_to_a_cut_lands_on_the_first_frame_of_the_next_take_and_back() {
        var cut = new PlayerViewModel(
                new PlayerPorts(
                        (_, _) -> new TwoTakes(),
                        _ -> new SamplePorts.HumSound(),
                        speaker,
                        _ -> List.of(),
                        _ -> Optional.empty(),
                        (_, _, _) -> ""),
                background,
                ticker,
                screen::add);
        cut.load(SampleDossiers.CLIP, 4_000, true);
        var hash = new PdqHash(0x0123456789abcdefL, -1L, 0x5555L, 77L);
        cut.cutBetween(Cuts.of(List.of(
                new FrameHash(0, hash, 90),
                new FrameHash(1_000, hash, 90),
                new FrameHash(2_000, hash.complement(), 90),
                new FrameHash(3_000, hash.complement(), 90))));
        cut.skipCut(1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isEqualTo(TwoTakes.CUT_MILLIS);
        cut.skipCut(1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isEqualTo(3_960);
        cut.skipCut(-1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isEqualTo(TwoTakes.CUT_MILLIS);
        cut.skipCut(-1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isZero();
    }

    /// Four seconds, grey at first and white from [#CUT_MILLIS] on.
    private static final class TwoTakes implements Clip {

        private static final long CUT_MILLIS = 1_480;
        private long next;

        @Override
        public Dimensions size() {
            return new Dimensions(4, 4);
        }

        @Override
        public long durationMillis() {
            return 4_000;
        }

        @Override
        public double frameRate() {
            return 25;
        }

        @Override
        public Optional<Frame> next() {
            if (next >= 4_000) {
                return Optional.empty();
            }
            var bgra = new byte[4 * 4 * 4];
            Arrays.fill(bgra, (byte) (next < CUT_MILLIS ? 90 + next % 3 : 255));
            var frame = new Frame(next, next / 40, new Raster(4, 4, bgra));
            next += 40;
            return Optional.of(frame);
        }

        @Override
        public Optional<Frame> at(long millis) {
            next = millis / 40 * 40;
            return next();
        }

        @Override
        public void close() {}
    }

    private void pass(long millis) {
        for (var i = 0; i < millis / 20; i++) {
            ticker.advance(Duration.ofMillis(20));
            background.runAll();
        }
    }
}
