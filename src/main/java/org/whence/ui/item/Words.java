package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// The small pieces of which the cards and tabs of this screen are made.
final class Words {

    private Words() {}

    static Label dense(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().add("w-dense");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    static Label muted(String words) {
        return dense(words, "w-muted");
    }

    static Region wrapped(String words, String... styleClasses) {
        var wrapped = Wrapped.of(words, styleClasses);
        wrapped.getStyleClass().add("w-dense");
        return wrapped;
    }

    static Label heading(String words) {
        return dense(words, "w-strong", "w-muted");
    }

    /// A card with a heading.
    static VBox card(String title, Node... nodes) {
        var card = new VBox(Space.SNUG, heading(title));
        card.getChildren().addAll(nodes);
        card.getStyleClass().add("w-card");
        return card;
    }

    /// A grid of labels and values.
    static GridPane facts() {
        var grid = new GridPane(Space.BASE, Space.TIGHT);
        grid.getStyleClass().add("w-facts");
        return grid;
    }

    static void fact(GridPane grid, String label, String value, String... styleClasses) {
        var name = muted(label);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var said = wrapped(value, styleClasses);
        said.setAccessibleText(text("item.fact", label, value));
        grid.addRow(grid.getRowCount(), name, said);
    }
}
