package org.whence.ui.kit;

import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// In a window that is laid out from the side where its words do not begin: every line keeps the direction of its first
/// strong letter.
///
/// JavaFX 26.0.2 does so by itself with lines that are shown whole. Some that are cut to fit it lays in the direction
/// of the node in which they stand: the dots that stand for the rest came before the words, and the @ of an account
/// behind it. Fields for typing are left alone: there the caret goes by the side.
public final class OwnDirection {

    private static final Object KEPT = new Object();

    private final ListChangeListener<Node> children = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::keep);
        }
    };
    private boolean kept;

    /// Whether it is so for `root` and all that is ever in it.
    public void keep(Parent root, boolean keep) {
        kept = keep;
        if (keep || root.getProperties().containsKey(KEPT)) {
            keep(root);
        }
    }

    private void keep(Node node) {
        if (node instanceof Text line) {
            turn(line);
            once(line, () -> line.textProperty().addListener((_, _, _) -> turn(line)));
        } else if (node instanceof TextFlow flow) {
            turn(flow);
            once(flow, () -> flow.getChildren().addListener((ListChangeListener<Node>) _ -> turn(flow)));
        } else if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(this::keep);
            once(parent, () -> parent.getChildrenUnmodifiable().addListener(children));
        }
    }

    private static void once(Node node, Runnable listen) {
        if (node.getProperties().putIfAbsent(KEPT, KEPT) == null) {
            listen.run();
        }
    }

    private void turn(Text line) {
        line.setNodeOrientation(direction(line.getText()));
    }

    private void turn(TextFlow flow) {
        flow.setNodeOrientation(direction(flow.getChildren().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining())));
    }

    private NodeOrientation direction(String words) {
        return kept ? Wrapped.direction(words) : NodeOrientation.INHERIT;
    }
}
