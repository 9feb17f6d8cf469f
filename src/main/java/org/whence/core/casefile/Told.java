package org.whence.core.casefile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.match.Decision;
import org.whence.core.provenance.Note;

/// What acts tell, counted by kind.
///
/// @param media that were added, and `posts` and `claims` that were recorded
/// @param notes by their form when they were written, `rewordings` how often notes were worded anew
/// @param decisions on matches, by what was decided; a match that was decided twice is counted twice
/// @param answers to the five questions, and `assessments` with what second reviewers say of them
/// @param marks stars, flags, descriptions, tags
public record Told(
        long media,
        long posts,
        long claims,
        Map<Note.Form, Long> notes,
        long rewordings,
        Map<Decision, Long> decisions,
        long answers,
        long assessments,
        long marks) {

    public Told {
        notes = Map.copyOf(notes);
        decisions = Map.copyOf(decisions);
    }

    public static Told of(Collection<LoggedAct> acts) {
        var count = new Count();
        acts.forEach(logged -> count.add(logged.act()));
        return new Told(
                count.media,
                count.posts,
                count.claims,
                count.notes,
                count.rewordings,
                count.decisions,
                count.answers,
                count.assessments,
                count.marks);
    }

    /// How many notes were written, of either form.
    public long allNotes() {
        return notes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many decisions were made.
    public long allDecisions() {
        return decisions.values().stream().mapToLong(Long::longValue).sum();
    }

    private static final class Count {

        private final Map<Note.Form, Long> notes = new EnumMap<>(Note.Form.class);
        private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
        private long media;
        private long posts;
        private long claims;
        private long rewordings;
        private long answers;
        private long assessments;
        private long marks;

        void add(Act act) {
            switch (act) {
                case Act.Added _ -> media++;
                case Act.Posted _ -> posts++;
                case Act.Claimed _ -> claims++;
                case Act.Noted noted -> notes.merge(noted.form(), 1L, Long::sum);
                case Act.Revised _ -> rewordings++;
                case Act.Decided decided -> decisions.merge(decided.decision(), 1L, Long::sum);
                case Act.Answered _ -> answers++;
                case Act.Concluded _, Act.SecondReviewed _ -> assessments++;
                case Act.Marked _ -> marks++;
                default -> {} // is counted among all acts only
            }
        }
    }
}
