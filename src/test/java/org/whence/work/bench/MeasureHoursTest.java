package org.whence.work.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.whence.work.bench.MeasureSpeed.Figure;

class MeasureHoursTest {

    @Test
    void an_hour_is_found_in_the_films_that_it_shows_and_in_no_other() {
        var figures = new ArrayList<Figure>();
        MeasureHours.run(30, figures::add);
        assertThat(figures.getFirst().how()).startsWith("among 30 hours");
        var counts = figures.getLast().figure().split(" of ", -1);
        assertThat(Integer.parseInt(counts[1])).isBetween(10, 20);
        assertThat(counts[0]).isEqualTo(counts[1]);
        assertThat(figures.getLast().how()).startsWith("0 ");
    }
}
