package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeStore;
import org.whence.ui.kit.Settings.Scheme;
import org.whence.ui.kit.Settings.Side;

class SettingsTest {

    private static final Settings OTHERS = new Settings(Scheme.DARK, 150, Side.RIGHT, 0, CoverMode.PIXELS, true);

    @Test
    void they_are_read_back_as_they_were_written() {
        assertThat(Settings.parse(OTHERS.toLines().lines().toList())).isEqualTo(OTHERS);
    }

    @Test
    void what_is_missing_or_makes_no_sense_is_as_usual() {
        assertThat(Settings.parse(List.of())).isEqualTo(Settings.USUAL);
        assertThat(Settings.parse(List.of("size=9000", "cover=always", "reveal-seconds=600", "noise", "scheme=dark")))
                .isEqualTo(Settings.USUAL.with(Scheme.DARK));
    }

    @Test
    void there_is_no_way_to_reveal_for_ever() {
        assertThatThrownBy(() -> Settings.USUAL.revealing(86_400)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_holds_at_once_and_is_kept() {
        var store = new FakeStore();
        var background = new ManualBackground();
        var preferences = new Preferences(store, Settings.USUAL, background);
        preferences.change(now -> now.with(CoverMode.HIDDEN));
        assertThat(preferences.get().cover()).isEqualTo(CoverMode.HIDDEN);
        background.runAll();
        assertThat(store.read().cover()).isEqualTo(CoverMode.HIDDEN);
    }
}
