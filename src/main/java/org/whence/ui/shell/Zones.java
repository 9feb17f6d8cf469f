package org.whence.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/// The zones of the window, in reading order, through which F6 goes.
final class Zones {

    private final List<Parent> zones;

    Zones(List<? extends Parent> zones) {
        this.zones = List.copyOf(zones);
    }

    /// Gives the focus to the first control of the next zone that has one.
    ///
    /// @param step 1 forward, -1 back
    void go(Scene scene, int step) {
        var here = indexOf(scene.getFocusOwner());
        for (var i = 1; i <= zones.size(); i++) {
            if (enter(zones.get(Math.floorMod(here + step * i, zones.size())))) {
                return;
            }
        }
    }

    /// Gives the focus to the first control of `zone`.
    ///
    /// @return whether it has one
    static boolean enter(Parent zone) {
        var first = first(zone);
        first.ifPresent(Zones::focus);
        return first.isPresent();
    }

    /// A control shows that it has the focus only where the focus was walked to: so on, and back.
    private static void focus(Node control) {
        control.requestFocus();
        if (control.requestFocusTraversal(TraversalDirection.NEXT)) {
            control.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
    }

    private int indexOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            var index = zones.indexOf(at);
            if (index >= 0) {
                return index;
            }
        }
        return 0;
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Zones::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
