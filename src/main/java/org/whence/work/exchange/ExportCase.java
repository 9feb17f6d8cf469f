package org.whence.work.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.whence.core.casefile.Bag;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.Entry;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Identity;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;
import org.whence.work.custody.SignCheckpoints;

/// Puts a case into a case file. What is to leave the house is said first; the file is read back and checked before
/// it has its name, and only then is the act `exported` recorded.
public final class ExportCase {

    private final SignCheckpoints sign;
    private final CollectStrands strands;
    private final CollectMedia media;
    private final Identity identity;
    private final SignatureCheck signatures;
    private final CaseFiles files;
    private final ActLog log;

    public ExportCase(
            SignCheckpoints sign,
            CollectStrands strands,
            CollectMedia media,
            Identity identity,
            SignatureCheck signatures,
            CaseFiles files,
            ActLog log) {
        this.sign = sign;
        this.strands = strands;
        this.media = media;
        this.identity = identity;
        this.signatures = signatures;
        this.files = files;
        this.log = log;
    }

    /// What would leave the house, and nothing else. Where the case grew since its author signed, that is signed
    /// first.
    ///
    /// @throws RefusedException if the key is locked, or nothing would be left of the case
    public Leaving leaving(CaseId in, Choices choices) {
        if (!sign.all()) {
            throw new RefusedException("The key is locked: a case file has to be signed.");
        }
        var collected = strands.of(in, choices);
        if (collected.strands().isEmpty()) {
            throw new RefusedException("Nothing would be left of the case.");
        }
        var originals = choices.originals() ? media.originals(collected.media()) : List.<Entry.Original>of();
        var missing = new TreeSet<MediaId>();
        if (choices.originals()) {
            missing.addAll(collected.media());
            originals.forEach(original -> missing.remove(original.media()));
        }
        var examinations = media.examinations(collected.media(), choices.classes());
        var bag = new Bag(in, choices, collected.strands(), examinations, media.sounds(examinations), originals);
        return new Leaving(bag, collected.lines(), collected.withheld(), missing);
    }

    /// Writes it. Where this throws, there is no file of that name that was not there before.
    ///
    /// @param recipients age keys for whose holders it is encrypted; none: it is not
    /// @param progress told how many more bytes were written or read back
    /// @throws CaseFileException if it could not be written, or did not hold when it was read back
    public void write(Leaving leaving, Path target, List<String> recipients, LongConsumer progress)
            throws InterruptedException {
        var staff = leaving.bag().choices().classes().contains(FieldClass.STAFF);
        var entries = leaving.bag().signedBy(identity, staff ? identity.pseudonym() : null);
        try (var draft = files.draft(target, entries, recipients, progress)) {
            try (var written = draft.open(progress)) {
                if (!CaseFile.read(written, signatures).contents().equals(Bag.contents(entries))) {
                    throw new CaseFileException("The case file was not written as it was meant");
                }
            }
            draft.publish();
        }
        log.record(
                leaving.bag().in(),
                new Act.Exported(
                        Bag.contents(entries),
                        leaving.bag().originals().size(),
                        leaving.withheld(),
                        !recipients.isEmpty()));
    }
}
