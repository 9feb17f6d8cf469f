package org.whence.ui.kit;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words of others that may fill several lines and may be written from right to left.
///
/// JavaFX 26.0.2 throws while it lays out where a line has to be broken inside a run of right-to-left letters
/// (`PrismTextLayout.computeTrailingSpaceWidth` on Linux: an index below zero). So each word of such text is a run of
/// its own, and lines are broken between runs only. A label that wraps must never be given such text.
public final class Wrapped {

    private Wrapped() {}

    /// Words that wrap, in their own direction: a label, or where letters run from right to left, a flow of words.
    public static Region of(String words, String... styleClasses) {
        if (!isMixed(words)) {
            var label = new Label(words);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().addAll(styleClasses);
            return label;
        }
        var flow = new TextFlow();
        flow.getChildren().setAll(texts(words));
        flow.getStyleClass().add("w-wrapped");
        flow.getStyleClass().addAll(styleClasses);
        flow.setNodeOrientation(direction(words));
        flow.setAccessibleText(words);
        return flow;
    }

    /// The same words as the children of a flow: one, or one for each word.
    public static List<Text> texts(String words) {
        return isMixed(words)
                ? Arrays.stream(words.split("(?= )")).map(Text::new).toList()
                : List.of(new Text(words));
    }

    /// That of the first strong letter.
    public static NodeOrientation direction(String words) {
        return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT;
    }

    /// Whether any of the letters run from right to left.
    public static boolean isMixed(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }
}
