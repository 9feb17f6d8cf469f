package org.whence.work.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Merge;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.AddressBook;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.Identity;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.examination.Examinations;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.CaseId;

/// Checks a case file, and compares it with what is here of its case. Nothing is written.
public final class WeighCaseFile {

    private final ActLog log;
    private final Exchange exchange;
    private final Reliance reliance;
    private final Examinations examinations;
    private final SignatureCheck signatures;
    private final AddressBook colleagues;
    private final Identity identity;

    /// @param identity of whoever works at this desk
    public WeighCaseFile(
            ActLog log,
            Exchange exchange,
            Reliance reliance,
            Examinations examinations,
            SignatureCheck signatures,
            AddressBook colleagues,
            Identity identity) {
        this.log = log;
        this.exchange = exchange;
        this.reliance = reliance;
        this.examinations = examinations;
        this.signatures = signatures;
        this.colleagues = colleagues;
        this.identity = identity;
    }

    /// What it would bring. What is here of the case is read while the case file is checked.
    ///
    /// @throws CaseFileException if it is not whole, signed and written as case files are
    ImportCase.Plan of(CaseFiles.Opened opened) {
        var about = CaseFile.about(opened);
        var acts = ForkJoinTask.adapt(() -> exchange.acts(about)).fork();
        CaseFile file;
        try {
            file = CaseFile.read(opened, signatures);
        } finally {
            acts.quietlyJoin();
        }
        var merge = Merge.of(file.strands(), here(file.in(), acts.join()));
        var originals = new TreeMap<>(file.originals());
        originals.keySet().removeIf(examinations::isHeld);
        var sent = new TreeMap<>(file.examinations());
        sent.keySet().removeIf(media -> file.originals().containsKey(media) || examinations.isHeld(media));
        var removed = log.removed();
        sent.keySet().removeAll(removed);
        if (originals.keySet().removeAll(removed)) {
            merge = merge.refusing("Originals that were removed here for good are not taken in again.");
        }
        return new ImportCase.Plan(file, colleagues.name(file.signer().author()), merge, originals, sent);
    }

    private Merge.Here here(CaseId in, List<LoggedAct> acts) {
        var own = new ChainName(in, identity.publicKey().author(), identity.desk());
        return new Merge.Here(
                chain -> log.lines(chain, 0, Integer.MAX_VALUE),
                exchange::said,
                acts,
                exchange.forks(in).keySet(),
                Set.of(own),
                by -> reliance.on(by, in));
    }
}
