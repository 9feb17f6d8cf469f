package org.whence.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Merge;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.AddressBook;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examined;
import org.whence.core.examination.SoundStore;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;

/// Takes a case file in: the union of its chains with those here. Its records decide nothing until its sender is
/// relied upon in this case; what can be computed of its originals is computed here.
public final class ImportCase {

    private final ActLog log;
    private final Exchange exchange;
    private final SignatureCheck signatures;
    private final AddressBook colleagues;
    private final Reliance reliance;
    private final Examinations examinations;
    private final SoundStore sounds;
    private final FindPriorAppearances find;
    private final Vault vault;
    private final CaseFiles files;
    private final AuthorId author;
    private final DeskId desk;
    private final Ids ids;
    private final InstantSource clock;
    private final String tool;

    /// @param author who works at this desk, and `desk` its name
    public ImportCase(
            ActLog log,
            Exchange exchange,
            SignatureCheck signatures,
            AddressBook colleagues,
            Reliance reliance,
            Examinations examinations,
            SoundStore sounds,
            FindPriorAppearances find,
            Vault vault,
            CaseFiles files,
            AuthorId author,
            DeskId desk,
            Ids ids,
            InstantSource clock,
            String tool) {
        this.log = log;
        this.exchange = exchange;
        this.signatures = signatures;
        this.colleagues = colleagues;
        this.reliance = reliance;
        this.examinations = examinations;
        this.sounds = sounds;
        this.find = find;
        this.vault = vault;
        this.files = files;
        this.author = author;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
        this.tool = tool;
    }

    /// What a case file would bring, or brought.
    ///
    /// @param sender the name in the address book under which the signer's key stands; nothing where it is not in
    ///     it
    /// @param merge of its chains with those here
    /// @param originals that are new here, with the entries that hold them
    /// @param examinations of media whose bytes are neither here nor in it, with their entries
    public record Plan(
            CaseFile file,
            Optional<String> sender,
            Merge merge,
            SortedMap<MediaId, String> originals,
            SortedMap<MediaId, String> examinations) {

        public boolean isNothing() {
            return merge.arrivals().isEmpty() && originals.isEmpty();
        }

        /// What the sender calls the media, in a map of the caller's own.
        public Map<MediaId, String> names() {
            var names = new HashMap<MediaId, String>();
            for (var strand : file.strands()) {
                for (var logged : strand.acts()) {
                    if (logged.act() instanceof Act.Added(var hashes, var acquisition)) {
                        names.putIfAbsent(hashes.media(), acquisition.name());
                    }
                }
            }
            return names;
        }
    }

    /// Looks at a case file and, unless it is a rehearsal, takes it in. Taking it in twice is nothing.
    ///
    /// @param identities the secret keys that open it, where it is encrypted; else null
    /// @param plan told of what it brings before anything is written
    /// @param read told how many more bytes were read
    /// @throws CaseFileException if it is not whole, signed and written as case files are; nothing was taken from
    ///     it
    public Plan take(Path file, @Nullable Path identities, boolean rehearsal, Consumer<Plan> plan, LongConsumer read)
            throws InterruptedException {
        try (var opened = identities == null ? files.open(file, read) : files.open(file, identities, read)) {
            var brings = plan(opened);
            plan.accept(brings);
            var bytes =
                    brings.originals().values().stream().mapToLong(opened::size).sum();
            if (!files.hasRoomFor(bytes)) {
                throw new CaseFileException("There is no room for the originals: " + bytes + " bytes");
            }
            if (!rehearsal) {
                take(brings, opened);
            }
            return brings;
        }
    }

    /// What a case file would bring. Nothing is written.
    ///
    /// @throws CaseFileException if it is not whole, signed and written as case files are
    public Plan rehearse(Path file, @Nullable Path identities, LongConsumer read) throws InterruptedException {
        return take(file, identities, true, _ -> {}, read);
    }

    /// What is here of the case is read while the case file is checked.
    private Plan plan(CaseFiles.Opened opened) {
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
        return new Plan(file, colleagues.name(file.signer().author()), merge, originals, sent);
    }

    private Merge.Here here(CaseId in, List<LoggedAct> acts) {
        return new Merge.Here(
                chain -> log.lines(chain, 0, Integer.MAX_VALUE),
                exchange::said,
                acts,
                exchange.forks(in).keySet(),
                Set.of(new ChainName(in, author, desk)),
                by -> reliance.on(by, in));
    }

    private void take(Plan brings, CaseFiles.Opened opened) throws InterruptedException {
        var in = brings.file().in();
        exchange.receive(brings.merge().arrivals());
        var names = brings.names();
        for (var original : brings.originals().entrySet()) {
            preserve(
                    in,
                    original.getKey(),
                    names.getOrDefault(original.getKey(), original.getKey().hex()),
                    original.getValue(),
                    opened);
        }
        for (var sent : brings.examinations().entrySet()) {
            take(brings.file(), CaseFile.examination(opened, sent.getValue()), opened);
        }
        if (!brings.isNothing()) {
            log.record(
                    in,
                    new Act.Imported(
                            brings.file().signer().author(),
                            brings.file().contents(),
                            brings.merge().added(),
                            brings.originals().size()));
        }
    }

    /// Keeps what a sender computed, but for the hashes that need no person's decision to count: nobody else is
    /// believed about those.
    private void take(CaseFile file, Examination sent, CaseFiles.Opened opened) {
        var sender = file.signer().author();
        var sound = sent.version() == Examination.VERSION && file.sounds().get(sent.media()) instanceof String name
                ? CaseFile.sound(opened, name, sent)
                : null;
        var examination = sent.withoutProofs(sound);
        if (examinations.givesWay(examination, sender)) {
            if (sound != null) {
                sounds.put(sent.media(), sound);
            }
            find.andKeep(
                    new Examined(examination, List.of(), null, null, sound),
                    () -> examinations.take(examination, sender));
        }
    }

    /// Puts an original into the vault, and records that it was received. It is examined like any other.
    private void preserve(CaseId in, MediaId media, String name, String entry, CaseFiles.Opened opened)
            throws InterruptedException {
        var file = opened.extract(entry);
        try {
            var hashes = vault.preserve(file, _ -> {}).hashes();
            if (!hashes.media().equals(media)) {
                throw new CaseFileException("The case file changed while it was read");
            }
            log.record(in, new Act.Added(hashes, received(media, name)));
        } finally {
            delete(file);
        }
    }

    private Acquisition received(MediaId media, String name) {
        return new Acquisition(
                ids.record(),
                media,
                name,
                null,
                "received in a case file",
                null,
                null,
                media.hex(),
                clock.instant(),
                tool,
                null,
                null);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of an original could not be deleted", e);
        }
    }
}
