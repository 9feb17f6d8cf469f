package org.whence.work.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.whence.work.bench.MeasureSpeed.Figure;

class MeasureSoundsTest {

    @Test
    void pieces_in_noise_are_found_in_their_track_at_their_time_and_in_no_other() {
        var figures = new ArrayList<Figure>();
        MeasureSounds.run(12, figures::add);
        assertThat(figures).extracting(Figure::figure).containsExactly("3 of 3", "3 of 3", "0");
    }
}
