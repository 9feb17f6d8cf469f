package org.whence.work.custody;

import java.util.List;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Sought;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Shows the custody log: who did what to a case, and to a media of it.
public final class ShowCustody {

    private final ActLog log;

    public ShowCustody(ActLog log) {
        this.log = log;
    }

    /// The acts of the case that are sought, newest first, from number `skip` on, at most `limit`.
    public List<LoggedAct> of(CaseId in, Sought sought, long skip, int limit) {
        return log.latest(in, sought, skip, limit);
    }

    /// How many acts there are in the case.
    public long size(CaseId in) {
        return log.size(in);
    }

    /// Which authors did what in the case, and how often.
    public List<Sought.Tally> tally(CaseId in) {
        return log.tally(in);
    }

    /// The acts of the case that name the media, newest first.
    public List<LoggedAct> about(CaseId in, MediaId media) {
        return log.latest(in, Sought.media(media), 0, Integer.MAX_VALUE);
    }
}
