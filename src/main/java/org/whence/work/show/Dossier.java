package org.whence.work.show;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.finding.Finding;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// All that is known of a media, as seen from one case.
///
/// @param in the case, or null where it is looked up without one
/// @param examination by the newest version, or null while it is pending
/// @param acquisitions and `posts` of this very media, in every case
/// @param alsoIn the names of the other cases of this desk that hold it
/// @param matches those that the program stands behind, and `leads` the weaker ones; strongest first
/// @param appearances of the media and of what it matches directly, earliest first, each with whether it counts
///     here
/// @param judged its claims in this case, each with its verdict
/// @param notes on the media, its matches and its claims
/// @param appraisal what people concluded on it in this case
/// @param explained what can be concluded from what it says of itself
public record Dossier(
        ContentHashes hashes,
        @Nullable CaseId in,
        @Nullable Examination examination,
        List<Acquisition> acquisitions,
        List<Post> posts,
        List<String> alsoIn,
        List<Seen> matches,
        List<Seen> leads,
        List<Witness> appearances,
        List<Judged> judged,
        List<Finding> findings,
        List<Note> notes,
        Map<Mark, String> marks,
        Appraisal appraisal,
        Explained explained) {

    public Dossier {
        acquisitions = List.copyOf(acquisitions);
        posts = List.copyOf(posts);
        alsoIn = List.copyOf(alsoIn);
        matches = List.copyOf(matches);
        leads = List.copyOf(leads);
        appearances = List.copyOf(appearances);
        judged = List.copyOf(judged);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        marks = Map.copyOf(marks);
    }

    /// The same with what was written of it.
    Dossier with(List<Note> written, Appraisal concluded) {
        return new Dossier(
                hashes,
                in,
                examination,
                acquisitions,
                posts,
                alsoIn,
                matches,
                leads,
                appearances,
                judged,
                findings,
                written,
                marks,
                concluded,
                explained);
    }

    /// A match, what the other media is called, where it is held, and what was decided of it as it counts
    /// in this case.
    ///
    /// @param cases the names of the cases that hold the other
    /// @param heldBy who holds it, as authors are shown
    /// @param decidedBy whose decision that is, as authors are shown
    /// @param offered decisions that do not count here and can be taken over
    public record Seen(
            Match match,
            String otherName,
            List<String> cases,
            String heldBy,
            Decision decision,
            Optional<String> decidedBy,
            List<Offer> offered) {

        public Seen {
            cases = List.copyOf(cases);
            offered = List.copyOf(offered);
        }
    }

    /// A decision that was made in another case, or by an author on whom nobody in this one relies.
    ///
    /// @param in the name of the case
    /// @param by as authors are shown
    public record Offer(Decision decision, String in, String by) {}

    /// A claim and what the record says of it.
    public record Judged(Claim claim, Verdict verdict) {}

    public MediaId media() {
        return hashes.media();
    }

    public Status status() {
        return examination == null ? Status.PENDING : examination.status();
    }

    /// What it is called: the name under which it first came, or its hash where it never had one.
    public String name() {
        return acquisitions.isEmpty() ? media().hex() : acquisitions.getFirst().name();
    }

    /// The size of its upright picture, or of those of a clip; null where it has none, or none was decoded.
    public @Nullable Dimensions size() {
        return examination == null ? null : examination.size();
    }

    /// Whether there is a picture to be seen, of itself or of a moment of it.
    public boolean hasPicture() {
        return examination != null
                && examination.size() != null
                && (examination.kind() == MediaKind.IMAGE || examination.kind() == MediaKind.VIDEO);
    }

    /// Whether its pictures move.
    public boolean isClip() {
        return examination != null && examination.kind() == MediaKind.VIDEO;
    }

    /// Whether it is played: a clip, or a sound.
    public boolean isPlayed() {
        return isClip() || examination != null && examination.kind() == MediaKind.AUDIO;
    }
}
