package org.whence.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two bars in one: what was examined lies over what was preserved, which lies over what there is.
final class TwoBars {

    private final Region preserved = new Region();
    private final Region examined = new Region();
    private double preservedShare;
    private double examinedShare;

    private final Pane root = new Pane(preserved, examined) {
        @Override
        protected void layoutChildren() {
            preserved.resizeRelocate(0, 0, preservedShare * getWidth(), getHeight());
            examined.resizeRelocate(0, 0, examinedShare * getWidth(), getHeight());
        }
    };

    TwoBars() {
        root.getStyleClass().add("w-bars");
        preserved.getStyleClass().add("w-bar-preserved");
        examined.getStyleClass().add("w-bar-examined");
    }

    Region root() {
        return root;
    }

    /// Each from 0 to 1.
    void show(double preservedShare, double examinedShare) {
        this.preservedShare = preservedShare;
        this.examinedShare = examinedShare;
        root.requestLayout();
    }
}
