package org.whence.ui.item.assessment;

import static org.whence.ui.kit.Messages.text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.work.RefusedException;
import org.whence.work.show.Dossier;

/// What was concluded on a media, and what whoever works here concludes. Use it on one thread only.
public final class AppraisalViewModel {

    private final Assessing assessing;
    private final Background background;
    private final Runnable recorded;
    private final ReadOnlyObjectWrapper<Appraisal> appraisal = new ReadOnlyObjectWrapper<>(Appraisal.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Dossier dossier;

    /// @param recorded is called when something was recorded
    public AppraisalViewModel(Assessing assessing, Background background, Runnable recorded) {
        this.assessing = assessing;
        this.background = background;
        this.recorded = recorded;
    }

    public void show(Dossier next) {
        dossier = next;
        trouble.set("");
        appraisal.set(next.appraisal());
    }

    /// The answer that is to be worded anew: that of whoever counts here, or none.
    String answer(Question question) {
        return appraisal.get().answers(question).stream()
                .filter(answer -> answer.said().counts())
                .map(Appraisal.Answer::text)
                .findFirst()
                .orElse("");
    }

    /// The assessment that is to be worded anew, or null.
    @Nullable
    Assessment assessment() {
        return appraisal.get().conclusions().stream()
                .filter(conclusion -> conclusion.said().counts())
                .map(Appraisal.Conclusion::assessment)
                .findFirst()
                .orElse(null);
    }

    /// Whether whoever works here can be the second reviewer: one other person assessed the media.
    boolean canReview() {
        return appraisal.get().conclusions().stream()
                        .filter(conclusion -> !conclusion.said().by().equals(assessing.author()))
                        .count()
                == 1;
    }

    /// Records an answer; nothing happens where it says what it said.
    void answer(Question question, String words) {
        if (!words.equals(answer(question))) {
            record((in, media) -> assessing.answer(in, media, question, words));
        }
    }

    /// Records an assessment, or says what is missing.
    ///
    /// @param original empty where there is none
    /// @return whether all was there
    boolean conclude(Assessment.Category category, Assessment.Confidence confidence, String reason, String original) {
        try {
            var link = original.isBlank() ? null : original.strip();
            var assessment = new Assessment(category, confidence, reason, link);
            record((in, media) -> assessing.conclude(in, media, assessment));
            return true;
        } catch (IllegalArgumentException wrong) {
            trouble.set(reason.isBlank() ? text("assessment.needsReason") : text("assessment.linkIsOneWord"));
            return false;
        }
    }

    /// Records what a second reviewer says.
    void review(Appraisal.Stance stance, String reason) {
        if (stance == Appraisal.Stance.DISAGREES && reason.isBlank()) {
            trouble.set(text("assessment.sayWhy"));
        } else {
            record((in, media) -> assessing.review(in, media, stance, reason));
        }
    }

    private interface Act {
        void in(CaseId id, MediaId media);
    }

    private void record(Act act) {
        var about = dossier;
        var in = about == null ? null : about.in();
        if (about == null || in == null) {
            trouble.set(text("assessment.noCase"));
            return;
        }
        background.run(
                () -> {
                    act.in(in, about.media());
                    return in;
                },
                _ -> recorded.run(),
                failure -> trouble.set(
                        failure instanceof RefusedException says
                                ? String.valueOf(says.getMessage())
                                : text("assessment.notKept")));
    }

    ReadOnlyObjectProperty<Appraisal> appraisalProperty() {
        return appraisal.getReadOnlyProperty();
    }

    /// One sentence where nothing was recorded, else empty.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
