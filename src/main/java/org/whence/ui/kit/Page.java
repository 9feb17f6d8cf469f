package org.whence.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pieces of pages that are read from top to bottom: headings, sentences, choices that say what they mean.
public final class Page {

    private Page() {}

    /// Words on a page: a line, or several where they are long.
    public static Region of(String words, String... styleClasses) {
        return Wrapped.of(words, styleClasses);
    }

    /// The heading of a page.
    public static Region title(String words) {
        return of(words, "w-title");
    }

    /// The heading of a part of a page.
    public static Region part(String words) {
        return of(words, "w-dense", "w-strong", "w-muted");
    }

    /// One of a list of sentences, after its icon.
    public static HBox line(Icon icon, String says, String styleClass) {
        var words = of(says, "w-dense", styleClass);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(Space.SMALL, icon.node(), words);
    }

    /// That something goes on, without saying how far it has come.
    public static VBox working(String says) {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(says);
        return new VBox(Space.BASE, bar, of(says, "w-dense", "w-muted"));
    }

    /// A choice, and under it what it means.
    public static VBox option(Region control, String says) {
        control.setAccessibleHelp(says);
        return new VBox(Space.HAIR, control, of(says, "w-dense", "w-muted", "w-option-says"));
    }

    /// Beside each other, on further lines where there is no room for that.
    public static FlowPane flow(Node... nodes) {
        var flow = new FlowPane(Space.SMALL, Space.TIGHT, nodes);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.setMinWidth(0);
        flow.widthProperty().addListener((_, _, width) -> flow.setPrefWrapLength(width.doubleValue()));
        return flow;
    }

    /// As wide as there is room and as high as its content, or scrolling where there is no room for that.
    public static ScrollPane snug(Region content) {
        var scroll = scroll(content);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        content.heightProperty().addListener((_, _, height) -> {
            scroll.setPrefViewportHeight(height.doubleValue());
            afterLayout(scroll);
        });
        return scroll;
    }

    /// Lays it out once more: what is asked for in the middle of a layout is lost.
    private static void afterLayout(Region region) {
        var scene = region.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    region.requestLayout();
                }
            });
        }
    }

    /// As wide as there is room, and as high as it takes.
    public static ScrollPane scroll(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("w-plain-scroll");
        return scroll;
    }
}
