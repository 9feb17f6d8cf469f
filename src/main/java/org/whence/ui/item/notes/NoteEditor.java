package org.whence.ui.item.notes;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Note;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// Where a note is written, in its place among the others.
final class NoteEditor {

    private static final Shortcut KEEP = Shortcut.ctrl(KeyCode.ENTER);
    private static final Shortcut LEAVE = Shortcut.of(KeyCode.ESCAPE);
    private static final Shortcut SWITCH = Shortcut.ctrl(KeyCode.I);

    private final NotesViewModel model;
    private final TextArea area = Wrapped.area();
    private final VBox root = new VBox();
    private boolean focusWanted;

    NoteEditor(NotesViewModel model) {
        this.model = model;
        area.textProperty().bindBidirectional(model.draftProperty());
        area.setPrefRowCount(4);
        area.setAccessibleText(text("notes.area"));
        area.getStyleClass().add("w-note-area");
        root.getStyleClass().add("w-note-editor");
        root.getChildren().setAll(head(), area, foot());
        root.visibleProperty().bind(model.openProperty());
        root.managedProperty().bind(root.visibleProperty());
        model.openProperty().addListener((_, _, open) -> {
            focusWanted = open;
            takeFocus();
        });
        area.sceneProperty().addListener((_, _, _) -> takeFocus());
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new Keys().also(KEEP, model::keep).also(LEAVE, model::leave).also(SWITCH, model::switchForm)::press);
    }

    Region root() {
        return root;
    }

    /// The field can take the focus only once its tab is on screen.
    private void takeFocus() {
        if (focusWanted && area.getScene() != null) {
            area.requestFocus();
            area.end();
            focusWanted = area.getScene().getFocusOwner() != area;
        }
    }

    private HBox head() {
        var observation = form(Note.Form.OBSERVATION, Icon.REVEALED, text("notes.observation"));
        var inference = form(Note.Form.INFERENCE, Icon.INFERENCE, text("notes.inference"));
        var hint = muted(text("notes.switches"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var part = muted("");
        part.textProperty().bind(model.partProperty().map(NoteCard::part));
        var head = new HBox(Space.SMALL, observation, inference, Chip.key(SWITCH.words()), hint, gap, part);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("w-note-bar");
        return head;
    }

    private ToggleButton form(Note.Form form, Icon icon, String words) {
        var button = new ToggleButton(words, icon.node());
        button.getStyleClass().add("w-filter");
        button.setFocusTraversable(false);
        button.setSelected(model.formProperty().get() == form);
        model.formProperty().addListener((_, _, now) -> button.setSelected(now == form));
        button.setOnAction(_ -> {
            if (model.formProperty().get() == form) {
                button.setSelected(true);
            } else {
                model.switchForm();
            }
        });
        return button;
    }

    private HBox foot() {
        var says = Wrapped.label("", "w-dense", "w-muted");
        Runnable tell = () -> says.setText(
                !model.troubleProperty().get().isEmpty()
                        ? model.troubleProperty().get()
                        : model.formProperty().get() == Note.Form.OBSERVATION
                                ? text("notes.observationMeans")
                                : text("notes.inferenceMeans"));
        model.formProperty().addListener((_, _, _) -> tell.run());
        model.troubleProperty().addListener((_, _, _) -> tell.run());
        tell.run();
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(
                Space.SMALL,
                says,
                discard(),
                KeyButton.of(null, text("notes.later"), LEAVE, model::leave, "flat"),
                KeyButton.of(null, text("notes.keep"), KEEP, model::keep, "accent"));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("w-note-bar");
        return foot;
    }

    private Button discard() {
        var button = new Button(text("notes.discard"));
        button.getStyleClass().addAll("flat", "w-dense");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.discard());
        return button;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-small", "w-muted");
        return label;
    }
}
