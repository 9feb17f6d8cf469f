package org.whence.ui.trouble;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// One trouble: what happened, what is safe, what to do.
final class TroubleCard {

    private final VBox acts = new VBox(Space.SMALL);
    private final HBox root;

    TroubleCard(Trouble trouble) {
        var title = Wrapped.of(trouble.title(), "w-strong");
        var parts = new GridPane(Space.BASE, Space.TIGHT);
        var label = new ColumnConstraints();
        label.setMinWidth(Region.USE_PREF_SIZE);
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        parts.getColumnConstraints().setAll(label, words);
        part(parts, text("trouble.happened"), trouble.happened());
        part(parts, text("trouble.safe"), trouble.safe());
        part(parts, text("trouble.do"), trouble.todo());
        var text = new VBox(Space.TIGHT, title, parts);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        root = new HBox(Space.BASE, icon(trouble.kind()).node("w-trouble-icon"), text, acts);
        root.getStyleClass().addAll("w-card", "w-trouble", styleClass(trouble.kind()));
        root.setAccessibleText(
                text("trouble.card", trouble.title(), trouble.happened(), trouble.safe(), trouble.todo()));
    }

    Region root() {
        return root;
    }

    void add(Button act) {
        act.setMinWidth(Region.USE_PREF_SIZE);
        acts.getChildren().add(act);
    }

    private static void part(GridPane parts, String name, String says) {
        var label = new Label(name);
        label.getStyleClass().addAll("w-dense", "w-muted", "w-trouble-part");
        var words = Wrapped.of(says, "w-dense");
        GridPane.setValignment(label, VPos.TOP);
        parts.addRow(parts.getRowCount(), label, words);
    }

    private static Icon icon(Trouble.Kind kind) {
        return switch (kind) {
            case LOG -> Icon.LOG;
            case DISK -> Icon.DISK;
            case DAMAGED -> Icon.DAMAGED;
            case FAILED -> Icon.EXAMINING;
            case UNSUPPORTED -> Icon.QUESTION;
        };
    }

    private static String styleClass(Trouble.Kind kind) {
        return switch (kind) {
            case LOG -> "danger";
            case DISK, DAMAGED, FAILED -> "warning";
            case UNSUPPORTED -> "plain";
        };
    }
}
