package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.FakePictures;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.item.notes.NotesViewModel;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;

@ExtendWith(FxThread.class)
class FootageTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final CoverGate gate = new CoverGate(ticker);
    private final NotesViewModel notes = new NotesViewModel(SamplePorts.NO_NOTES, background, () -> {});
    private final Keys keys = new Keys();

    private Footage showClip() {
        var footage = new Footage(
                SamplePorts.item(), notes, new Pictures(new FakePictures(), gate, background), background, ticker);
        footage.show(SampleDossiers.clip());
        footage.addTo(keys);
        gate.aim(List.of(ItemViewModel.subject(SampleDossiers.clip())));
        return footage;
    }

    @Test
    void a_covered_clip_stays_silent() {
        var footage = showClip();
        press(KeyCode.M);
        assertThat(isMuted(footage)).isTrue();
    }

    @Test
    void sound_is_off_at_each_reveal_and_covering_turns_it_off() {
        var footage = showClip();
        gate.reveal();
        assertThat(isMuted(footage)).isTrue();
        press(KeyCode.M);
        assertThat(isMuted(footage)).isFalse();
        gate.coverAll();
        assertThat(isMuted(footage)).isTrue();
        gate.reveal();
        assertThat(isMuted(footage)).isTrue();
    }

    private static boolean isMuted(Footage footage) {
        return footage.player().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals("muted"));
    }

    private void press(KeyCode key) {
        keys.press(new KeyEvent(
                null, new ProgressIndicator(), KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
