package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Appraisal.Answer;
import org.whence.core.provenance.Appraisal.Conclusion;
import org.whence.core.provenance.Appraisal.Review;
import org.whence.core.provenance.Appraisal.Said;
import org.whence.core.provenance.Appraisal.Stance;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

class AppraisalTest {

    private static final AuthorId OLGA = new AuthorId("a".repeat(64));
    private static final AuthorId CEDAR = new AuthorId("b".repeat(64));
    private static final AuthorId JUNIPER = new AuthorId("c".repeat(64));

    private static final Conclusion HERE = new Conclusion(
            new Assessment(Assessment.Category.DECONTEXTUALIZED, Assessment.Confidence.PROBABLE, "Older.", null),
            said(1, OLGA));
    private static final Review OF_IT = new Review(act(1), Stance.AGREES, "So I read it.", said(3, JUNIPER));
    private static final Review OF_AN_EARLIER = new Review(act(9), Stance.DISAGREES, "No.", said(4, CEDAR));
    private static final Appraisal BOTH = new Appraisal(
            List.of(
                    new Answer(Question.DATE, "March", said(5, OLGA)),
                    new Answer(Question.DATE, "April", said(6, CEDAR)),
                    new Answer(Question.SOURCE, "A friend", said(7, OLGA))),
            List.of(HERE),
            List.of(OF_AN_EARLIER, OF_IT));

    @Test
    void a_question_with_two_answers_is_answered_once() {
        assertThat(BOTH.answered()).isEqualTo(2);
        assertThat(BOTH.answers(Question.DATE)).extracting(Answer::text).containsExactly("March", "April");
        assertThat(BOTH.answers(Question.MOTIVATION)).isEmpty();
    }

    @Test
    void a_review_is_of_the_assessment_that_was_read() {
        assertThat(BOTH.reviews(HERE)).containsExactly(OF_IT);
        assertThat(BOTH.earlierReviews()).containsExactly(OF_AN_EARLIER);
    }

    @Test
    void whoever_said_anything_is_named_once() {
        assertThat(BOTH.authors()).containsExactlyInAnyOrder(OLGA, CEDAR, JUNIPER);
    }

    @Test
    void one_review_alone_is_not_nothing() {
        assertThat(Appraisal.NONE.isEmpty()).isTrue();
        assertThat(new Appraisal(List.of(), List.of(), List.of(OF_IT)).isEmpty())
                .isFalse();
    }

    private static Said said(int act, AuthorId by) {
        return new Said(act(act), by, Instant.EPOCH, true);
    }

    private static ActId act(int number) {
        return new ActId(Integer.toString(number).repeat(64));
    }
}
