package org.whence.ui.item.notes;

import static org.whence.ui.kit.Messages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.RecordId;
import org.whence.ui.kit.Background;
import org.whence.work.show.Dossier;

/// The notes on a media, and the one being written. What was begun and not kept is there again when the media, or the
/// note, is written on the next time. Use it on one thread only.
public final class NotesViewModel {

    /// What is being written on: a new note, or an old one anew.
    ///
    /// @param note null: a new one
    private record Desk(String media, @Nullable RecordId note) {}

    private record Draft(String text, Note.Form form) {}

    private static final Draft NOTHING_WRITTEN = new Draft("", Note.Form.OBSERVATION);

    private final NoteWriting writing;
    private final Background background;
    private final Runnable written;
    private final Map<Desk, Draft> drafts = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Note>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Note.Form> form = new ReadOnlyObjectWrapper<>(Note.Form.OBSERVATION);
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.WHOLE);
    private final ReadOnlyObjectWrapper<List<NoteMark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable RecordId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final StringProperty draft = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private @Nullable Dossier dossier;
    private @Nullable Note revised;

    /// @param written is called when a note was recorded
    public NotesViewModel(NoteWriting writing, Background background, Runnable written) {
        this.writing = writing;
        this.background = background;
        this.written = written;
        notes.addListener((_, _, _) -> mark());
        chosen.addListener((_, _, _) -> mark());
        open.addListener((_, _, _) -> mark());
        part.addListener((_, _, _) -> mark());
        form.addListener((_, _, _) -> mark());
        draft.addListener((_, _, _) -> mark());
    }

    private void mark() {
        var all = Marks.of(notes.get(), chosen.get());
        if (open.get() && revised == null && !part.get().isWhole()) {
            all.add(new NoteMark(all.size() + 1, Marks.firstWords(draft.get()), form.get(), part.get(), null, true));
        }
        marks.set(List.copyOf(all));
    }

    /// Shows the notes of a media; a draft on another one is laid aside.
    public void show(Dossier next) {
        if (dossier == null || !dossier.media().equals(next.media())) {
            leave();
            chosen.set(null);
        }
        dossier = next;
        waits();
        notes.set(next.notes());
    }

    /// Begins a new note on `part` of the media, or goes on with the one begun.
    public void begin(Part part) {
        leave();
        revised = null;
        this.part.set(part);
        take(NOTHING_WRITTEN);
    }

    /// Begins to word a note anew.
    void revise(Note note) {
        leave();
        revised = note;
        part.set(note.part());
        var now = note.standing().getLast();
        take(new Draft(now.text(), now.form()));
    }

    /// Looks at a note, and at where it stands.
    public void choose(@Nullable RecordId note) {
        chosen.set(note);
    }

    /// Looks at the note so many further down, the newest being on top; stays at the ends.
    void choose(int step) {
        var all = notes.get().reversed();
        if (!all.isEmpty()) {
            var at = IntStream.range(0, all.size())
                    .filter(i -> all.get(i).id().equals(chosen.get()))
                    .findFirst();
            var next = at.isEmpty() ? 0 : Math.clamp(at.getAsInt() + step, 0, all.size() - 1);
            chosen.set(all.get(next).id());
        }
    }

    /// Turns an observation into an inference, or back.
    public void switchForm() {
        form.set(form.get() == Note.Form.OBSERVATION ? Note.Form.INFERENCE : Note.Form.OBSERVATION);
    }

    /// Records what is written. Nothing happens while there are no words, or no case.
    public void keep() {
        var media = dossier;
        if (!open.get() || media == null || draft.get().isBlank()) {
            return;
        }
        var in = media.in();
        if (in == null) {
            trouble.set(text("notes.noCase"));
            return;
        }
        var on = new Note.Subject(Note.Kind.MEDIA, media.media().hex());
        var note = revised;
        var of = part.get();
        var kind = form.get();
        var words = draft.get();
        var desk = desk(media, note);
        background.run(
                () -> {
                    if (note == null) {
                        writing.write(in, on, of, kind, words);
                    } else {
                        writing.revise(note.in(), note.id(), kind, words);
                    }
                    return words;
                },
                _ -> {
                    drafts.remove(desk);
                    draft.set("");
                    open.set(false);
                    trouble.set("");
                    waits();
                    written.run();
                },
                _ -> trouble.set(text("notes.notKept")));
    }

    /// Stops writing. The draft stays.
    public void leave() {
        var media = dossier;
        if (open.get() && media != null) {
            drafts.put(desk(media, revised), new Draft(draft.get(), form.get()));
        }
        open.set(false);
        trouble.set("");
        waits();
    }

    /// Throws what is being written away.
    void discard() {
        var media = dossier;
        open.set(false);
        trouble.set("");
        if (media != null) {
            drafts.remove(desk(media, revised));
        }
        waits();
    }

    private void waits() {
        var media = dossier;
        var left = media == null ? NOTHING_WRITTEN : drafts.getOrDefault(desk(media, null), NOTHING_WRITTEN);
        waiting.set(!left.text.isBlank());
    }

    private void take(Draft fresh) {
        var media = dossier;
        var kept = media == null ? fresh : drafts.getOrDefault(desk(media, revised), fresh);
        draft.set(kept.text);
        form.set(kept.form);
        open.set(true);
    }

    private static Desk desk(Dossier media, @Nullable Note note) {
        return new Desk(media.media().hex(), note == null ? null : note.id());
    }

    ReadOnlyObjectProperty<List<Note>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /// Where the notes that are about a part stand, and the one being written on a part. For a player to draw: those
    /// with a time, each with its number.
    public ReadOnlyObjectProperty<List<NoteMark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// The note looked at, or null.
    public ReadOnlyObjectProperty<@Nullable RecordId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether a note is being written.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether a new note on the media was begun and laid aside.
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Note.Form> formProperty() {
        return form.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    /// One sentence where the note was not recorded, else empty.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The words being written.
    public StringProperty draftProperty() {
        return draft;
    }
}
