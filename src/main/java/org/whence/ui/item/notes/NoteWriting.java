package org.whence.ui.item.notes;

import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.CaseId;
import org.whence.core.record.RecordId;

/// Records notes. May block; called on a background thread.
public interface NoteWriting {

    /// A new note.
    void write(CaseId in, Note.Subject on, Part part, Note.Form form, String text);

    /// Another wording of a note.
    void revise(CaseId in, RecordId note, Note.Form form, String text);
}
