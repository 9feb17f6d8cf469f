package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.whence.core.custody.Stamp;
import org.whence.ui.kit.FilePrompt;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// The time stamps of a case, a line each, and what asks for one.
final class StampsPane {

    private static final String REQUEST = "request.tsq";

    private final StampsViewModel model;
    private final VBox stamps = new VBox(Space.SMALL);
    private final VBox refused = new VBox();
    private final VBox root = new VBox(Space.SMALL);

    StampsPane(StampsViewModel model) {
        this.model = model;
        var title = new Label(text("custody.stamps"));
        title.getStyleClass().addAll("w-strong", "w-muted", "w-dense");
        root.getChildren().addAll(title, stamps, refused);
        if (model.canRecord()) {
            root.getChildren().add(buttons());
        }
        model.stamps().addListener((ListChangeListener<Stamp>) _ -> fill());
        model.refusedProperty().addListener((_, _, says) -> refuse(says));
        fill();
    }

    Node root() {
        return root;
    }

    private HBox buttons() {
        var ask = button(
                text("custody.stampAsk"),
                Icon.EXPORT,
                () -> prompt(text("custody.stampAsk")).save(REQUEST).ifPresent(model::ask));
        var attach = button(
                text("custody.stampAttach"),
                Icon.IMPORT,
                () -> prompt(text("custody.stampAttach")).open().ifPresent(model::attach));
        return new HBox(Space.SMALL, ask, attach);
    }

    private static Button button(String words, Icon icon, Runnable does) {
        var button = new Button(words, icon.node());
        button.getStyleClass().add("w-dense");
        button.setOnAction(_ -> does.run());
        return button;
    }

    private FilePrompt prompt(String title) {
        return new FilePrompt(root, title).of("RFC 3161, OpenTimestamps", "*.tsq", "*.tsr", "*.ots", "*.txt");
    }

    private void refuse(String says) {
        refused.getChildren().clear();
        if (!says.isEmpty()) {
            refused.getChildren().add(Wrapped.of(says, "w-dense", "w-danger"));
        }
    }

    private void fill() {
        stamps.getChildren()
                .setAll(model.stamps().stream().map(StampsPane::stamp).toList());
        if (model.stamps().isEmpty()) {
            stamps.getChildren().add(Wrapped.of(text("custody.noStamps"), "w-dense", "w-muted"));
        }
    }

    private static Node stamp(Stamp stamp) {
        var row = new HBox(Space.SMALL, icon(stamp.state()), Wrapped.of(stamp.says(), "w-dense"));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node icon(Stamp.State state) {
        return switch (state) {
            case WAITING -> Icon.WAITING.node();
            case KNOWN_AUTHORITY -> Icon.CHECK.node("w-success");
            case UNKNOWN_AUTHORITY -> Icon.QUESTION.node();
            case KEPT -> Icon.FILE.node();
            case WRONG -> Icon.WARNING.node("w-danger");
        };
    }
}
