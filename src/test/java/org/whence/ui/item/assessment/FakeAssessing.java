package org.whence.ui.item.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.SampleDossiers;
import org.whence.work.RefusedException;
import org.whence.work.show.Dossier;

/// Keeps in memory what is concluded on the clip, as the desk would: each thing that Juniper says replaces what stood
/// there.
final class FakeAssessing implements Assessing {

    private final List<Appraisal.Answer> answers = new ArrayList<>();
    private final List<Appraisal.Conclusion> conclusions = new ArrayList<>();
    private final List<Appraisal.Review> reviews = new ArrayList<>();
    private int acts;

    /// The clip, with what was concluded on it.
    Dossier dossier() {
        var clip = SampleDossiers.clip();
        return new Dossier(
                clip.hashes(),
                clip.in(),
                clip.examination(),
                clip.acquisitions(),
                clip.posts(),
                clip.alsoIn(),
                clip.matches(),
                clip.leads(),
                clip.appearances(),
                clip.judged(),
                clip.findings(),
                clip.notes(),
                clip.marks(),
                new Appraisal(answers, conclusions, reviews),
                clip.explained());
    }

    /// How often anything was recorded.
    int acts() {
        return acts;
    }

    /// Somebody's assessment, in place of the one that is there.
    void concludes(AuthorId by, String reason) {
        var assessment =
                new Assessment(Assessment.Category.DECONTEXTUALIZED, Assessment.Confidence.PROBABLE, reason, null);
        conclusions.clear();
        conclusions.add(new Appraisal.Conclusion(assessment, said(by)));
    }

    @Override
    public AuthorId author() {
        return SampleDossiers.JUNIPER;
    }

    @Override
    public void answer(CaseId in, MediaId media, Question question, String text) {
        answers.removeIf(answer -> answer.question() == question);
        if (!text.isEmpty()) {
            answers.add(new Appraisal.Answer(question, text, said(author())));
        }
    }

    @Override
    public void conclude(CaseId in, MediaId media, Assessment assessment) {
        conclusions.clear();
        conclusions.add(new Appraisal.Conclusion(assessment, said(author())));
    }

    @Override
    public void review(CaseId in, MediaId media, Appraisal.Stance stance, String reason) {
        var of = conclusions.getFirst().said();
        if (of.by().equals(author())) {
            throw new RefusedException("You assessed this media yourself.");
        }
        reviews.add(new Appraisal.Review(of.act(), stance, reason, said(author())));
    }

    private Appraisal.Said said(AuthorId by) {
        acts++;
        return new Appraisal.Said(
                new ActId("%064x".formatted(acts)),
                by,
                Instant.parse("2026-11-13T08:00:00Z").plusSeconds(acts),
                true);
    }
}
