package org.whence.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Buttons that show the key that does the same.
public final class KeyButton {

    private KeyButton() {}

    /// A button with an icon, or none, its words and its key.
    public static Button of(@Nullable Icon icon, String words, Shortcut key, Runnable act, String... styleClasses) {
        var content = new HBox(Space.SMALL);
        if (icon != null) {
            content.getChildren().add(icon.node());
        }
        content.getChildren().addAll(new Label(words), Chip.key(key.words()));
        content.setAlignment(Pos.CENTER);
        var button = new Button(null, content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return ready(button, words, key, act, styleClasses);
    }

    /// A button with an icon alone, whose words and key are its tooltip.
    public static Button sign(Icon icon, String words, Shortcut key, Runnable act, String... styleClasses) {
        var button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "w-icon-button");
        button.setTooltip(new Tooltip(words + " (" + key.words() + ")"));
        return ready(button, words, key, act, styleClasses);
    }

    private static Button ready(Button button, String words, Shortcut key, Runnable act, String... styleClasses) {
        button.setAccessibleText(words + ", " + key.words());
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
