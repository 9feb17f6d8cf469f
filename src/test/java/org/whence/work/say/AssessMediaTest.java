package org.whence.work.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteAppraisals;
import org.whence.adapter.sqlite.SqliteExchange;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Appraisal.Stance;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.core.record.AuthorId;
import org.whence.support.Desks;
import org.whence.work.RefusedException;
import org.whence.work.TestDesk;

class AssessMediaTest {

    private static final Assessment OLD = assessment("Public in 2019.", "https://example.org/1");

    @TempDir
    private Path folder;

    private TestDesk desk;
    private AssessMedia ours;
    private AssessMedia another;

    /// All acts are by one key here; `another` speaks as somebody else would.
    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.log.record(CASE, added(1, media(1), "name"));
        var appraisals = new SqliteAppraisals(desk.catalogue);
        ours = new AssessMedia(desk.log, appraisals, Desks.KEY.author());
        another = new AssessMedia(desk.log, appraisals, new AuthorId("b".repeat(64)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_answer_replaces_those_that_are_there_and_an_empty_one_takes_it_back() {
        ours.answer(CASE, media(1), Question.LOCATION, " the pier, by the crane ");
        ours.answer(CASE, media(1), Question.LOCATION, "the quay, by the crane");
        assertThat(appraisal().answers()).extracting(Appraisal.Answer::text).containsExactly("the quay, by the crane");
        ours.answer(CASE, media(1), Question.LOCATION, " ");
        assertThat(appraisal()).isEqualTo(Appraisal.NONE);
    }

    @Test
    void an_assessment_replaces_the_one_that_is_there_until_it_is_taken_back() {
        ours.conclude(CASE, media(1), assessment("Staged?", null));
        ours.conclude(CASE, media(1), OLD);
        assertThat(appraisal().conclusions())
                .extracting(Appraisal.Conclusion::assessment)
                .containsExactly(OLD);
        ours.takeBack(CASE, media(1));
        assertThat(appraisal()).isEqualTo(Appraisal.NONE);
        assertThatThrownBy(() -> ours.takeBack(CASE, media(1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("This media is not assessed in this case.");
    }

    @Test
    void a_second_reviewer_has_to_be_somebody_else_and_to_say_why_they_disagree() {
        assertThatThrownBy(() -> ours.review(CASE, media(1), Stance.AGREES, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there is nothing to review");
        ours.conclude(CASE, media(1), OLD);
        assertThatThrownBy(() -> ours.review(CASE, media(1), Stance.AGREES, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the second reviewer has to be somebody else");
        assertThatThrownBy(() -> another.review(CASE, media(1), Stance.DISAGREES, " "))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Say why you disagree.");
        another.review(CASE, media(1), Stance.DISAGREES, "The rail is new.");
        assertThat(latest()).isInstanceOfSatisfying(Act.SecondReviewed.class, review -> {
            assertThat(review.of())
                    .isEqualTo(appraisal().conclusions().getFirst().said().act());
            assertThat(review.reason()).isEqualTo("The rail is new.");
        });
    }

    @Test
    void of_several_assessments_none_is_reviewed_until_that_is_settled() {
        desk.log.record(CASE, new Act.Concluded(media(1), OLD, List.of()));
        desk.log.record(CASE, new Act.Concluded(media(1), assessment("Staged.", null), List.of()));
        assertThatThrownBy(() -> another.review(CASE, media(1), Stance.AGREES, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("settle that first");
    }

    @Test
    void two_that_did_not_see_each_other_are_a_conflict_and_settled_as_any_is() {
        var settle = new SettleConflict(
                desk.log, new SqliteExchange(desk.catalogue), (author, _) -> author.equals(Desks.KEY.author()));
        desk.log.record(CASE, new Act.Concluded(media(1), OLD, List.of()));
        var kept = desk.log.record(CASE, new Act.Concluded(media(1), assessment("Staged.", null), List.of()));
        desk.log.record(CASE, new Act.Answered(media(1), Question.DATE, "2019", List.of()));
        desk.log.record(CASE, new Act.Answered(media(1), Question.DATE, "2018", List.of()));
        assertThat(settle.in(CASE))
                .extracting(conflict -> conflict.field().name())
                .containsExactly("assessment", "date");

        settle.keep(CASE, settle.named(CASE, media(1).hex(), "assessment"), kept.id());
        settle.say(CASE, settle.named(CASE, media(1).hex(), "date"), "between 2018 and 2019");

        assertThat(settle.in(CASE)).isEmpty();
        assertThat(appraisal().conclusions())
                .extracting(Appraisal.Conclusion::assessment)
                .containsExactly(assessment("Staged.", null));
        assertThat(appraisal().answers()).extracting(Appraisal.Answer::text).containsExactly("between 2018 and 2019");
    }

    @Test
    void an_assessment_is_settled_by_words_of_its_form_and_by_no_others() {
        var settle = new SettleConflict(desk.log, new SqliteExchange(desk.catalogue), (_, _) -> true);
        desk.log.record(CASE, new Act.Concluded(media(1), OLD, List.of()));
        desk.log.record(CASE, new Act.Concluded(media(1), assessment("Staged.", null), List.of()));
        var conflict = settle.named(CASE, media(1).hex(), "assessment");
        assertThat(SettleConflict.media(conflict)).contains(media(1));
        assertThatThrownBy(() -> settle.say(CASE, conflict, "perhaps")).isInstanceOf(RefusedException.class);
        settle.say(CASE, conflict, OLD.words());
        assertThat(appraisal().conclusions())
                .extracting(Appraisal.Conclusion::assessment)
                .containsExactly(OLD);
    }

    private Appraisal appraisal() {
        return ours.of(media(1), CASE);
    }

    private Act latest() {
        return desk.log.latest(CASE, 0, 1).getFirst().act();
    }

    private static Assessment assessment(String reason, @Nullable String original) {
        return new Assessment(Assessment.Category.DECONTEXTUALIZED, Assessment.Confidence.PROBABLE, reason, original);
    }
}
