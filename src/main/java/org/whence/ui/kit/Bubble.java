package org.whence.ui.kit;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.util.Duration;

/// A popover that explains or lets choose, and goes as soon as something else is done.
public final class Bubble {

    private static final Duration FADE = Duration.millis(80);

    private Bubble() {}

    /// Shows `content` above `owner`.
    public static void above(Node owner, Node content) {
        show(owner, content, Popover.ArrowLocation.BOTTOM_CENTER);
    }

    /// Shows `content` below `owner`.
    public static void below(Node owner, Node content) {
        show(owner, content, Popover.ArrowLocation.TOP_CENTER);
    }

    private static void show(Node owner, Node content, Popover.ArrowLocation arrow) {
        var popover = new Popover(content);
        popover.setArrowLocation(arrow);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setFadeInDuration(FADE);
        popover.setFadeOutDuration(FADE);
        popover.setAnimated(
                owner.getScene() == null || !owner.getScene().getPreferences().isReducedMotion());
        popover.show(owner);
    }
}
