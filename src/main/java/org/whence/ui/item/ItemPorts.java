package org.whence.ui.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.media.Part;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.ui.item.assessment.Assessing;
import org.whence.ui.item.metadata.MetadataPorts;
import org.whence.ui.item.notes.NoteWriting;
import org.whence.ui.item.player.PlayerPorts;
import org.whence.ui.kit.Listing;
import org.whence.work.say.RecordClaim;
import org.whence.work.show.Dossier;

/// What the item screen asks of the program. All but the gallery may block; called on background threads.
///
/// @param gallery the media of a listing as the gallery shows them now, what "next" and "previous" go through; empty
///     where it shows another listing, or not all of it yet. Called on the window's thread
/// @param listing all media of a listing in the order in which they came: gone through where the gallery does not show
///     the media
public record ItemPorts(
        Dossiers dossiers,
        Function<Listing, List<MediaId>> gallery,
        Function<Listing, List<MediaId>> listing,
        Marking marking,
        ClaimRecording claims,
        NoteWriting notes,
        Assessing assessing,
        CustodyOf custody,
        PlayerPorts player,
        MetadataPorts metadata,
        Reading reading) {

    /// All that is known of a media.
    @FunctionalInterface
    public interface Dossiers {

        /// @param in the case from which it is seen, or null for the one that it was first added to
        Optional<Dossier> of(MediaId media, @Nullable CaseId in);
    }

    /// Sets a mark.
    @FunctionalInterface
    public interface Marking {

        /// @param value in the form of [Mark]
        void set(CaseId in, MediaId media, Mark mark, String value);
    }

    /// Records a claim of when.
    @FunctionalInterface
    public interface ClaimRecording {

        void when(CaseId in, MediaId media, Part part, RecordClaim.When when);
    }

    /// Reads an original once more, and records that.
    public interface Reading {

        /// Whether the original is there and is what was preserved, as far as that is told at a glance: the bytes of a
        /// large one are not read. Nothing is recorded.
        Vault.State original(ContentHashes of) throws InterruptedException;

        /// Examines it again.
        ///
        /// @return what came of it, in a sentence
        String examine(CaseId in, MediaId media, String name) throws InterruptedException;

        /// Whether its bytes still hash to its name.
        ///
        /// @return what came of it, in a sentence
        String check(CaseId in, MediaId media) throws InterruptedException;
    }

    /// The acts that name a media.
    @FunctionalInterface
    public interface CustodyOf {

        /// Newest first.
        List<LoggedAct> of(CaseId in, MediaId media);
    }
}
