package org.whence.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// How something went that was to be written or taken in: a card that says so, what follows, and what can be done next.
public final class Outcome {

    private Outcome() {}

    /// It was done.
    public static VBox done(String title, Node... more) {
        return card(title, "success", more);
    }

    /// It was not.
    ///
    /// @param why in a sentence, and `safe` what is as it was
    public static VBox failed(String title, String why, String safe, Node next) {
        return card(title, "danger", Page.of(why, "w-dense"), Page.of(safe, "w-dense", "w-muted"), next);
    }

    /// Something that has to be read first.
    public static VBox warning(String title, Node... more) {
        return card(title, "warning", more);
    }

    private static VBox card(String title, String styleClass, Node... more) {
        var card = new VBox(Space.SMALL, Page.of(title, "w-heading"));
        card.getChildren().addAll(more);
        card.getStyleClass().addAll("w-verification", styleClass);
        return card;
    }
}
