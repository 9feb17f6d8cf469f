package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.support.Desks;

/// What every [Appraisals] must do.
public abstract class AppraisalsContract {

    private static final Assessment OLD = assessment("Public in 2019.");

    /// Of [Desks#KEY], who works here.
    protected abstract ActLog log();

    /// Of somebody on whom nobody relies.
    protected abstract ActLog log(AuthorKey stranger);

    protected abstract Appraisals appraisals();

    @Test
    void answers_come_in_the_order_of_the_questions_with_who_gave_them() {
        answer(log(), Question.DATE, "2019, by the post");
        answer(log(), Question.PROVENANCE, "the earliest known");
        var appraisal = appraisal();
        assertThat(appraisal.answers())
                .extracting(Appraisal.Answer::text)
                .containsExactly("the earliest known", "2019, by the post");
        assertThat(appraisal.answered()).isEqualTo(2);
        assertThat(appraisal.answers().getFirst().said().by()).isEqualTo(Desks.KEY.author());
        assertThat(appraisal.answers().getFirst().said().counts()).isTrue();
    }

    @Test
    void what_was_replaced_or_taken_back_is_not_there() {
        var first = answer(log(), Question.DATE, "2019");
        var second = answer(log(), Question.DATE, "2018", first);
        assertThat(appraisal().answers()).extracting(Appraisal.Answer::text).containsExactly("2018");
        answer(log(), Question.DATE, "", second);
        var concluded = conclude(log(), OLD);
        log().record(CASE, new Act.Concluded(media(1), null, List.of(concluded)));
        assertThat(appraisal()).isEqualTo(Appraisal.NONE);
        assertThat(appraisals().about(List.of(media(1)), CASE)).isEmpty();
    }

    @Test
    void another_media_and_another_case_have_their_own() {
        answer(log(), Question.DATE, "2019");
        log().record(CASE, new Act.Answered(media(2), Question.SOURCE, "unknown", List.of()));
        assertThat(appraisals().of(media(1), OTHER_CASE)).isEqualTo(Appraisal.NONE);
        assertThat(appraisals().about(List.of(media(1), media(2), media(3)), CASE))
                .containsOnlyKeys(media(1), media(2));
    }

    @Test
    void what_counts_comes_before_what_others_offer() {
        var stranger = key();
        answer(log(stranger), Question.DATE, "2015");
        conclude(log(stranger), assessment("Staged, they say."));
        answer(log(), Question.DATE, "2019");
        conclude(log(), OLD);
        var appraisal = appraisal();
        assertThat(appraisal.answers()).extracting(Appraisal.Answer::text).containsExactly("2019", "2015");
        assertThat(appraisal.conclusions())
                .extracting(conclusion -> conclusion.said().counts())
                .containsExactly(true, false);
    }

    @Test
    void nobody_is_the_second_reviewer_of_their_own_assessment() {
        var concluded = conclude(log(), OLD);
        review(log(), concluded, Appraisal.Stance.AGREES);
        assertThat(appraisal().reviews()).isEmpty();

        review(log(key()), concluded, Appraisal.Stance.DISAGREES);

        var appraisal = appraisal();
        assertThat(appraisal.reviews(appraisal.conclusions().getFirst()))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.stance()).isEqualTo(Appraisal.Stance.DISAGREES);
                    assertThat(review.said().by()).isEqualTo(key().author());
                    assertThat(review.said().counts()).isFalse();
                });
        assertThat(appraisal.earlierReviews()).isEmpty();
    }

    @Test
    void a_dissent_outlives_the_assessment_that_it_was_of() {
        var concluded = conclude(log(), OLD);
        review(log(key()), concluded, Appraisal.Stance.DISAGREES);
        log().record(CASE, new Act.Concluded(media(1), assessment("Public in 2018."), List.of(concluded)));
        var appraisal = appraisal();
        assertThat(appraisal.reviews(appraisal.conclusions().getFirst())).isEmpty();
        assertThat(appraisal.earlierReviews()).hasSize(1);
    }

    @Test
    void a_review_of_what_nobody_wrote_or_of_another_media_is_none() {
        review(log(key()), new ActId("9".repeat(64)), Appraisal.Stance.AGREES);
        var other =
                log().record(CASE, new Act.Concluded(media(2), OLD, List.of())).id();
        review(log(key()), other, Appraisal.Stance.AGREES);
        assertThat(appraisal().reviews()).isEmpty();
    }

    private Appraisal appraisal() {
        return appraisals().of(media(1), CASE);
    }

    private static ActId answer(ActLog log, Question question, String text, ActId... replaces) {
        return log.record(CASE, new Act.Answered(media(1), question, text, List.of(replaces)))
                .id();
    }

    private static ActId conclude(ActLog log, Assessment assessment) {
        return log.record(CASE, new Act.Concluded(media(1), assessment, List.of()))
                .id();
    }

    private static void review(ActLog log, ActId of, Appraisal.Stance stance) {
        log.record(CASE, new Act.SecondReviewed(media(1), of, stance, "because", List.of()));
    }

    private static Assessment assessment(String reason) {
        return new Assessment(Assessment.Category.DECONTEXTUALIZED, Assessment.Confidence.PROBABLE, reason, null);
    }

    private static AuthorKey key() {
        var bytes = new byte[32];
        bytes[0] = 7;
        return AuthorKey.ofBytes(bytes);
    }
}
