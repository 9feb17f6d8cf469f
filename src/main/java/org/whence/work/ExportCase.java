package org.whence.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.whence.core.casefile.Bag;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.Entry;
import org.whence.core.casefile.FieldClass;
import org.whence.core.casefile.FieldClasses;
import org.whence.core.casefile.Layout;
import org.whence.core.casefile.Selection;
import org.whence.core.casefile.Strand;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.Identity;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.SoundPrints;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;

/// Puts a case into a case file. What is to leave the house is said first; the file is read back and checked before
/// it has its name, and only then is the act `exported` recorded.
public final class ExportCase {

    private final ActLog log;
    private final Exchange exchange;
    private final Checkpoints checkpoints;
    private final SignCheckpoints sign;
    private final Identity identity;
    private final SignatureCheck signatures;
    private final Examinations examinations;
    private final SoundPrints sounds;
    private final Vault vault;
    private final CaseFiles files;

    public ExportCase(
            ActLog log,
            Exchange exchange,
            Checkpoints checkpoints,
            SignCheckpoints sign,
            Identity identity,
            SignatureCheck signatures,
            Examinations examinations,
            SoundPrints sounds,
            Vault vault,
            CaseFiles files) {
        this.log = log;
        this.exchange = exchange;
        this.checkpoints = checkpoints;
        this.sign = sign;
        this.identity = identity;
        this.signatures = signatures;
        this.examinations = examinations;
        this.sounds = sounds;
        this.vault = vault;
        this.files = files;
    }

    /// What would leave the house, and nothing else. Where the case grew since its author signed, that is signed
    /// first.
    ///
    /// @throws RefusedException if the key is locked, or nothing would be left of the case
    public Leaving leaving(CaseId in, Choices choices) {
        if (!sign.all()) {
            throw new RefusedException("The key is locked: a case file has to be signed.");
        }
        var acts = exchange.acts(in).stream()
                .filter(logged -> !choices.without().contains(logged.chain().author()))
                .toList();
        var selection = new Selection(acts, choices);
        var strands = log.chains().stream()
                .filter(chain -> in.equals(chain.in()) && !choices.without().contains(chain.author()))
                .map(chain -> strand(chain, acts, selection))
                .toList();
        if (strands.isEmpty()) {
            throw new RefusedException("Nothing would be left of the case.");
        }
        var lines = strands.stream().mapToLong(strand -> strand.lines().size()).sum();
        var said =
                strands.stream().mapToLong(strand -> strand.payloads().size()).sum();
        var media = selection.added(acts);
        var originals = choices.originals() ? originals(media) : List.<Entry.Original>of();
        var missing = new TreeSet<MediaId>();
        if (choices.originals()) {
            missing.addAll(media);
            originals.forEach(original -> missing.remove(original.media()));
        }
        var examinations = examinations(media, choices);
        var bag = new Bag(in, choices, strands, examinations, sounds(examinations), originals);
        return new Leaving(bag, lines, lines - said, missing);
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

    private List<Examination> examinations(Set<MediaId> media, Choices choices) {
        return media.stream()
                .flatMap(id -> examinations.made(id).stream())
                .map(examination -> FieldClasses.allowed(examination, choices.classes()))
                .toList();
    }

    private SortedMap<MediaId, SoundFingerprint> sounds(List<Examination> of) {
        var heard = new TreeMap<MediaId, SoundFingerprint>();
        for (var examination : of) {
            if (examination.sound() instanceof String named) {
                sounds.of(examination.media())
                        .filter(sound -> sound.sha256().equals(named))
                        .ifPresent(sound -> heard.put(examination.media(), sound));
            }
        }
        return heard;
    }

    private List<Entry.Original> originals(Set<MediaId> media) {
        return media.stream()
                .flatMap(id -> vault.find(id).stream().map(file -> original(id, file)))
                .toList();
    }

    private Entry.Original original(MediaId media, Path file) {
        var type = examinations.made(media).map(Examination::type).orElse("");
        try {
            return new Entry.Original(Layout.original(media, Layout.extension(type)), media, file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("An original cannot be read", e);
        }
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
