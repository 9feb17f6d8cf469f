package org.whence.work.exchange;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.casefile.Packs;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.AddressBook;
import org.whence.core.examination.Examinations;
import org.whence.core.provenance.Listing;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;
import org.whence.work.known.FindPriorAppearances;
import org.whence.work.known.KnownPacks;

/// Takes packs in, as layers of what others know, and out again. They decide nothing until somebody relies
/// on their senders.
public final class TakePack {

    private final PackFiles files;
    private final Packs packs;
    private final KnownPacks known;
    private final FindPriorAppearances find;
    private final Examinations examinations;
    private final Listing listing;
    private final AddressBook colleagues;
    private final ActLog log;
    private final InstantSource clock;

    public TakePack(
            PackFiles files,
            Packs packs,
            KnownPacks known,
            FindPriorAppearances find,
            Examinations examinations,
            Listing listing,
            AddressBook colleagues,
            ActLog log,
            InstantSource clock) {
        this.files = files;
        this.packs = packs;
        this.known = known;
        this.find = find;
        this.examinations = examinations;
        this.listing = listing;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /// A pack that was looked at, and taken in unless that was a rehearsal.
    ///
    /// @param contents its name in the log
    /// @param sender who signed it; nobody's name where nobody did
    /// @param colleague the name in the address book under which the sender's key stands
    /// @param isNew whether it was not here before
    public record Taken(PackHead head, String contents, AuthorId sender, Optional<String> colleague, boolean isNew) {}

    /// Whether the file is a pack, or a list of hashes that can be taken for one.
    public boolean isPack(Path file) {
        return files.isPack(file);
    }

    /// Looks at a pack and, unless it is a rehearsal, takes it in, all of it or nothing. Twice is nothing.
    ///
    /// @throws CaseFileException if there is anything wrong in it
    public Taken take(Path file, boolean rehearsal) {
        var pack = files.open(file);
        var key = pack.head().key();
        var sender = key == null ? PackHead.nobody(pack.contents()) : key.author();
        if (rehearsal) {
            pack.entries().each(_ -> {});
        }
        var isNew = rehearsal
                ? packs.all().stream().noneMatch(layer -> layer.contents().equals(pack.contents()))
                : packs.take(pack, clock.instant());
        if (isNew && !rehearsal) {
            log.record(null, new Act.Imported(sender, pack.contents(), 0, 0));
            match();
        }
        return new Taken(pack.head(), pack.contents(), sender, colleagues.name(sender), isNew);
    }

    /// The packs that name a media and may tell no time of it.
    public List<Packs.Layer> naming(MediaId media) {
        return packs.naming(media);
    }

    /// The packs that are here.
    public List<Packs.Layer> all() {
        return packs.all();
    }

    /// Takes a pack out with all that it said.
    ///
    /// @throws RefusedException if there is none of that name
    public void remove(String contents) {
        if (!packs.remove(contents)) {
            throw new RefusedException("There is no pack " + contents + ".");
        }
        known.forget();
        match();
    }

    /// What is held and what packs say are compared anew.
    private void match() {
        listing.items(Listing.Query.ALL, 0, Integer.MAX_VALUE).stream()
                .flatMap(item -> examinations.latest(item.media()).stream())
                .forEach(find::withPacks);
    }
}
