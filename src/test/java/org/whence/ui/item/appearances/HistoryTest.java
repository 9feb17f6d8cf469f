package org.whence.ui.item.appearances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Verdict;
import org.whence.ui.SampleDossiers;
import org.whence.ui.kit.scale.Periods;

class HistoryTest {

    private final History history = History.of(SampleDossiers.clip());

    @Test
    void the_gravest_verdict_comes_first() {
        assertThat(history.verdicts().getFirst()).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void exactly_the_deciding_record_decides() {
        assertThat(history.seen())
                .filteredOn(History.Seen::decides)
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.name()).isEqualTo("@kesh_news");
                    assertThat(seen.spoken()).endsWith("It decides the verdict.");
                });
    }

    @Test
    void what_the_file_states_is_told_apart_from_where_it_was_seen() {
        assertThat(history.seen()).hasSize(6);
        assertThat(history.stated()).hasSize(1);
    }

    @Test
    void days_are_named_in_as_few_words_as_they_take() {
        assertThat(days("2019-08-03T01:00:00Z", "2019-08-03T22:00:00Z")).isEqualTo("3 Aug 2019");
        assertThat(days("2019-08-03T01:00:00Z", "2019-08-06T22:00:00Z")).isEqualTo("3 – 6 Aug 2019");
        assertThat(days("2019-08-30T01:00:00Z", "2019-09-02T22:00:00Z")).isEqualTo("30 Aug – 2 Sep 2019");
        assertThat(days("2019-12-30T01:00:00Z", "2020-01-02T22:00:00Z")).isEqualTo("30 Dec 2019 – 2 Jan 2020");
    }

    private static String days(String first, String last) {
        return Periods.days(Instant.parse(first), Instant.parse(last));
    }
}
