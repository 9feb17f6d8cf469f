package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.core.media.TimeRange;

class MarkedStretchTest {

    private final MarkedStretch stretch = new MarkedStretch();

    @Test
    void without_an_end_it_ends_with_the_clip_and_without_a_beginning_it_begins_with_it() {
        stretch.in(2_000, 9_000);
        assertThat(stretch.markedProperty().get()).isEqualTo(new TimeRange(2_000, 9_000));
        stretch.clear();
        stretch.out(4_000);
        assertThat(stretch.markedProperty().get()).isEqualTo(new TimeRange(0, 4_001));
    }

    @Test
    void an_end_before_its_beginning_moves_the_beginning() {
        stretch.in(5_000, 9_000);
        stretch.out(1_000);
        assertThat(stretch.markedProperty().get()).isEqualTo(new TimeRange(1_000, 1_001));
    }

    @Test
    void where_none_is_marked_all_is_played() {
        assertThat(stretch.orAll(9_000)).isEqualTo(new TimeRange(0, 9_000));
        stretch.in(2_000, 9_000);
        assertThat(stretch.orAll(9_000)).isEqualTo(new TimeRange(2_000, 9_000));
    }
}
