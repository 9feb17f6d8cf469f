package org.whence.work;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Shows the custody log: who did what to a case, and to a media of it.
public final class ShowCustody {

    private static final int PAGE = 1_000;

    private final ActLog log;

    public ShowCustody(ActLog log) {
        this.log = log;
    }

    /// Acts of the case, newest first, from number `skip` on, at most `limit`.
    public List<LoggedAct> of(CaseId in, long skip, int limit) {
        return log.latest(in, skip, limit);
    }

    /// How many acts there are in the case.
    public long size(CaseId in) {
        return log.size(in);
    }

    /// The acts of the case that name the media, newest first. Reads the whole log of the case.
    public List<LoggedAct> about(CaseId in, MediaId media) {
        return Stream.iterate(0L, skip -> skip + PAGE)
                .map(skip -> log.latest(in, skip, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .filter(logged -> logged.act().names(media))
                .toList();
    }
}
