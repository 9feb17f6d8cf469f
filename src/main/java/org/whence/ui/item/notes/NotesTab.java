package org.whence.ui.item.notes;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Note;
import org.whence.core.record.AuthorId;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;

/// The notes on a media, newest first, below the one being written.
public final class NotesTab {

    private final NotesViewModel model;
    private final Function<AuthorId, String> authors;
    private final VBox cards = new VBox(Space.MEDIUM);
    private final VBox root = new VBox(Space.MEDIUM);

    /// @param begin begins a new note
    public NotesTab(NotesViewModel model, Function<AuthorId, String> authors, Runnable begin) {
        this.model = model;
        this.authors = authors;
        root.getStyleClass().add("w-tab-body");
        var editor = new NoteEditor(model);
        var write = KeyButton.of(Icon.NOTE, text("notes.write"), Shortcut.of(KeyCode.N), begin);
        write.visibleProperty().bind(model.openProperty().not());
        write.managedProperty().bind(write.visibleProperty());
        root.getChildren().setAll(editor.root(), write, cards);
        model.notesProperty().addListener((_, _, _) -> fill());
        fill();
    }

    public Region root() {
        return root;
    }

    private void fill() {
        var notes = model.notesProperty().get();
        cards.getChildren().clear();
        if (notes.isEmpty()) {
            var none = new Label(text("notes.none"));
            none.getStyleClass().addAll("w-dense", "w-muted");
            none.setWrapText(true);
            cards.getChildren().add(none);
        }
        for (Note note : notes.reversed()) {
            cards.getChildren().add(new NoteCard(note, authors, () -> model.revise(note)).root());
        }
    }
}
