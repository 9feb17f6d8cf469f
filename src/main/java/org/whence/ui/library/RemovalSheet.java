package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// Asks for the reason and the authority before what is selected is removed for good, and says what came of it. It lies
/// over the gallery; nothing else can be done there while it is open.
final class RemovalSheet {

    private final LibraryViewModel model;
    private final Runnable closed;
    private final TextField reason = new TextField();
    private final TextField authority = new TextField();
    private final Button remove = new Button(text("removal.remove"), Icon.REMOVE.node());
    private final Button leave = new Button(text("removal.leave"));
    private final VBox sheet = new VBox(Space.BASE);
    private final StackPane root = new StackPane(sheet);

    /// @param closed called when it goes
    RemovalSheet(LibraryViewModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        root.getStyleClass().add("w-veil");
        sheet.getStyleClass().addAll("w-sheet", "w-removal");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        prompt(reason, text("removal.reason"), text("removal.reasonPrompt"));
        prompt(authority, text("removal.authority"), text("removal.authorityPrompt"));
        remove.getStyleClass().add("danger");
        remove.disableProperty()
                .bind(reason.textProperty()
                        .map(String::isBlank)
                        .flatMap(blank -> authority.textProperty().map(text -> blank || text.isBlank())));
        remove.setOnAction(_ -> remove());
        authority.setOnAction(_ -> remove());
        reason.setOnAction(_ -> authority.requestFocus());
        leave.setOnAction(_ -> hide());
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        root.setVisible(false);
    }

    Region root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    /// Opens it for what is selected.
    void ask() {
        var chosen = model.chosen();
        if (chosen.isEmpty()) {
            return;
        }
        reason.clear();
        authority.clear();
        var title = heading(
                chosen.size() == 1
                        ? text("removal.one", Isolated.name(chosen.getFirst().name()))
                        : text("removal.several", chosen.size()));
        sheet.getChildren()
                .setAll(
                        title,
                        says(text("removal.means")),
                        labelled(text("removal.reason"), reason),
                        labelled(text("removal.authority"), authority),
                        buttons(remove, leave));
        root.setVisible(true);
        reason.requestFocus();
    }

    private void remove() {
        if (remove.isDisabled()) {
            return;
        }
        sheet.getChildren().setAll(heading(text("removal.running")));
        model.remove(reason.getText(), authority.getText(), this::said);
    }

    private void said(Optional<Removing.Outcome> outcome) {
        sheet.getChildren().clear();
        if (outcome.isEmpty()) {
            sheet.getChildren().addAll(heading(text("removal.failed")), says(text("removal.failedSays")));
        } else {
            var done = outcome.get();
            sheet.getChildren().addAll(heading(text("removal.done", done.removed())), says(text("removal.doneSays")));
            if (done.held() > 0) {
                sheet.getChildren().add(says(text("removal.held", done.held())));
            }
            sheet.getChildren().add(strong(text("removal.unreached")));
            done.unreached().forEach(one -> sheet.getChildren().add(says(one)));
        }
        var close = new Button(text("removal.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> hide());
        sheet.getChildren().add(buttons(close));
        close.requestFocus();
    }

    private void hide() {
        root.setVisible(false);
        sheet.getChildren().clear();
        closed.run();
    }

    private static void prompt(TextField field, String name, String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(name);
    }

    private static VBox labelled(String name, TextField field) {
        return new VBox(Space.TIGHT, strong(name), field);
    }

    private static HBox buttons(Button... buttons) {
        var row = new HBox(Space.SMALL, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Label heading(String words) {
        var label = says(words);
        label.getStyleClass().setAll("label", "w-heading");
        return label;
    }

    private static Label strong(String words) {
        var label = new Label(words);
        label.getStyleClass().add("w-strong");
        return label;
    }

    private static Label says(String words) {
        return Wrapped.label(words, "w-muted");
    }
}
