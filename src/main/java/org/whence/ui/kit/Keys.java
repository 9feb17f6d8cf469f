package org.whence.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventTarget;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in one place, in the order in which a help sheet lists them.
public final class Keys {

    /// One line of a help sheet: the keys that do it, in words, and what they do.
    public record Line(String keys, String meaning) {}

    private static final Shortcut ENTER = Shortcut.of(KeyCode.ENTER);

    private final Map<Shortcut, Runnable> acts = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /// Binds `shortcut` and lists it as `meaning`.
    ///
    /// @throws IllegalArgumentException if it is bound already
    public Keys on(Shortcut shortcut, String meaning, Runnable act) {
        also(shortcut, act);
        lines.add(new Line(shortcut.words(), meaning));
        return this;
    }

    /// Binds `shortcut` without listing it: another way to do what stands on the line above.
    public Keys also(Shortcut shortcut, Runnable act) {
        if (acts.putIfAbsent(shortcut, act) != null) {
            throw new IllegalArgumentException("Bound twice: " + shortcut.words());
        }
        return this;
    }

    /// Lists keys that are taken elsewhere, such as those that reveal.
    public Keys listed(String keys, String meaning) {
        lines.add(new Line(keys, meaning));
        return this;
    }

    /// The lines of the help sheet.
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /// Does what `event` is bound to and consumes it. Keys that belong to a text field that has the focus are left
    /// to it, and Enter to a button.
    ///
    /// @return whether it was bound
    public boolean press(KeyEvent event) {
        var pressed = Shortcut.of(event);
        var target = event.getTarget();
        if (pressed.belongsToText() && isText(target) || pressed.equals(ENTER) && target instanceof ButtonBase) {
            return false;
        }
        var act = acts.get(pressed);
        if (act == null) {
            return false;
        }
        event.consume();
        act.run();
        return true;
    }

    /// Whether keys without modifiers are writing there.
    public static boolean isText(EventTarget target) {
        return target instanceof TextInputControl;
    }
}
