package org.whence.work.say;

import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Mark;
import org.whence.core.provenance.CommonStock;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;

/// Sets what an investigator keeps about a media: star, flag, sensitivity, description, tags, common stock.
public final class MarkMedia {

    private final ActLog log;

    public MarkMedia(ActLog log) {
        this.log = log;
    }

    /// @param value empty to clear the mark
    /// @throws RefusedException if the value does not say which stretches are common stock
    public void set(CaseId in, MediaId media, Mark mark, String value) {
        if (mark == Mark.STOCK) {
            try {
                CommonStock.parse(value);
            } catch (IllegalArgumentException wrong) {
                throw new RefusedException(String.valueOf(wrong.getMessage()));
            }
        }
        log.record(in, new Act.Marked(media, mark, value, log.standing(in, media.hex(), mark.word())));
    }
}
