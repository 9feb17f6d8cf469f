package org.whence.ui.kit.cover;

import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;

/// Ties the gate to a window: Space held reveals, R reveals for a time, Esc covers; so do the window's losing the focus
/// or being minimised. Keys are taken before any control sees them, unless a text field is being written in.
public final class CoverKeys {

    private final CoverGate gate;
    private boolean holding;

    private CoverKeys(CoverGate gate) {
        this.gate = gate;
    }

    /// Ties `gate` to the keys and mouse of `scene`.
    public static void install(Scene scene, CoverGate gate) {
        var keys = new CoverKeys(gate);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gate.input());
        scene.addEventFilter(ScrollEvent.SCROLL, _ -> gate.input());
    }

    /// Ties `gate` to the state of `stage`.
    public static void install(Stage stage, CoverGate gate) {
        ChangeListener<Boolean> lost = (_, _, now) -> {
            if (!now) {
                gate.coverAll();
            }
        };
        stage.focusedProperty().addListener(lost);
        stage.showingProperty().addListener(lost);
        stage.iconifiedProperty().addListener((_, _, iconified) -> {
            if (iconified) {
                gate.coverAll();
            }
        });
    }

    private void pressed(KeyEvent event) {
        gate.input();
        var pressed = Shortcut.of(event);
        if (pressed.equals(Shortcut.of(KeyCode.ESCAPE)) && gate.isAnyRevealed()) {
            gate.coverAll();
            event.consume();
        } else if (!Keys.isText(event.getTarget())) {
            if (pressed.equals(Shortcut.of(KeyCode.SPACE))) {
                holding = true;
                gate.hold();
                event.consume();
            } else if (pressed.equals(Shortcut.of(KeyCode.R))) {
                gate.reveal();
                event.consume();
            }
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && holding) {
            holding = false;
            gate.release();
            event.consume();
        }
    }

    /// A list would take a typed blank as the start of a search.
    private void typed(KeyEvent event) {
        if (" ".equals(event.getCharacter()) && !Keys.isText(event.getTarget())) {
            event.consume();
        }
    }
}
