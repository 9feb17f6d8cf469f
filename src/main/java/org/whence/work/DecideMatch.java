package org.whence.work;

import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Records what a person decided about two media. It stands until another decision replaces it.
public final class DecideMatch {

    private final ActLog log;

    public DecideMatch(ActLog log) {
        this.log = log;
    }

    /// @throws RefusedException if both are the same media
    public void decide(CaseId in, MediaId one, MediaId another, Decision decision) {
        if (one.equals(another)) {
            throw new RefusedException("Both are the same bytes: there is nothing to decide.");
        }
        var pair = Pair.of(one, another);
        log.record(
                in, new Act.Decided(pair, decision, log.standing(in, pair.first() + " " + pair.second(), "decision")));
    }
}
