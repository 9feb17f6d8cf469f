package org.whence.ui.item.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Appraisal.Stance;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;

class AppraisalViewModelTest {

    private final FakeAssessing assessing = new FakeAssessing();
    private final ManualBackground background = new ManualBackground();
    private final AppraisalViewModel model = new AppraisalViewModel(assessing, background, this::show);

    @BeforeEach
    void show() {
        model.show(assessing.dossier());
    }

    @Test
    void an_answer_is_recorded_and_worded_anew_but_not_where_it_says_the_same() {
        model.answer(Question.DATE, "Before 2019.");
        background.runAll();
        assertThat(model.answer(Question.DATE)).isEqualTo("Before 2019.");
        model.answer(Question.DATE, "Before April 2019.");
        background.runAll();
        assertThat(model.answer(Question.DATE)).isEqualTo("Before April 2019.");
        assertThat(model.appraisalProperty().get().answered()).isOne();

        model.answer(Question.DATE, "Before April 2019.");
        assertThat(background.runAll()).isZero();
        model.answer(Question.DATE, "");
        background.runAll();
        assertThat(model.appraisalProperty().get().isEmpty()).isTrue();
    }

    @Test
    void an_assessment_needs_a_reason_and_a_link_of_one_word() {
        assertThat(conclude(" ", "")).isFalse();
        assertThat(model.troubleProperty().get()).isEqualTo("An assessment needs a reason.");
        assertThat(conclude("Public in 2019.", "two words")).isFalse();
        assertThat(model.troubleProperty().get()).isEqualTo("The link is one word, without spaces.");
        assertThat(background.runAll()).isZero();

        assertThat(conclude("Public in 2019.", "")).isTrue();
        background.runAll();
        assertThat(model.assessment()).isNotNull();
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void nobody_reviews_their_own_assessment_and_the_reason_is_said() {
        conclude("Public in 2019.", "");
        background.runAll();
        assertThat(model.canReview()).isFalse();
        model.review(Stance.AGREES, "");
        background.runAll();
        assertThat(model.troubleProperty().get()).isEqualTo("You assessed this media yourself.");
        assertThat(assessing.acts()).isOne();
    }

    @Test
    void a_second_reviewer_who_disagrees_says_why() {
        assessing.concludes(SampleDossiers.CEDAR, "Public in 2019.");
        show();
        assertThat(model.canReview()).isTrue();
        model.review(Stance.DISAGREES, " ");
        assertThat(background.runAll()).isZero();
        assertThat(model.troubleProperty().get()).isEqualTo("Say why you disagree.");
        model.review(Stance.DISAGREES, "The rail is new.");
        background.runAll();
        assertThat(model.appraisalProperty().get().reviews()).singleElement().satisfies(review -> {
            assertThat(review.stance()).isEqualTo(Stance.DISAGREES);
            assertThat(review.reason()).isEqualTo("The rail is new.");
        });
    }

    private boolean conclude(String reason, String original) {
        return model.conclude(Assessment.Category.DECONTEXTUALIZED, Assessment.Confidence.PROBABLE, reason, original);
    }
}
