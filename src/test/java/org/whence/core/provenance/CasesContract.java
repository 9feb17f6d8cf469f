package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.bound;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Copy;
import org.whence.core.record.ActId;
import org.whence.core.record.RecordId;
import org.whence.support.Desks;

/// What every [Cases] must do.
public abstract class CasesContract {

    private static final Instant LONG_AGO = Instant.parse("2019-03-01T10:00:00Z");

    protected abstract ActLog log();

    protected abstract Cases cases();

    @Test
    void there_are_none_before_the_first_act_in_one() {
        log().record(null, new Act.Verified(true, "All in order."));
        assertThat(cases().all()).isEmpty();
        assertThat(cases().byId(CASE)).isEmpty();
    }

    @Test
    void a_case_has_its_name_and_counts_its_media_once_and_its_acts() {
        log().record(CASE, new Act.Named("Bridge", List.of()));
        log().record(CASE, added(1, media(1), "a.jpg"));
        log().record(CASE, added(2, media(1), "b.jpg"));
        log().record(OTHER_CASE, added(3, media(2), "c.jpg"));
        assertThat(cases().byId(CASE)).hasValue(new Case(CASE, List.of("Bridge"), 1, 0, 0, 4, false));
        assertThat(cases().all()).extracting(Case::id).containsExactly(CASE, OTHER_CASE);
    }

    @Test
    void posts_and_claims_are_counted_as_long_as_they_stand_and_cited_posts_with_them() {
        log().record(CASE, posted(post(1, LONG_AGO, "Look"), media(1)));
        log().record(CASE, posted(post(2, LONG_AGO, "And here"), media(1)));
        log().record(CASE, new Act.Claimed(claim(3, CASE, media(1), "today")));
        log().record(OTHER_CASE, posted(post(4, LONG_AGO, "There"), media(1)));
        log().record(CASE, new Act.Withdrawn(id(2), "wrong"));
        assertThat(cases().byId(CASE)).hasValueSatisfying(found -> {
            assertThat(found.posts()).isEqualTo(1);
            assertThat(found.claims()).isEqualTo(1);
        });
        cite(id(5), posted(post(4, LONG_AGO, "There"), media(1)));
        cite(id(6), new Act.Bounded(bound(7, OTHER_CASE, media(1))));
        log().record(CASE, new Act.Withdrawn(id(3), "misread"));
        assertThat(cases().byId(CASE)).hasValueSatisfying(found -> {
            assertThat(found.posts()).isEqualTo(2);
            assertThat(found.claims()).isZero();
        });
    }

    private void cite(RecordId as, Act act) {
        var copy = new Copy(new ActId("d".repeat(64)), Desks.KEY.author(), LONG_AGO, act);
        log().record(CASE, new Act.Cited(as, copy));
    }

    @Test
    void a_case_is_found_by_each_name_that_stands_and_by_no_other() {
        var old = log().record(CASE, new Act.Named("Brigde", List.of())).id();
        log().record(CASE, new Act.Named("Bridge", List.of(old)));
        log().record(CASE, new Act.Named("Die Brücke", List.of(old)));
        assertThat(cases().byName("Bridge")).hasSize(1).isEqualTo(cases().byName("Die Brücke"));
        assertThat(cases().byName("Brigde")).isEmpty();
        assertThat(cases().byName("bridge")).isEmpty();
    }
}
