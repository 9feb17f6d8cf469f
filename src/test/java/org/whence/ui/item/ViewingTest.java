package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.ui.kit.cover.Look;

class ViewingTest {

    @Test
    void z_goes_to_one_pixel_for_one_and_back_to_all() {
        var near = Viewing.fitOrWhole(Look.WHOLE, 0.25);
        assertThat(near.zoom()).isEqualTo(4);
        assertThat(Viewing.fitOrWhole(near, 0.25)).isEqualTo(Look.WHOLE);
    }

    @Test
    void no_nearer_than_thirty_two_pixels_of_the_screen_for_one_and_no_farther_than_all() {
        assertThat(Viewing.nearer(Look.WHOLE, 1_000, 0.5).zoom()).isEqualTo(64);
        assertThat(Viewing.nearer(Look.WHOLE, 0.01, 0.5).zoom()).isEqualTo(1);
    }

    @Test
    void what_is_larger_than_its_own_pixels_may_shrink_to_them() {
        assertThat(Viewing.nearer(Look.WHOLE, 0.01, 4).zoom()).isEqualTo(0.25);
    }
}
