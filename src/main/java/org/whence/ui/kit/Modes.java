package org.whence.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Buttons in one row of which one is pressed: the ways to look at a screen.
///
/// @param <M> the ways
public final class Modes<M> {

    private final Consumer<M> choose;
    private final Map<M, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox root = new HBox();

    /// @param choose told which button was pressed
    public Modes(Consumer<M> choose) {
        this.choose = choose;
        root.getStyleClass().add("w-modes");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMaxHeight(Region.USE_PREF_SIZE);
    }

    public Modes<M> with(M mode, @Nullable Icon icon, String words) {
        var button = new ToggleButton(words, icon == null ? null : icon.node());
        button.getStyleClass().add("w-mode");
        button.setOnAction(_ -> {
            button.setSelected(true);
            choose.accept(mode);
        });
        buttons.put(mode, button);
        root.getChildren().add(button);
        return this;
    }

    /// Shows a button as the pressed one.
    public void show(M mode) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(mode)));
    }

    /// Gives the pressed button the focus.
    public void focus() {
        buttons.values().stream().filter(ToggleButton::isSelected).forEach(ToggleButton::requestFocus);
    }

    public HBox root() {
        return root;
    }
}
