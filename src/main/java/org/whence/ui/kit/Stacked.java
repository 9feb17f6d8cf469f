package org.whence.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Two parts of a page, one above the other: one that may be long and scrolls by itself, and one that has the room that
/// is left. Where that is too little for both, the page scrolls as a whole, and nothing in it does.
public final class Stacked {

    private final ScrollPane scrolling;
    private final double ems;
    private final Lettered root = new Lettered(this::arrange);

    /// @param scrolling one of the parts, or in one of them
    /// @param growing the other part; how high it is at the least, style sheets say
    /// @param ems the least height in which both have room, in ems
    public Stacked(Region upper, Region lower, ScrollPane scrolling, Region growing, double ems) {
        this.scrolling = scrolling;
        this.ems = ems;
        VBox.setVgrow(growing, Priority.ALWAYS);
        scrolling.setMinWidth(0);
        var page = Page.scroll(new VBox(upper, lower));
        page.setFitToHeight(true);
        page.setFocusTraversable(false);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getChildren().setAll(page);
    }

    public Region root() {
        return root;
    }

    private void arrange(double em) {
        scrolling.setMinHeight(root.getHeight() < ems * em ? Region.USE_PREF_SIZE : 0);
    }
}
