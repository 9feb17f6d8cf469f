package org.whence.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /// What is about to leave the house.
    ///
    /// @param withheld how many acts go without what they say
    /// @param missing media that were chosen and whose bytes are not here
    public record Leaving(Bag bag, long acts, long withheld, Set<MediaId> missing) {

        public Leaving {
            missing = Set.copyOf(missing);
        }

        /// How many bytes of originals.
        public long bytes() {
            return bag.originals().stream().mapToLong(Entry::size).sum();
        }

        /// All of it, in sentences; what stays here begins with `not: `.
        public List<String> says() {
            return lines().stream()
                    .map(line -> (line.goes() ? "" : "not: ") + line.says())
                    .toList();
        }

        /// All of it, one thing a line: what goes, and of what is asked for by name what stays here.
        public List<Line> lines() {
            var lines = new ArrayList<Line>();
            var authors = bag.strands().stream().map(Strand::key).distinct().count();
            lines.add(new Line(
                    What.ACTS,
                    true,
                    acts - withheld,
                    acts - withheld + " acts of " + authors + (authors == 1 ? " author" : " authors")
                            + ", with keys, times and what they say: names of files, posts, claims, notes, decisions"));
            if (withheld > 0) {
                lines.add(new Line(
                        What.WITHHELD,
                        true,
                        withheld,
                        "of " + withheld + " more acts only the author, the time and the kind of act"));
            }
            lines.add(originals());
            lines.add(new Line(
                    What.FINGERPRINTS,
                    true,
                    bag.examinations().size(),
                    "fingerprints of " + bag.examinations().size() + " media"
                            + (bag.sounds().isEmpty()
                                    ? ""
                                    : ", of the sound of " + bag.sounds().size() + " of them too")));
            for (var of : FieldClass.values()) {
                if (of != FieldClass.OPEN) {
                    lines.add(new Line(
                            What.valueOf(of.name()), bag.choices().classes().contains(of), 0, words(of)));
                }
            }
            if (!missing.isEmpty()) {
                lines.add(new Line(
                        What.MISSING, false, missing.size(), missing.size() + " originals that are not at this desk"));
            }
            return List.copyOf(lines);
        }

        private Line originals() {
            var count = bag.originals().size();
            return count == 0
                    ? new Line(What.ORIGINALS, false, 0, "originals")
                    : new Line(
                            What.ORIGINALS,
                            true,
                            count,
                            count + " originals (" + bytes()
                                    + " bytes), unchanged: with the metadata in them, such as places, devices and times");
        }

        /// Something that leaves the house, or stays.
        ///
        /// @param goes whether it leaves
        /// @param count how many; 0 where that says nothing
        /// @param says it in words
        public record Line(What what, boolean goes, long count, String says) {}

        /// What a line is about.
        public enum What {
            ACTS,
            WITHHELD,
            ORIGINALS,
            FINGERPRINTS,
            PLACE,
            DEVICE,
            SOURCE,
            STAFF,
            MISSING
        }

        private static String words(FieldClass of) {
            return switch (of) {
                case OPEN -> "what the case is about";
                case PLACE -> "places that files state of themselves";
                case DEVICE -> "devices and software that files state of themselves";
                case SOURCE -> "from whom files came";
                case STAFF -> "your pseudonym, and who looked at, checked, sent and received what";
            };
        }
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
