package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.media.Raster;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.SampleDossiers;
import org.whence.ui.item.player.ClipSound.Sounding;

/// What is heard while a clip plays, and how the pictures keep to it.
class PlayerSoundTest {

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

    private void pass(long millis) {
        for (var i = 0; i < millis / 20; i++) {
            ticker.advance(Duration.ofMillis(20));
            background.runAll();
        }
    }
}
