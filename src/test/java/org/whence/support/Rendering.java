package org.whence.support;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Screen;

/// What a test does to a scene and sees in it. On the JavaFX thread.
public final class Rendering {

    private Rendering() {}

    /// Lays the scene out, and runs what waits in the background, until nothing waits any more.
    public static void settle(Scene scene, ManualBackground background) {
        do {
            layOut(scene);
        } while (background.runAll() > 0);
        layOut(scene);
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// The words of all labels and buttons, in the order in which they lie in the scene.
    public static List<String> texts(Scene scene) {
        return nodes(scene.getRoot())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(words -> words != null && !words.isEmpty())
                .toList();
    }

    /// The node and all within it that is visible.
    public static Stream<Node> nodes(Node root) {
        if (!root.isVisible()) {
            return Stream.empty();
        }
        return root instanceof Parent parent
                ? Stream.concat(
                        Stream.of(root),
                        parent.getChildrenUnmodifiable().stream().flatMap(Rendering::nodes))
                : Stream.of(root);
    }

    /// What can have the focus and has no name to be read out: neither words nor an accessible text.
    public static List<Node> nameless(Node root) {
        return nodes(root)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node -> isBlank(node.getAccessibleText()))
                .filter(node -> !(node instanceof Labeled labeled) || isBlank(labeled.getText()))
                .toList();
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    /// Presses a key, without others held, where the screen has the focus.
    public static void press(Screen screen, KeyCode key) {
        screen.keys()
                .press(new KeyEvent(
                        screen.root(),
                        Event.NULL_SOURCE_TARGET,
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        key,
                        false,
                        false,
                        false,
                        false));
    }
}
