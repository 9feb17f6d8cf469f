package org.whence.core.examination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.media.Dimensions;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What is known of the media held, from their bytes. Results enter it through the custody log, in one
/// commit with the act that speaks of them. Blocks while the catalogue is read; for use from any thread.
public interface Examinations extends Fingerprints {

    Optional<ContentHashes> hashes(MediaId media);

    /// The examination by the newest version, or nothing while it is pending. What was examined here comes
    /// before what others sent.
    Optional<Examination> latest(MediaId media);

    /// How large a picture is, by its latest examination.
    ///
    /// @param picture upright; of a clip, a frame of it
    /// @param bytes of the file
    record Measured(Dimensions picture, long bytes) {}

    /// The sizes of the media, read at once; those of which no picture is known are left out.
    Map<MediaId, Measured> measured(Collection<MediaId> media);

    /// The examination made here by the current version.
    Optional<Examination> made(MediaId media);

    /// Whether what is here of the media gives way to what another desk says of it. What was examined here
    /// never does; what a sender said gives way to that sender, and to one who is relied upon where it came
    /// from one who is not.
    boolean givesWay(Examination to, AuthorId sender);

    /// Keeps what another desk says of a media whose bytes are not here, so that it can be found, if what
    /// is here gives way to it.
    void take(Examination examination, AuthorId sender);

    /// Whether this desk added the media to a case, so that its bytes are to be in the vault.
    boolean isHeld(MediaId media);

    /// The media held and not examined here by the current version, in the order in which they were added, each
    /// with the case that it was first added to and the name it came with.
    List<Pending> pending(int limit);

    /// How many [#pending] there are.
    Waiting waiting();

    /// Media that wait to be examined here by the current version.
    ///
    /// @param all of them
    /// @param again those that an earlier version examined here: what it found is still shown, but fingerprints of
    ///     different versions are not compared
    record Waiting(long all, long again) {

        public static final Waiting NONE = new Waiting(0, 0);
    }

    record Pending(MediaId media, CaseId in, String name) {}

    /// The media, of those held, whose names begin with these hexadecimal digits; at most ten, in order.
    List<MediaId> beginningWith(String digits);

    /// The media whose upright pixels hash to `pixels`, by any version, in order: of those examined here,
    /// for equal pixels need no person's decision and nobody else is believed about them.
    List<MediaId> samePixels(String pixels);

    /// @param row its number, which grows
    /// @param timeMillis of the frame, or -1 for a still picture and for a rectangle in it
    record HashRow(long row, MediaId media, long timeMillis, PdqHash hash, int quality) {}

    /// How many hashes there are, and the number of the last row.
    record HashCount(long rows, long lastRow) {}
}
