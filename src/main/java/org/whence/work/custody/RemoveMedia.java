package org.whence.work.custody;

import java.util.ArrayList;
import java.util.List;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Backups;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Traces;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Previews;
import org.whence.core.provenance.Listing;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.work.RefusedException;
import org.whence.work.known.FindPriorAppearances;

/// Takes a media out of a case for good. The lines of the log stay and the chain still holds; what they said of the
/// media is erased, and so is everything that was kept or computed of it, unless another case holds it.
public final class RemoveMedia {

    private static final List<String> OUT_OF_REACH = List.of(
            "What the disk, its snapshots and other backups of it still hold.",
            "Case files that were exported, and what colleagues imported from them.",
            "What notes on other records say of it in words.");

    /// @param erased how many acts no longer say what they said
    /// @param held whether another case holds the media, so that the original and its examination stay
    /// @param unreached what may still hold something of it, a sentence each
    public record Outcome(ActId act, int erased, boolean held, List<String> unreached) {

        public Outcome {
            unreached = List.copyOf(unreached);
        }
    }

    private final ActLog log;
    private final Listing listing;
    private final Examinations examinations;
    private final Vault vault;
    private final Previews previews;
    private final FindPriorAppearances find;
    private final Backups backups;

    public RemoveMedia(
            ActLog log,
            Listing listing,
            Examinations examinations,
            Vault vault,
            Previews previews,
            FindPriorAppearances find,
            Backups backups) {
        this.log = log;
        this.listing = listing;
        this.examinations = examinations;
        this.vault = vault;
        this.previews = previews;
        this.find = find;
        this.backups = backups;
    }

    /// Removes it. A post that carried other media too is recorded again without this one.
    ///
    /// @param authority on whose word
    /// @throws RefusedException if the case does not hold it, or no reason or authority is given
    public Outcome remove(CaseId in, MediaId media, String reason, String authority) {
        if (reason.isBlank() || authority.isBlank()) {
            throw new RefusedException("A removal needs a reason and an authority.");
        }
        if (listing.item(in, media).isEmpty()) {
            throw new RefusedException("The case does not hold this media.");
        }
        var traces = traces(in, media);
        var entries = new ArrayList<ActLog.Entry>();
        entries.add(ActLog.Entry.of(in, new Act.Removed(media, reason.strip(), authority.strip(), traces.acts())));
        traces.shared().forEach(post -> entries.add(ActLog.Entry.of(in, post)));
        var act = log.record(entries).getFirst().id();

        var unreached = new ArrayList<>(backups.discard());
        var held = examinations.hashes(media).isPresent();
        if (!held) {
            clear(media);
        }
        unreached.addAll(OUT_OF_REACH);
        return new Outcome(act, traces.acts().size(), held, unreached);
    }

    /// Goes on with removals that were recorded and then interrupted. For the start, before anything is swept.
    public void finish() {
        for (var media : log.removed()) {
            if (vault.find(media).isPresent()) {
                backups.discard();
                clear(media);
            }
        }
    }

    /// The original goes last: as long as it is there, the rest may be.
    private void clear(MediaId media) {
        previews.remove(media);
        find.forget();
        vault.remove(media);
    }

    private Traces traces(CaseId in, MediaId media) {
        var traces = new Traces(media);
        var chains =
                log.chains().stream().filter(chain -> in.equals(chain.in())).toList();
        var grew = new boolean[] {true};
        while (grew[0]) {
            grew[0] = false;
            for (var chain : chains) {
                log.read(chain, stored -> {
                    if (stored.payload() instanceof ActLog.Payload(var _, var json)) {
                        var line = LogLine.parse(stored.line());
                        grew[0] |= traces.take(LoggedAct.read(chain, line.id(), line, json));
                    }
                });
            }
        }
        return traces;
    }
}
