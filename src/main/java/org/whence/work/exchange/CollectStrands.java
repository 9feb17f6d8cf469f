package org.whence.work.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.Selection;
import org.whence.core.casefile.Strand;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Collects the chains of a case that go out under some choices, each as far as its author signed it, with the
/// payloads that go.
public final class CollectStrands {

    private final ActLog log;
    private final Exchange exchange;
    private final Checkpoints checkpoints;

    public CollectStrands(ActLog log, Exchange exchange, Checkpoints checkpoints) {
        this.log = log;
        this.exchange = exchange;
        this.checkpoints = checkpoints;
    }

    /// What was collected.
    ///
    /// @param media those that the payloads say were added
    record Collected(List<Strand> strands, Set<MediaId> media) {

        Collected {
            strands = List.copyOf(strands);
            media = Set.copyOf(media);
        }

        long lines() {
            return strands.stream().mapToLong(strand -> strand.lines().size()).sum();
        }

        /// How many lines go without what they say.
        long withheld() {
            return lines()
                    - strands.stream()
                            .mapToLong(strand -> strand.payloads().size())
                            .sum();
        }
    }

    Collected of(CaseId in, Choices choices) {
        var acts = exchange.acts(in).stream()
                .filter(logged -> !choices.without().contains(logged.chain().author()))
                .toList();
        var selection = new Selection(acts, choices);
        var strands = log.chains().stream()
                .filter(chain -> in.equals(chain.in()) && !choices.without().contains(chain.author()))
                .map(chain -> strand(chain, acts, selection))
                .toList();
        return new Collected(strands, selection.added(acts));
    }

    private Strand strand(ChainName chain, List<LoggedAct> acts, Selection selection) {
        var signed = checkpoints.of(chain).getLast();
        var lines =
                log.lines(chain, 0, Math.toIntExact(signed.checkpoint().head().size()));
        var chosen = acts.stream()
                .filter(logged ->
                        logged.chain().equals(chain) && logged.seq() < lines.size() && selection.has(logged.act()))
                .toList();
        var payloads = new HashMap<ActId, ActLog.Payload>();
        var all = exchange.payloads(chain);
        for (var logged : chosen) {
            var payload = all.get(logged.id());
            if (payload != null) {
                payloads.put(logged.id(), payload);
            }
        }
        if (!(chosen.getFirst().act() instanceof Act.Opened opened)) {
            throw new CaseFileException("A chain of this case cannot be read; verify says more");
        }
        return new Strand(chain, opened.key(), lines, payloads, chosen, signed);
    }
}
