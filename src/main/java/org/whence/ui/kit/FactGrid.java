package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels and what they say, below each other. A label stands beside the first line of its words.
public final class FactGrid {

    private final GridPane root = new GridPane(Space.BASE, Space.TIGHT);

    public FactGrid() {
        root.getStyleClass().add("w-facts");
    }

    public GridPane root() {
        return root;
    }

    /// Adds a label, and words that wrap.
    public FactGrid with(String label, String value, String... styleClasses) {
        var words = Wrapped.of(value, styleClasses);
        words.getStyleClass().add("w-dense");
        words.setAccessibleText(text("fact.spoken", label, value));
        return with(label, words);
    }

    /// Adds a label, and what stands beside it.
    public FactGrid with(String label, Region value) {
        var name = new Label(label);
        name.getStyleClass().addAll("w-dense", "w-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setHgrow(value, Priority.ALWAYS);
        root.addRow(root.getRowCount(), name, value);
        return this;
    }
}
