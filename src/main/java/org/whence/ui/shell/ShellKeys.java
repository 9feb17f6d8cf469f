package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.Settings.Scheme;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Shortcut.Modifier;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.Undo;

/// The keys that work anywhere in the window.
final class ShellKeys {

    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7);

    private final Keys keys = new Keys();

    ShellKeys(ShellView view, ShellViewModel model, Preferences preferences, Undo undo) {
        keys.on(Shortcut.ctrl(KeyCode.K), text("key.find"), view::focusFind)
                .on(Shortcut.ctrl(KeyCode.O), text("key.add"), view::chooseFiles)
                .on(Shortcut.of(KeyCode.O, Modifier.CTRL, Modifier.ALT), text("key.addFolder"), view::chooseFolder)
                .on(Shortcut.ctrl(KeyCode.V), text("key.paste"), view::paste)
                .on(Shortcut.ctrl(KeyCode.N), text("key.newCase"), view::askForCase)
                .on(Shortcut.of(KeyCode.F2), text("key.renameCase"), view::renameCase)
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
        keys.on(Shortcut.ctrl(KeyCode.Z), text("key.undo"), undo::undo)
                .on(Shortcut.ctrlShift(KeyCode.Z), text("key.redo"), undo::redo);
        sizes(preferences);
        keys.on(
                        Shortcut.ctrlShift(KeyCode.T),
                        text("key.theme"),
                        () -> preferences.change(now -> now.with(view.theme().isDark() ? Scheme.LIGHT : Scheme.DARK)))
                .on(Shortcut.ctrl(KeyCode.COMMA), text("key.settings"), view::toggleSettings)
                .also(Shortcut.shift(KeyCode.SLASH), view::toggleSheet)
                .also(Shortcut.of(KeyCode.F1), view::toggleSheet)
                .listed(text("top.helpSign"), text("key.keys"))
                .on(Shortcut.ctrl(KeyCode.Q), text("key.quit"), view::quit);
    }

    Keys keys() {
        return keys;
    }

    private void sizes(Preferences preferences) {
        Runnable larger = () -> preferences.change(now -> now.sized(Theme.sizeBeside(now.size(), 1)));
        Runnable smaller = () -> preferences.change(now -> now.sized(Theme.sizeBeside(now.size(), -1)));
        Runnable usual = () -> preferences.change(now -> now.sized(Settings.USUAL.size()));
        keys.on(Shortcut.ctrl(KeyCode.PLUS), text("key.larger"), larger)
                .also(Shortcut.ctrl(KeyCode.EQUALS), larger)
                .also(Shortcut.of(KeyCode.EQUALS, Modifier.CTRL, Modifier.SHIFT), larger)
                .also(Shortcut.ctrl(KeyCode.ADD), larger)
                .on(Shortcut.ctrl(KeyCode.MINUS), text("key.smaller"), smaller)
                .also(Shortcut.ctrl(KeyCode.SUBTRACT), smaller)
                .on(Shortcut.ctrl(KeyCode.DIGIT0), text("key.usualSize"), usual)
                .also(Shortcut.ctrl(KeyCode.NUMPAD0), usual);
    }
}
