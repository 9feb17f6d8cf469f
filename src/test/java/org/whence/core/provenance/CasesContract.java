package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;

/// What every [Cases] must do.
public abstract class CasesContract {

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
        assertThat(cases().byId(CASE)).hasValue(new Case(CASE, List.of("Bridge"), 1, 4, false));
        assertThat(cases().all()).extracting(Case::id).containsExactly(CASE, OTHER_CASE);
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
