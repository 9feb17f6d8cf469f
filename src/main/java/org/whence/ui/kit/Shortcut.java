package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with the modifiers held down with it. Keys are told apart by their code, so that they work in every layout.
public record Shortcut(KeyCode key, Set<Modifier> modifiers) {

    /// Ctrl is Command on macOS.
    public enum Modifier {
        CTRL,
        ALT,
        SHIFT
    }

    private static final Set<KeyCode> EDITING = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);

    public Shortcut {
        modifiers = Set.copyOf(modifiers);
    }

    /// A key alone or with modifiers.
    public static Shortcut of(KeyCode key, Modifier... modifiers) {
        return new Shortcut(key, Set.of(modifiers));
    }

    public static Shortcut ctrl(KeyCode key) {
        return of(key, Modifier.CTRL);
    }

    public static Shortcut alt(KeyCode key) {
        return of(key, Modifier.ALT);
    }

    public static Shortcut shift(KeyCode key) {
        return of(key, Modifier.SHIFT);
    }

    public static Shortcut ctrlShift(KeyCode key) {
        return of(key, Modifier.CTRL, Modifier.SHIFT);
    }

    /// What was pressed.
    public static Shortcut of(KeyEvent event) {
        var modifiers = EnumSet.noneOf(Modifier.class);
        if (event.isShortcutDown()) {
            modifiers.add(Modifier.CTRL);
        }
        if (event.isAltDown()) {
            modifiers.add(Modifier.ALT);
        }
        if (event.isShiftDown()) {
            modifiers.add(Modifier.SHIFT);
        }
        return new Shortcut(event.getCode(), modifiers);
    }

    /// Whether a text field would take it as writing, editing or moving inside the text.
    public boolean belongsToText() {
        if (modifiers.contains(Modifier.ALT) || key.isFunctionKey() || key == KeyCode.ESCAPE) {
            return false;
        }
        return !modifiers.contains(Modifier.CTRL) || EDITING.contains(key);
    }

    /// As it is shown: "Ctrl Shift T".
    public String words() {
        var words = new ArrayList<String>();
        if (modifiers.contains(Modifier.CTRL)) {
            words.add(text("key.ctrl"));
        }
        if (modifiers.contains(Modifier.ALT)) {
            words.add(text("key.alt"));
        }
        if (modifiers.contains(Modifier.SHIFT)) {
            words.add(text("key.shift"));
        }
        words.add(keyWord());
        return String.join(" ", words);
    }

    private String keyWord() {
        return switch (key) {
            case SPACE -> text("key.space");
            case ENTER -> text("key.enter");
            case ESCAPE -> text("key.escape");
            case DELETE -> text("key.delete");
            case PAGE_UP -> text("key.pageUp");
            case PAGE_DOWN -> text("key.pageDown");
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case SLASH -> "/";
            case PLUS, EQUALS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            case COMMA -> ",";
            case PERIOD -> ".";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            default -> key.getName();
        };
    }
}
