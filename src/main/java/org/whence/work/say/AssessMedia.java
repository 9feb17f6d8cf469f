package org.whence.work.say;

import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Standing;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Appraisals;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;

/// Records what a person concludes on a media in a case: answers to the five questions, an assessment, and what a
/// second reviewer says of another's. No verdict follows from any of it.
public final class AssessMedia {

    private final ActLog log;
    private final Appraisals appraisals;
    private final AuthorId author;

    /// @param author whoever works here
    public AssessMedia(ActLog log, Appraisals appraisals, AuthorId author) {
        this.log = log;
        this.appraisals = appraisals;
        this.author = author;
    }

    /// What was concluded.
    public Appraisal of(MediaId media, CaseId in) {
        return appraisals.of(media, in);
    }

    /// Answers a question, in place of the answers that are there.
    ///
    /// @param text empty to take the answer back
    public void answer(CaseId in, MediaId media, Question question, String text) {
        log.record(in, new Act.Answered(media, question, text.strip(), log.standing(in, media.hex(), question.word())));
    }

    /// Assesses the media, in place of the assessments that are there.
    public void conclude(CaseId in, MediaId media, Assessment assessment) {
        log.record(in, new Act.Concluded(media, assessment, log.standing(in, media.hex(), Assessment.FIELD)));
    }

    /// Takes the assessment back.
    ///
    /// @throws RefusedException if there is none
    public void takeBack(CaseId in, MediaId media) {
        if (of(media, in).conclusions().isEmpty()) {
            throw new RefusedException("This media is not assessed in this case.");
        }
        log.record(in, new Act.Concluded(media, null, log.standing(in, media.hex(), Assessment.FIELD)));
    }

    /// Says what this author, as second reviewer, holds of the assessment that somebody else wrote.
    ///
    /// @param reason may be empty, but not where they disagree
    /// @throws RefusedException if nobody else assessed it, several did, or a reason is wanting
    public void review(CaseId in, MediaId media, Appraisal.Stance stance, String reason) {
        if (stance == Appraisal.Stance.DISAGREES && reason.isBlank()) {
            throw new RefusedException("Say why you disagree.");
        }
        var field = Standing.review(author);
        log.record(
                in,
                new Act.SecondReviewed(
                        media, ofAnother(in, media), stance, reason.strip(), log.standing(in, media.hex(), field)));
    }

    private ActId ofAnother(CaseId in, MediaId media) {
        var conclusions = of(media, in).conclusions();
        var others = conclusions.stream()
                .map(Appraisal.Conclusion::said)
                .filter(said -> !said.by().equals(author))
                .toList();
        if (others.size() > 1) {
            throw new RefusedException("Several people assessed this media: settle that first.");
        }
        if (others.isEmpty()) {
            throw new RefusedException(
                    conclusions.isEmpty()
                            ? "This media is not assessed in this case: there is nothing to review."
                            : "You assessed this media yourself: the second reviewer has to be somebody else.");
        }
        return others.getFirst().act();
    }
}
