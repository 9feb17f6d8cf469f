package org.whence.work.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.whence.work.bench.MeasureSpeed.Figure;

class MeasureCirculationTest {

    /// Of one scene, a block of flats, the two halves have windows that are drawn alike: one may pass for the other.
    @Test
    void drawn_pictures_are_found_again_whatever_circulation_did_and_hardly_anything_else_is() {
        var figures = new ArrayList<Figure>();
        MeasureCirculation.run(4, figures::add);
        assertThat(figures).hasSize(2);
        assertThat(figures.getFirst().figure()).matches("8[0-4] of 84");
        assertThat(figures.getLast().figure()).matches("[01]");
    }
}
