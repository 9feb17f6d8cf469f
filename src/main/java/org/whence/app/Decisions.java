package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import org.whence.core.match.Decided;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.compare.ComparePorts.Deciding;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Undo;

/// Records decisions so that they can be taken back, by a decision as it stood before. For use from any thread.
final class Decisions implements Deciding {

    private final Desk desk;
    private final Background background;
    private final Undo undo;
    private final Runnable changed;

    /// @param changed called where a decision was taken back or made again
    Decisions(Desk desk, Background background, Undo undo, Runnable changed) {
        this.desk = desk;
        this.background = background;
        this.undo = undo;
        this.changed = changed;
    }

    @Override
    public void decide(CaseId in, MediaId one, MediaId another, Decision decision) {
        var before = standing(in, Pair.of(one, another));
        desk.verbs().decide().decide(in, one, another, decision);
        background.run(
                () -> new Undo.Done(
                        text("did.decided", decision.words()),
                        () -> again(in, one, another, before),
                        () -> again(in, one, another, decision)),
                undo::did,
                _ -> {});
    }

    /// What stands in the case; open where nobody decided, or two decisions stand.
    private Decision standing(CaseId in, Pair pair) {
        var standing = desk.decisions.of(pair).stream()
                .filter(decided -> decided.madeIn().equals(in))
                .map(Decided::decision)
                .toList();
        return standing.size() == 1 ? standing.getFirst() : Decision.OPEN;
    }

    private void again(CaseId in, MediaId one, MediaId another, Decision decision) {
        background.run(
                () -> {
                    desk.verbs().decide().decide(in, one, another, decision);
                    return true;
                },
                _ -> changed.run(),
                _ -> changed.run());
    }
}
