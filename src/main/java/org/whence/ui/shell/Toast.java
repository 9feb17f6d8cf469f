package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.Undo;

/// Says for six seconds what was done, and offers to take it back; or what was taken back, and offers to do it again.
/// Nothing else is said here.
final class Toast {

    private static final Duration SHOWN = Duration.ofSeconds(6);

    private final Undo undo;
    private final Ticker ticker;
    private final Label says = new Label();
    private final Button act = new Button();
    private final HBox root = new HBox(Space.BASE, says, act);
    private Running hiding = () -> {};

    Toast(Undo undo, Ticker ticker) {
        this.undo = undo;
        this.ticker = ticker;
        root.getStyleClass().add("w-toast");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(root, Pos.BOTTOM_RIGHT);
        act.setFocusTraversable(false);
        act.setMinWidth(Region.USE_PREF_SIZE);
        root.setVisible(false);
        undo.lastProperty().addListener((_, _, last) -> show(last));
    }

    Region root() {
        return root;
    }

    private void show(Undo.@Nullable Last last) {
        hiding.cancel();
        root.setVisible(last != null);
        if (last == null) {
            return;
        }
        var says = last.undone()
                ? text("toast.undone", last.done().says())
                : last.done().says();
        this.says.setText(says);
        root.setAccessibleText(says);
        act.setText(last.undone() ? text("toast.redo") : text("toast.undo"));
        act.setGraphic(Chip.key(last.undone() ? text("toast.redoKey") : text("toast.undoKey")));
        act.setContentDisplay(ContentDisplay.RIGHT);
        act.setOnAction(_ -> {
            if (last.undone()) {
                undo.redo();
            } else {
                undo.undo();
            }
        });
        hiding = ticker.every(SHOWN, this::hide);
    }

    private void hide() {
        hiding.cancel();
        root.setVisible(false);
    }
}
