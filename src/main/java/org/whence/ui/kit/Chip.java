package org.whence.ui.kit;

import javafx.scene.control.Label;

/// A small rounded label: one fact in a word or two.
public final class Chip {

    private Chip() {}

    /// @param styleClasses further ones, such as `success`, `warning`, `danger`, `claim`
    public static Label of(Icon icon, String words, String... styleClasses) {
        var label = new Label(words, icon.node());
        label.getStyleClass().add("w-chip");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A name of a key as it stands on the keyboard.
    public static Label key(String name) {
        var label = new Label(name);
        label.getStyleClass().add("w-key");
        return label;
    }

    /// A dark label that lies on a picture.
    public static Label onPicture(Icon icon, String words) {
        var label = new Label(words, icon.node());
        label.getStyleClass().add("w-on-picture");
        return label;
    }
}
