package org.whence.work.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.whence.work.bench.MeasureSpeed.Figure;

class MeasureClipsTest {

    @Test
    void nearly_every_second_of_a_compilation_is_attributed_and_none_to_another_clip() {
        var figures = new ArrayList<Figure>();
        MeasureClips.run(2, 2, figures::add);
        var counts = figures.getFirst().figure().split(" of ", -1);
        assertThat(Integer.parseInt(counts[0])).isGreaterThan(95 * Integer.parseInt(counts[1]) / 100);
        assertThat(figures.getLast().figure()).isEqualTo("0");
    }
}
