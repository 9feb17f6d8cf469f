package org.whence.work.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFile;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Merge;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Exchange;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// Takes a case file in: the union of its chains with those here. Its records decide nothing until its sender is
/// relied upon in this case; what can be computed of its originals is computed here.
public final class ImportCase {

    private final CaseFiles files;
    private final WeighCaseFile weigh;
    private final Exchange exchange;
    private final ActLog log;
    private final ReceiveOriginal originals;
    private final BelieveExamination examinations;

    public ImportCase(
            CaseFiles files,
            WeighCaseFile weigh,
            Exchange exchange,
            ActLog log,
            ReceiveOriginal originals,
            BelieveExamination examinations) {
        this.files = files;
        this.weigh = weigh;
        this.exchange = exchange;
        this.log = log;
        this.originals = originals;
        this.examinations = examinations;
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
            var brings = weigh.of(opened);
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

    private void take(Plan brings, CaseFiles.Opened opened) throws InterruptedException {
        var in = brings.file().in();
        exchange.receive(brings.merge().arrivals());
        var names = brings.names();
        for (var original : brings.originals().entrySet()) {
            var media = original.getKey();
            originals.take(in, media, names.getOrDefault(media, media.hex()), opened.extract(original.getValue()));
        }
        for (var sent : brings.examinations().entrySet()) {
            var examination = CaseFile.examination(opened, sent.getValue());
            examinations.take(
                    examination,
                    sound(brings.file(), examination, opened),
                    brings.file().signer().author());
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

    private static @Nullable SoundFingerprint sound(CaseFile file, Examination sent, CaseFiles.Opened opened) {
        return sent.version() == Examination.VERSION && file.sounds().get(sent.media()) instanceof String name
                ? CaseFile.sound(opened, name, sent)
                : null;
    }
}
