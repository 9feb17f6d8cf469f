package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.library.Filtered.Group;

/// The row above a group: what it is, and how much is in it. A click closes the group or opens it.
final class GalleryHeading {

    private final LibraryViewModel model;
    private final Node openSign = Icon.OPEN_DOWN.node();
    private final Node closedSign = Icon.OPEN_SIDE.node();
    private final Label arrow = new Label();
    private final Label title = new Label();
    private final Label counts = new Label();
    private final Label order = new Label(text("library.earliestFirst"), Icon.SORT.node());
    private final HBox root = new HBox(Space.SMALL, arrow, title, counts, order);
    private GalleryRow.@Nullable Header shown;

    GalleryHeading(LibraryViewModel model) {
        this.model = model;
        title.getStyleClass().add("w-strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        counts.getStyleClass().addAll("w-dense", "w-muted");
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        order.setContentDisplay(ContentDisplay.RIGHT);
        order.getStyleClass().addAll("w-dense", "w-muted");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("w-group");
        root.setManaged(false);
    }

    Region root() {
        return root;
    }

    void show(GalleryRow.Header next) {
        if (next == shown) {
            return;
        }
        shown = next;
        var group = next.group();
        arrow.setGraphic(next.open() ? openSign : closedSign);
        title.setText(group.by().words(group.code()));
        counts.setText(counts(group));
        order.setVisible(group.by() != Grouping.MATCH || group.code().equals(Facet.BEFORE));
        root.setOnMouseClicked(_ -> model.toggleGroup(group.code()));
    }

    private String counts(Group group) {
        var files = group.piles().stream().mapToInt(pile -> pile.items().size()).sum();
        var stacks =
                group.piles().stream().filter(pile -> pile.items().size() > 1).count();
        var last = group.by() == Grouping.MATCH && group.code().equals(Facet.NOT_BEFORE);
        var unread = last ? model.unread() : 0;
        var counts = new StringBuilder(
                unread > 0
                        ? text("library.groupBegins", files, files + unread)
                        : text("library.groupCounts", stacks, files));
        if (last) {
            return counts.append(text("library.notNew")).toString();
        }
        var refuted = group.with(VerdictMark.REFUTED);
        var open = group.with(VerdictMark.WOULD_BE_REFUTED);
        return refuted + open == 0 || group.by() == Grouping.VERDICT
                ? counts.toString()
                : counts.append(text("library.seenVerdicts", refuted, open)).toString();
    }
}
