package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.exchange.ExportViewModel.State;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.FilePrompt;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Outcome;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.work.exchange.Leaving;

/// What leaves the house, line by line, to be read before it does; then how it went.
final class LeavingList {

    static final Shortcut EXPORT = Shortcut.ctrl(KeyCode.ENTER);

    private final ExportViewModel model;
    private final Label saved = Wrapped.label("", "w-dense", "w-muted");
    private final VBox list = new VBox(Space.BASE);
    private final BorderPane root = new BorderPane(Page.scroll(list));

    LeavingList(ExportViewModel model) {
        this.model = model;
        list.getStyleClass().add("w-exchange-page");
        root.getStyleClass().add("w-leaving");
        model.stateProperty().addListener((_, _, now) -> show(now));
        show(model.stateProperty().get());
        saved.textProperty().bind(model.savedProperty());
        saved.managedProperty().bind(saved.textProperty().isNotEmpty());
    }

    Region root() {
        return root;
    }

    private void show(State state) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                Page.title(text("exchange.leaves")), gap, Page.of(text("exchange.readIt"), "w-dense", "w-muted"));
        head.setAlignment(Pos.BASELINE_LEFT);
        list.getChildren().setAll(head);
        root.setBottom(null);
        switch (state) {
            case State.Counting() -> list.getChildren().add(Page.of(text("exchange.counting"), "w-muted"));
            case State.Locked(var wrong) -> list.getChildren().add(passphrase(wrong));
            case State.Ready(var leaving) -> ready(leaving);
            case State.Writing(var leaving) -> writing(leaving);
            case State.Written(var leaving, var file) -> written(leaving, file);
            case State.Failed(var says) -> failed(says);
        }
    }

    /// What is done with the list stays in sight, however long it is.
    private void ready(Leaving leaving) {
        list.getChildren().addAll(LeavingRows.of(leaving));
        var seal = Wrapped.label(text("exchange.readBack"), "w-dense", "w-muted");
        seal.setGraphic(Icon.VERIFY.node());
        var export = KeyButton.of(Icon.EXPORT, text("exchange.exportNow"), EXPORT, this::choose, "accent");
        var save = new Button(text("exchange.saveList"), Icon.FILE.node());
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(_ -> saveList());
        var size = Page.of(text("exchange.about", Figures.bytes(leaving.bytes())), "w-dense", "w-muted");
        var acts = new HBox(Space.SMALL, save, export);
        acts.setAlignment(Pos.CENTER_RIGHT);
        var foot = new VBox(Space.SMALL, seal, size, saved, acts);
        foot.getStyleClass().add("w-leaving-foot");
        root.setBottom(foot);
    }

    private void saveList() {
        new FilePrompt(root, text("exchange.saveListTo"))
                .save(text("exchange.listName"))
                .ifPresent(model::saveList);
    }

    private void writing(Leaving leaving) {
        list.getChildren().addAll(LeavingRows.of(leaving));
        list.getChildren().add(Page.working(text("exchange.writing")));
    }

    private void written(Leaving leaving, Path file) {
        var name = new Label(Isolated.name(String.valueOf(file.getFileName())));
        name.getStyleClass().addAll("w-mono", "w-strong");
        list.getChildren()
                .add(Outcome.done(
                        text("exchange.written"),
                        name,
                        Page.of(text("exchange.writtenSays", leaving.acts()), "w-dense"),
                        again()));
    }

    private void failed(String says) {
        list.getChildren()
                .add(Outcome.failed(text("exchange.notWritten"), says, text("exchange.notWrittenSays"), again()));
    }

    private Button again() {
        var again = new Button(text("exchange.again"));
        again.setOnAction(_ -> model.again());
        return again;
    }

    private Node passphrase(boolean wrong) {
        var field = new PasswordField();
        field.setPromptText(text("exchange.passphrase"));
        field.setAccessibleText(text("exchange.passphrase"));
        field.setOnAction(_ -> model.unlock(field.getText().toCharArray()));
        var card = new VBox(
                Space.SMALL,
                Page.of(wrong ? text("exchange.wrongPassphrase") : text("exchange.keyLocked"), "w-strong"),
                Page.of(text("exchange.keyLockedSays"), "w-dense", "w-muted"),
                field);
        card.getStyleClass().add("w-card");
        return card;
    }

    /// Asks where to, and writes it there.
    void choose() {
        if (!(model.stateProperty().get() instanceof State.Ready)) {
            return;
        }
        new FilePrompt(root, text("exchange.exportTo"))
                .save(model.isEncrypted() ? "case.zip.age" : "case.zip")
                .ifPresent(model::write);
    }
}
