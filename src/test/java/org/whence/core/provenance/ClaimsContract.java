package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.bound;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;

import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;

/// What every [Claims] must do.
public abstract class ClaimsContract {

    protected abstract ActLog log();

    protected abstract Claims claims();

    @Test
    void claims_are_found_by_media_and_case_in_the_order_of_their_ids() {
        var second = claim(2, CASE, media(1), "filmed on 7 March");
        var first = claim(1, OTHER_CASE, media(1), "filmed last night");
        var third = claim(3, CASE, media(2), "five people");
        log().record(CASE, new Act.Claimed(second));
        log().record(OTHER_CASE, new Act.Claimed(first));
        log().record(CASE, new Act.Claimed(third));
        assertThat(claims().about(media(1))).containsExactly(first, second);
        assertThat(claims().in(CASE)).containsExactly(second, third);
    }

    @Test
    void bounds_are_no_claims_and_claims_no_bounds() {
        log().record(CASE, new Act.Claimed(claim(1, CASE, media(1), "filmed last night")));
        log().record(CASE, new Act.Bounded(bound(2, CASE, media(1))));
        assertThat(claims().bounds(media(1), CASE)).containsExactly(bound(2, CASE, media(1)));
        assertThat(claims().about(media(1))).extracting(Claim::id).containsExactly(id(1));
    }

    @Test
    void what_was_taken_back_is_not_among_them() {
        log().record(CASE, new Act.Claimed(claim(1, CASE, media(1), "filmed last night")));
        log().record(CASE, new Act.Bounded(bound(2, CASE, media(1))));
        log().record(CASE, new Act.Withdrawn(id(1), "misread"));
        log().record(CASE, new Act.Withdrawn(id(2), "misread"));
        assertThat(claims().about(media(1))).isEmpty();
        assertThat(claims().in(CASE)).isEmpty();
        assertThat(claims().bounds(media(1), CASE)).isEmpty();
    }
}
