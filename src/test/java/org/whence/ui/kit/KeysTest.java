package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class KeysTest {

    private final List<String> done = new ArrayList<>();
    private final Keys keys = new Keys()
            .on(Shortcut.of(KeyCode.S), "star", () -> done.add("star"))
            .on(Shortcut.ctrl(KeyCode.B), "side bar", () -> done.add("side bar"))
            .on(Shortcut.ctrl(KeyCode.V), "paste", () -> done.add("paste"))
            .on(Shortcut.of(KeyCode.ENTER), "open", () -> done.add("open"));

    @Test
    void a_bound_key_acts_and_is_consumed() {
        var event = press(KeyCode.S, false, new Pane());
        assertThat(keys.press(event)).isTrue();
        assertThat(event.isConsumed()).isTrue();
        assertThat(done).containsExactly("star");
    }

    @Test
    void an_unbound_key_is_left_alone() {
        var event = press(KeyCode.T, false, new Pane());
        assertThat(keys.press(event)).isFalse();
        assertThat(event.isConsumed()).isFalse();
    }

    @Test
    void modifiers_tell_keys_apart() {
        assertThat(keys.press(press(KeyCode.S, true, new Pane()))).isFalse();
        assertThat(keys.press(press(KeyCode.B, false, new Pane()))).isFalse();
    }

    @Test
    void single_letters_and_editing_belong_to_a_text_field_that_has_the_focus() {
        assertThat(keys.press(press(KeyCode.S, false, new TextField()))).isFalse();
        assertThat(keys.press(press(KeyCode.V, true, new TextField()))).isFalse();
        assertThat(keys.press(press(KeyCode.B, true, new TextField()))).isTrue();
    }

    @Test
    void escape_is_never_writing() {
        var leaving = new Keys().on(Shortcut.of(KeyCode.ESCAPE), "leave", () -> done.add("leave"));
        assertThat(leaving.press(press(KeyCode.ESCAPE, false, new TextField()))).isTrue();
        assertThat(done).containsExactly("leave");
    }

    @Test
    void enter_belongs_to_a_button_that_has_the_focus() {
        assertThat(keys.press(press(KeyCode.ENTER, false, new Button()))).isFalse();
        assertThat(keys.press(press(KeyCode.ENTER, false, new Pane()))).isTrue();
    }

    @Test
    void a_key_cannot_mean_two_things() {
        assertThatThrownBy(() -> keys.on(Shortcut.of(KeyCode.S), "sensitive", () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("S");
    }

    @Test
    void keys_are_listed_in_words_in_the_order_in_which_they_were_bound() {
        assertThat(keys.lines().get(1)).isEqualTo(new Keys.Line("Ctrl B", "side bar"));
    }

    private static KeyEvent press(KeyCode code, boolean control, EventTarget target) {
        return new KeyEvent(null, target, KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
