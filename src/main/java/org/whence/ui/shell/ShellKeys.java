package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Shortcut.Modifier;
import org.whence.ui.kit.Theme;

/// The keys that work anywhere in the window.
final class ShellKeys {

    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);

    private final Keys keys = new Keys();

    ShellKeys(ShellView view, ShellViewModel model, Theme theme) {
        keys.on(Shortcut.ctrl(KeyCode.K), text("key.find"), view::focusFind)
                .on(Shortcut.ctrl(KeyCode.O), text("key.add"), view::chooseFiles)
                .on(Shortcut.of(KeyCode.O, Modifier.CTRL, Modifier.ALT), text("key.addFolder"), view::chooseFolder)
                .on(Shortcut.ctrl(KeyCode.V), text("key.paste"), view::paste)
                .on(Shortcut.ctrl(KeyCode.N), text("key.newCase"), view::askForCase)
                .on(Shortcut.ctrl(KeyCode.J), text("key.running"), view::foldActivity)
                .on(Shortcut.alt(KeyCode.LEFT), text("key.back"), model::back)
                .on(Shortcut.alt(KeyCode.RIGHT), text("key.forward"), model::forward)
                .on(Shortcut.ctrl(KeyCode.B), text("key.sideBar"), view::toggleSide)
                .on(Shortcut.of(KeyCode.F6), text("key.zone"), () -> view.goZone(1))
                .also(Shortcut.shift(KeyCode.F6), () -> view.goZone(-1));
        for (var i = 0; i < DIGITS.size(); i++) {
            var place = i;
            keys.also(Shortcut.ctrl(DIGITS.get(i)), () -> view.openTab(place));
        }
        keys.listed(text("key.tabKeys"), text("key.tab"))
                .listed(text("key.space"), text("key.hold"))
                .listed("R", text("key.reveal"))
                .listed(text("key.escape"), text("key.cover"));
        sizes(theme);
        keys.on(Shortcut.ctrlShift(KeyCode.T), text("key.theme"), theme::toggle)
                .also(Shortcut.shift(KeyCode.SLASH), view::toggleSheet)
                .also(Shortcut.of(KeyCode.F1), view::toggleSheet)
                .listed(text("top.helpSign"), text("key.keys"))
                .on(Shortcut.ctrl(KeyCode.Q), text("key.quit"), view::quit);
    }

    Keys keys() {
        return keys;
    }

    private void sizes(Theme theme) {
        keys.on(Shortcut.ctrl(KeyCode.PLUS), text("key.larger"), theme::larger)
                .also(Shortcut.ctrl(KeyCode.EQUALS), theme::larger)
                .also(Shortcut.of(KeyCode.EQUALS, Modifier.CTRL, Modifier.SHIFT), theme::larger)
                .also(Shortcut.ctrl(KeyCode.ADD), theme::larger)
                .on(Shortcut.ctrl(KeyCode.MINUS), text("key.smaller"), theme::smaller)
                .also(Shortcut.ctrl(KeyCode.SUBTRACT), theme::smaller)
                .on(Shortcut.ctrl(KeyCode.DIGIT0), text("key.usualSize"), theme::usual)
                .also(Shortcut.ctrl(KeyCode.NUMPAD0), theme::usual);
    }
}
