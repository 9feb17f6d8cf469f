package org.whence.work.say;

import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.match.Decided;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;

/// Records what a person decided about two media. It stands until another decision replaces it.
public final class DecideMatch {

    private final ActLog log;
    private final Witnesses witnesses;

    public DecideMatch(ActLog log, Witnesses witnesses) {
        this.log = log;
        this.witnesses = witnesses;
    }

    /// Takes over what was decided in another case, or by an author on whom nobody in this one relies. From now on
    /// it is this author's decision.
    ///
    /// @return the decision
    /// @throws RefusedException if nothing is offered, or decisions that differ are
    public Decision takeOver(CaseId in, MediaId one, MediaId another) {
        var offered = witnesses.offered(Pair.of(one, another), in).stream()
                .map(Decided::decision)
                .distinct()
                .toList();
        if (offered.size() != 1) {
            throw new RefusedException(
                    offered.isEmpty()
                            ? "No decision on these two is offered from elsewhere."
                            : "Decisions that differ are offered: decide yourself.");
        }
        decide(in, one, another, offered.getFirst());
        return offered.getFirst();
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
