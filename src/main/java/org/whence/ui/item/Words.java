package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
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

    /// Says that a file tells nothing of itself: what was read whole has lost it, of another that is not known.
    static Region nothingOf(Examination examination) {
        return wrapped(
                examination.status() == Status.EXAMINED ? text("item.nothingLeft") : text("item.nothingReadOf"),
                "w-muted");
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
}
