package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.match.Segment;

class SegmentEdgesTest {

    /// Four samples a second for two seconds, then none for three.
    private static final FilmStrip STRIP = strip(0, 250, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000, 5_000, 5_250);

    private static FilmStrip strip(long... times) {
        return new FilmStrip(times, new byte[times.length * FilmStrip.AREA]);
    }

    private static Segment settled(Segment segment, long otherDurationMillis) {
        return SegmentEdges.settled(List.of(segment), STRIP, otherDurationMillis)
                .getFirst();
    }

    @Test
    void a_cut_lies_in_the_middle_between_the_samples_on_both_sides_of_it() {
        var settled = settled(new Segment(500, 1_500, 8_000, 1), 60_000);
        assertThat(settled.fromMillis()).isEqualTo(375);
        assertThat(settled.toMillis()).isEqualTo(1_375);
        assertThat(settled.otherFromMillis()).isEqualTo(7_875);
    }

    @Test
    void where_nothing_was_sampled_closely_the_edge_stays() {
        var settled = settled(new Segment(5_000, 5_250, 8_000, 1), 60_000);
        assertThat(settled.fromMillis()).isEqualTo(5_000);
        assertThat(settled.toMillis()).isEqualTo(5_125);
    }

    @Test
    void an_edge_that_is_no_sample_stays_and_so_does_the_start_of_the_clip() {
        var settled = settled(new Segment(0, 1_600, 8_000, 1), 60_000);
        assertThat(settled.fromMillis()).isZero();
        assertThat(settled.toMillis()).isEqualTo(1_600);
    }

    @Test
    void it_does_not_reach_before_the_start_of_the_other_nor_beyond_its_end() {
        var settled = settled(new Segment(500, 2_000, 100, 2), 2_000);
        assertThat(settled.fromMillis()).isEqualTo(450);
        assertThat(settled.otherFromMillis()).isZero();
        assertThat(settled.toMillis()).isEqualTo(1_450);
    }
}
