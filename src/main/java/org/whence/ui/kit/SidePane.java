package org.whence.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the side pane of a screen is: beside what the screen shows, or, where that would leave it too little room,
/// upon it when asked for.
public final class SidePane {

    private final double besideEms;
    private final StackPane side = new StackPane();
    private final ToggleButton toggle = new ToggleButton(null, Icon.INFORMATION.node());
    private final HBox row;
    private final Lettered root = new Lettered(this::arrange);

    /// @param main has all the room that the side pane leaves
    /// @param mainEms how much is left to it at the least, in ems
    /// @param side is as wide as style sheets say
    /// @param sideEms how wide that is, in ems
    /// @param words what the side pane shows
    public SidePane(Region main, double mainEms, Region side, double sideEms, String words) {
        besideEms = mainEms + sideEms;
        this.side.getChildren().setAll(side);
        this.side.setMinWidth(Region.USE_PREF_SIZE);
        this.side.setMaxWidth(Region.USE_PREF_SIZE);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        row = new HBox(main, this.side);
        root.getChildren().setAll(row);
        StackPane.setAlignment(this.side, Pos.CENTER_RIGHT);
        toggle.getStyleClass().add("w-icon-button");
        toggle.setAccessibleText(words);
        toggle.setTooltip(new Tooltip(words));
        toggle.setFocusTraversable(false);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.setVisible(false);
        toggle.selectedProperty().addListener((_, _, _) -> show());
    }

    public Region root() {
        return root;
    }

    /// Opens the side pane and closes it. It is there only where the side pane is not there anyway.
    public ToggleButton toggle() {
        return toggle;
    }

    /// Makes the side pane be seen.
    public void open() {
        toggle.setSelected(true);
    }

    /// Finds the place for the room that there is.
    ///
    /// @param em of the letters, in pixels
    void arrange(double em) {
        var narrow = root.getWidth() > 0 && root.getWidth() < besideEms * em;
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
