package org.whence.work;

import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.RecordId;

/// Writes notes and words them anew. Every wording is kept.
public final class WriteNote {

    private final ActLog log;
    private final Ids ids;

    public WriteNote(ActLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    /// @param text Markdown
    /// @throws RefusedException if the text is blank
    public RecordId write(CaseId in, Note.Subject on, Part part, Note.Form form, String text) {
        var id = ids.record();
        log.record(in, new Act.Noted(id, on, part, form, written(text)));
        return id;
    }

    /// @throws RefusedException if the text is blank
    public void revise(CaseId in, RecordId note, Note.Form form, String text) {
        log.record(in, new Act.Revised(note, form, written(text), log.standing(in, note.toString(), "text")));
    }

    private static String written(String text) {
        if (text.isBlank()) {
            throw new RefusedException("A note needs words.");
        }
        return text.strip();
    }
}
