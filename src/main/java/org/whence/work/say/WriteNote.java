package org.whence.work.say;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Notes;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.RecordId;
import org.whence.work.RefusedException;

/// Writes notes and words them anew. Every wording is kept.
public final class WriteNote {

    private final ActLog log;
    private final Ids ids;
    private final Notes notes;

    public WriteNote(ActLog log, Ids ids, Notes notes) {
        this.log = log;
        this.ids = ids;
        this.notes = notes;
    }

    /// @param text Markdown
    /// @throws RefusedException if the text is blank
    public RecordId write(CaseId in, Note.Subject on, Part part, Note.Form form, String text) {
        var id = ids.record();
        log.record(in, new Act.Noted(id, on, part, form, written(text)));
        return id;
    }

    /// Words a note anew. What it said before is kept.
    ///
    /// @param form null: as the wording had it that stands
    /// @throws RefusedException if the text is blank, or the case has no such note
    public void revise(CaseId in, RecordId note, Note.@Nullable Form form, String text) {
        var worded = notes.byId(note)
                .filter(known -> known.in().equals(in))
                .orElseThrow(() -> new RefusedException("There is no such note in the case: " + note));
        var said = form == null ? worded.standing().getLast().form() : form;
        log.record(in, new Act.Revised(note, said, written(text), log.standing(in, note.toString(), "text")));
    }

    /// A note of whichever case.
    public Optional<Note> byId(RecordId note) {
        return notes.byId(note);
    }

    private static String written(String text) {
        if (text.isBlank()) {
            throw new RefusedException("A note needs words.");
        }
        return text.strip();
    }
}
