package org.whence.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words of others that may fill several lines and may be written from right to left.
///
/// JavaFX 26.0.2 throws while it lays out where a line has to be broken inside a run of right-to-left letters
/// (`PrismTextLayout.computeTrailingSpaceWidth` on Linux: an index below zero). So each word of such text is a run of
/// its own, and lines are broken between runs only. No other class makes a label wrap (HabitsTest).
public final class Wrapped {

    private Wrapped() {}

    /// Words that wrap, in their own direction: a label, or where letters run from right to left, a flow of words.
    public static Region of(String words, String... styleClasses) {
        if (!isMixed(words)) {
            return label(words, styleClasses);
        }
        var flow = new TextFlow();
        flow.getChildren().setAll(texts(words));
        flow.setMinWidth(0);
        flow.getStyleClass().add("w-wrapped");
        flow.getStyleClass().addAll(styleClasses);
        flow.setNodeOrientation(direction(words));
        flow.setAccessibleText(words);
        return flow;
    }

    /// A sentence of ours in which there are words of others: from left to right, whatever it begins with.
    public static Region says(String sentence, String... styleClasses) {
        var says = of(sentence, styleClasses);
        says.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return says;
    }

    /// A label that wraps, for words of ours that may hold a few of others: where letters run from right to left it
    /// stays one line, whenever its words change.
    public static Label label(String words, String... styleClasses) {
        var label = wrapping(new Label(words));
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// Has a label wrap in the same way.
    public static Label wrapping(Label label) {
        label.wrapTextProperty().bind(label.textProperty().map(now -> !isMixed(now)));
        return label;
    }

    /// A field for words that wrap while they are typed; where letters run from right to left its lines end where they
    /// are ended, and lie in their own direction.
    public static TextArea area() {
        var area = new TextArea();
        area.wrapTextProperty().bind(area.textProperty().map(now -> !isMixed(now)));
        area.textProperty().addListener((_, _, words) -> area.setNodeOrientation(direction(words)));
        return area;
    }

    /// The same words as the children of a flow: one, or one for each word and for what stands between words.
    public static List<Text> texts(String words) {
        return isMixed(words) ? parts(words).map(Text::new).toList() : List.of(new Text(words));
    }

    /// Cut before each space, and wherever right-to-left letters begin or end: see [Isolated].
    private static Stream<String> parts(String words) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var i = 1; i < words.length(); i++) {
            if (words.charAt(i) == ' '
                    || words.charAt(i - 1) != ' '
                            && !Character.isLowSurrogate(words.charAt(i))
                            && Isolated.isRightToLeft(words.charAt(i)) != Isolated.isRightToLeft(words.charAt(i - 1))) {
                parts.add(words.substring(from, i));
                from = i;
            }
        }
        parts.add(words.substring(from));
        return parts.stream();
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
