package org.whence.ui.exchange;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels of the pages of exchange.
final class Words {

    private Words() {}

    /// A line, or several where it is long.
    static Label of(String words, String... styleClasses) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// The heading of a page.
    static Label title(String words) {
        return of(words, "w-title");
    }

    /// The heading of a part of a page.
    static Label part(String words) {
        return of(words, "w-dense", "w-strong", "w-muted");
    }
}
