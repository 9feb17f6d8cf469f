package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.ui.SampleDossiers;

class PairTimeTest {

    /// Two stretches that match, the second of which passes twice as fast in the other.
    private static final Match TWO =
            match(new Segment(10_000, 20_000, 50_000, 1), new Segment(30_000, 40_000, 5_000, 2));

    private final PairTime time = new PairTime();

    @Test
    void inside_a_stretch_the_other_goes_as_fast_as_the_match_says() {
        assertThat(PairTime.ofOther(TWO, 12_000)).isEqualTo(52_000);
        assertThat(PairTime.ofOther(TWO, 33_000)).isEqualTo(11_000);
    }

    @Test
    void between_stretches_the_other_waits_where_the_next_one_begins_and_after_all_where_the_last_one_ends() {
        assertThat(PairTime.ofOther(TWO, 0)).isEqualTo(50_000);
        assertThat(PairTime.ofOther(TWO, 20_000)).isEqualTo(5_000);
        assertThat(PairTime.ofOther(TWO, 99_000)).isEqualTo(25_000);
    }

    @Test
    void a_stretch_without_length_is_of_its_one_moment() {
        var still = match(new Segment(7_000, 7_000, 0, 1), new Segment(8_000, 9_000, 3_000, 1));
        assertThat(PairTime.ofOther(still, 7_000)).isZero();
        assertThat(PairTime.ofOther(still, 7_001)).isEqualTo(3_000);
    }

    @Test
    void without_stretches_both_show_the_same_time() {
        time.begin(match());
        time.seek(700);
        assertThat(time.ofOther(match())).isEqualTo(700);
    }

    @Test
    void it_begins_where_both_show_the_same_and_never_lies_before_the_start() {
        time.begin(TWO);
        assertThat(time.timeProperty().get()).isEqualTo(10_000);
        time.step(-3);
        assertThat(time.timeProperty().get()).isEqualTo(9_880);
        time.step(-9_999);
        assertThat(time.timeProperty().get()).isZero();
    }

    @Test
    void nudging_moves_the_other_alone_is_told_and_is_forgotten_with_the_next_match() {
        var told = new ArrayList<Long>();
        time.begin(TWO);
        time.timeProperty().addListener((_, _, now) -> told.add(now.longValue()));
        time.nudge(-2);
        assertThat(time.ofOther(TWO)).isEqualTo(49_920);
        assertThat(told).isNotEmpty().endsWith(10_000L);
        time.nudge(-9_999);
        assertThat(time.ofOther(TWO)).isZero();
        time.begin(TWO);
        assertThat(time.ofOther(TWO)).isEqualTo(50_000);
    }

    private static Match match(Segment... segments) {
        return new Match(
                SampleDossiers.CLIP,
                SampleDossiers.FULL,
                Relation.CLIP_OF,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of(segments));
    }
}
