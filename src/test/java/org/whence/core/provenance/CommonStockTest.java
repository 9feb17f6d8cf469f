package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;

class CommonStockTest {

    private static Match match(Segment... segments) {
        return new Match(
                new MediaId("a".repeat(64)),
                new MediaId("b".repeat(64)),
                Relation.CLIP_OF,
                Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of(segments));
    }

    @Test
    void stretches_are_read_in_seconds_and_minutes() {
        assertThat(CommonStock.parse("0-4.5\n\n1:04 - 2:00.25"))
                .containsExactly(new TimeRange(0, 4_500), new TimeRange(64_000, 120_250));
        assertThat(CommonStock.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4-2", "a-b", "-1-2", "0:0:1-2", "yes"})
    void anything_else_is_refused(String wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> CommonStock.parse(wrong));
    }

    @Test
    void a_match_of_nothing_but_stock_on_either_side_is_none() {
        var intro = match(new Segment(0, 4_000, 10_000, 1));
        var more = match(new Segment(0, 4_000, 10_000, 1), new Segment(8_000, 20_000, 30_000, 1));
        var here = CommonStock.parse("0-4");
        assertThat(CommonStock.isAll(intro, here, List.of())).isTrue();
        assertThat(CommonStock.isAll(intro, List.of(), CommonStock.parse("0:10-0:15")))
                .isTrue();
        assertThat(CommonStock.isAll(intro, List.of(), List.of())).isFalse();
        assertThat(CommonStock.isAll(intro, CommonStock.parse("0-3"), List.of()))
                .isFalse();
        assertThat(CommonStock.isAll(more, here, List.of())).isFalse();
    }

    @Test
    void a_still_that_is_stock_matches_nothing() {
        assertThat(CommonStock.isAll(match(), CommonStock.parse("all"), List.of()))
                .isTrue();
        assertThat(CommonStock.isAll(match(), CommonStock.parse("0-5"), List.of()))
                .isFalse();
    }

    @Test
    void a_stretch_is_added_and_taken_away_and_all_stands_alone() {
        assertThat(CommonStock.toggled("", null)).isEqualTo("all");
        assertThat(CommonStock.toggled("all", null)).isEmpty();
        var intro = CommonStock.toggled("", new TimeRange(0, 4_250));
        assertThat(intro).isEqualTo("0:00.000-0:04.250");
        var both = CommonStock.toggled(intro, new TimeRange(61_000, 65_000));
        assertThat(CommonStock.parse(both)).containsExactly(new TimeRange(0, 4_250), new TimeRange(61_000, 65_000));
        assertThat(CommonStock.toggled(both, new TimeRange(0, 4_250))).isEqualTo("1:01.000-1:05.000");
        assertThat(CommonStock.toggled("all", new TimeRange(0, 1_000))).isEqualTo("0:00.000-0:01.000");
    }
}
