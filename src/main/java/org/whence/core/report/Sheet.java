package org.whence.core.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.finding.Finding;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.record.MediaId;

/// What a report says of one media: no more than its classes of fields allow, and nothing of any other case. `work`
/// cuts it out of all that is known, so that what writes reports never has more in its hands than may be in them.
///
/// @param name under which it first came
/// @param examination as much of it as goes out; null while it is pending
/// @param appearances of the media and of what it matches directly, earliest first
/// @param picture null where there is none to show
public record Sheet(
        ContentHashes hashes,
        String name,
        @Nullable Examination examination,
        List<Acquisition> acquisitions,
        List<Post> posts,
        List<Seen> matches,
        List<Seen> leads,
        List<Witness> appearances,
        List<Judged> judged,
        List<Finding> findings,
        List<Note> notes,
        Map<Mark, String> marks,
        Appraisal appraisal,
        @Nullable Picture picture) {

    public Sheet {
        acquisitions = List.copyOf(acquisitions);
        posts = List.copyOf(posts);
        matches = List.copyOf(matches);
        leads = List.copyOf(leads);
        appearances = List.copyOf(appearances);
        judged = List.copyOf(judged);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        marks = Map.copyOf(marks);
    }

    /// A match with another media of the case, and what was decided of it.
    ///
    /// @param decidedBy whose decision that is; null where it is open or nobody is named
    public record Seen(
            Match match,
            String otherName,
            Decision decision,
            @Nullable String decidedBy) {}

    /// A claim and what the record says of it, in the words of the report.
    ///
    /// @param says the verdict in a sentence or two
    /// @param limits what it does not say
    /// @param ground the record that decides; null where none does
    public record Judged(
            Claim claim,
            Verdict verdict,
            String says,
            String limits,
            @Nullable String ground) {

        /// The graver comes first: refuted, would be refuted, not contradicted, cannot tell, and last what
        /// is not compared with times.
        public int gravity() {
            return switch (verdict) {
                case Verdict.Refuted _ -> 0;
                case Verdict.CannotTell(var _, var because, var _)
                when because == Verdict.Because.WOULD_BE_REFUTED -> 1;
                case Verdict.NotContradicted _ -> 2;
                case Verdict.CannotTell(var _, var because, var _) when because == Verdict.Because.NOT_COMPARED -> 4;
                case Verdict.CannotTell _ -> 3;
            };
        }
    }

    public MediaId media() {
        return hashes.media();
    }

    /// What its notes say in that form, every wording that stands.
    public List<Note.Revision> wordings(Note.Form form) {
        return notes.stream()
                .flatMap(note -> note.standing().stream())
                .filter(wording -> wording.form() == form)
                .toList();
    }
}
