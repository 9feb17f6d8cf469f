package org.whence.ui.mapandtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.media;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Claim;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.ui.kit.scale.TimeScale;

class ClaimBandTest {

    private static final Claim TONIGHT = claim(1, CASE, media(1), "tonight");
    private static final TimeScale SCALE = Objects.requireNonNull(TimeScale.of(List.of(Span.at(Desks.START)), 500));

    @Test
    void a_claim_alone_has_its_words_in_its_band() {
        assertThat(ClaimBand.rows(List.of(TONIGHT), SCALE)).isEqualTo(List.of(List.of(new ClaimBand(TONIGHT, true))));
        assertThat(ClaimBand.rows(List.of(), SCALE)).isEmpty();
    }

    @Test
    void claims_of_one_time_lie_below_each_other() {
        var rows = ClaimBand.rows(Collections.nCopies(3, TONIGHT), SCALE);
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).containsExactly(new ClaimBand(TONIGHT, true)));
    }

    @Test
    void what_takes_more_rows_than_there_are_lies_on_others_in_the_last_without_words() {
        var rows = ClaimBand.rows(Collections.nCopies(6, TONIGHT), SCALE);
        assertThat(rows).hasSize(4);
        assertThat(rows.getLast()).extracting(ClaimBand::alone).containsExactly(true, false, false);
    }
}
