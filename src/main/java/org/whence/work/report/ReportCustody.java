package org.whence.work.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClasses;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.Head;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.report.ActWords;
import org.whence.core.report.Extract;

/// Makes what a report quotes of the custody log.
final class ReportCustody {

    private final ActLog log;
    private final Checkpoints checkpoints;

    ReportCustody(ActLog log, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /// @param asOf when the last act of the case was, as its author's clock said
    record Quoted(Extract extract, Instant asOf) {}

    /// @param inCase the media of the case, which alone are named, and what they are called
    Quoted of(WriteReport.Choices choices, Map<MediaId, String> inCase, ReportAuthors authors) {
        var words = new ActWords(media -> inCase.getOrDefault(media, media.hex().substring(0, 12)), authors);
        var chains = new ArrayList<Extract.Chain>();
        var lines = new ArrayList<Extract.Line>();
        var left = 0L;
        var asOf = Instant.EPOCH;
        for (var chain : chains(choices.in())) {
            authors.meet(chain.author());
            var walk = new Walk(chain, choices, words);
            log.read(chain, walk::take);
            chains.add(new Extract.Chain(chain, walk.key, new Head(walk.size, walk.last), signed(chain)));
            lines.addAll(walk.lines);
            left += walk.size - walk.lines.size();
            asOf = walk.at.isAfter(asOf) ? walk.at : asOf;
        }
        return new Quoted(new Extract(chains, lines, left), asOf);
    }

    private List<ChainName> chains(CaseId in) {
        return log.chains().stream()
                .filter(chain -> in.equals(chain.in()))
                .sorted(Comparator.comparing((ChainName chain) -> chain.author().hex())
                        .thenComparing(chain -> chain.desk().toString()))
                .toList();
    }

    private long signed(ChainName chain) {
        var of = checkpoints.of(chain);
        return of.isEmpty() ? 0 : of.getLast().checkpoint().head().size();
    }

    /// Reads one chain.
    private static final class Walk {

        private final ChainName chain;
        private final WriteReport.Choices choices;
        private final ActWords words;
        private final List<Extract.Line> lines = new ArrayList<>();
        private long size;
        private ActId last = LogLine.NONE;
        private Instant at = Instant.EPOCH;
        private @Nullable AuthorKey key;

        Walk(ChainName chain, WriteReport.Choices choices, ActWords words) {
            this.chain = chain;
            this.choices = choices;
            this.words = words;
        }

        void take(ActLog.Stored stored) {
            var line = LogLine.parse(stored.line());
            last = line.id();
            at = line.at().isAfter(at) ? line.at() : at;
            size++;
            var payload = stored.payload();
            var act = payload == null
                    ? null
                    : LoggedAct.read(chain, last, line, payload.json()).act();
            if (act instanceof Act.Opened opened) {
                key = opened.key();
            }
            var media = choices.only();
            if (media == null || act != null && act.names(media)) {
                lines.add(new Extract.Line(
                        chain,
                        line.seq(),
                        line.at(),
                        line.act(),
                        act != null && choices.classes().containsAll(FieldClasses.of(act)) ? words.says(act) : null,
                        last));
            }
        }
    }
}
