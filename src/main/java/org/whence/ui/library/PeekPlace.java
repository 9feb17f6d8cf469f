package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.ui.kit.Icon;

/// Where the peek is: beside the gallery, or, where that would leave the gallery too little room, upon it when asked
/// for.
final class PeekPlace {

    /// How wide the peek is, and how much is left to the gallery at the least.
    private static final double PEEK_EMS = 23.4;

    private static final double GALLERY_EMS = 36;

    private final StackPane side;
    private final ToggleButton toggle = new ToggleButton(null, Icon.INFORMATION.node());
    private final HBox row;
    private final StackPane root;

    PeekPlace(Region gallery, Region peek) {
        side = new StackPane(peek);
        side.setMinWidth(Region.USE_PREF_SIZE);
        side.setMaxWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(gallery, Priority.ALWAYS);
        row = new HBox(gallery, side);
        root = new StackPane(row);
        StackPane.setAlignment(side, Pos.CENTER_RIGHT);
        toggle.getStyleClass().add("w-icon-button");
        toggle.setAccessibleText(text("library.peek"));
        toggle.setTooltip(new Tooltip(text("library.peek")));
        toggle.setFocusTraversable(false);
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.setVisible(false);
        toggle.selectedProperty().addListener((_, _, _) -> show());
    }

    Region root() {
        return root;
    }

    /// Opens the peek and closes it. It is there only where the peek is not there anyway.
    ToggleButton toggle() {
        return toggle;
    }

    /// Makes the peek be seen.
    void open() {
        toggle.setSelected(true);
    }

    /// Finds the place for the room that there is.
    ///
    /// @param em of the letters, in pixels
    void arrange(double em) {
        var narrow = root.getWidth() > 0 && root.getWidth() < (PEEK_EMS + GALLERY_EMS) * em;
        if (narrow != toggle.isVisible()) {
            toggle.setVisible(narrow);
            toggle.setSelected(false);
            (narrow ? row : root).getChildren().remove(side);
            (narrow ? root : row).getChildren().add(side);
            show();
        }
    }

    private void show() {
        side.setVisible(!toggle.isVisible() || toggle.isSelected());
    }
}
