package org.whence.work;

import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Sets what an investigator keeps about a media: star, flag, sensitivity, description, tags.
public final class MarkMedia {

    private final ActLog log;

    public MarkMedia(ActLog log) {
        this.log = log;
    }

    /// @param value empty to clear the mark
    public void set(CaseId in, MediaId media, Act.Mark mark, String value) {
        log.record(in, new Act.Marked(media, mark, value, log.standing(in, media.hex(), mark.word())));
    }
}
