package org.whence.ui.item.notes;

import static org.whence.ui.kit.Messages.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Note;
import org.whence.core.record.AuthorId;
import org.whence.core.record.RecordId;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// The notes on a media, newest first, below the one being written.
public final class NotesTab {

    private final NotesViewModel model;
    private final Function<AuthorId, String> authors;
    private final Map<RecordId, NoteCard> shown = new HashMap<>();
    private final VBox cards = new VBox(Space.MEDIUM);
    private final VBox root = new VBox(Space.MEDIUM);

    /// @param begin begins a new note
    public NotesTab(NotesViewModel model, Function<AuthorId, String> authors, Runnable begin) {
        this.model = model;
        this.authors = authors;
        root.getStyleClass().add("w-tab-body");
        var editor = new NoteEditor(model);
        var write = KeyButton.of(Icon.NOTE, text("notes.write"), Shortcut.of(KeyCode.N), begin);
        var waits = Wrapped.label(text("notes.draftWaits"), "w-dense", "w-warning-text");
        waits.visibleProperty()
                .bind(model.waitingProperty().and(model.openProperty().not()));
        waits.managedProperty().bind(waits.visibleProperty());
        write.visibleProperty().bind(model.openProperty().not());
        write.managedProperty().bind(write.visibleProperty());
        root.getChildren().setAll(editor.root(), write, waits, cards);
        model.notesProperty().addListener((_, _, _) -> fill());
        model.chosenProperty().addListener((_, _, _) -> showChosen());
        fill();
    }

    public Region root() {
        return root;
    }

    private void fill() {
        var notes = model.notesProperty().get();
        cards.getChildren().clear();
        if (notes.isEmpty()) {
            cards.getChildren().add(Wrapped.label(text("notes.none"), "w-dense", "w-muted"));
        }
        shown.clear();
        for (Note note : notes.reversed()) {
            var card = new NoteCard(note, Marks.number(note, notes), authors, () -> model.revise(note));
            card.root().focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    model.choose(note.id());
                }
            });
            card.root()
                    .addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> card.root().requestFocus());
            shown.put(note.id(), card);
            cards.getChildren().add(card.root());
        }
        showChosen();
    }

    private void showChosen() {
        var chosen = model.chosenProperty().get();
        shown.forEach((id, card) -> card.choose(id.equals(chosen)));
        var card = chosen == null ? null : shown.get(chosen);
        if (card != null) {
            reveal(card.root());
        }
    }

    /// Scrolls until a card is in sight.
    private void reveal(Region card) {
        for (Parent at = root; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                var room = root.getHeight() - scroll.getViewportBounds().getHeight();
                var top =
                        card.localToScene(0, 0).getY() - root.localToScene(0, 0).getY();
                if (room > 0) {
                    scroll.setVvalue(Math.clamp((top - Space.WIDE) / room, 0, 1));
                }
                return;
            }
        }
    }

    /// Alt Up and Alt Down go from note to note.
    public Keys addTo(Keys keys) {
        return keys.on(Shortcut.alt(KeyCode.UP), text("notes.key.before"), () -> model.choose(-1))
                .on(Shortcut.alt(KeyCode.DOWN), text("notes.key.after"), () -> model.choose(1));
    }
}
