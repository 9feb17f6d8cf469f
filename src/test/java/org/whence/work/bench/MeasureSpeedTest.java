package org.whence.work.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.work.bench.MeasureSpeed.Figure;

class MeasureSpeedTest {

    @Test
    void everything_is_measured_and_all_that_was_planted_is_found(@TempDir Path folder) {
        var figures = new ArrayList<Figure>();
        new MeasureSpeed(3_000, 60).run(folder, figures::add);
        assertThat(figures)
                .hasSize(8)
                .allSatisfy(figure -> assertThat(figure.figure()).matches("\\d+[.,]\\d\\d ms"));
        assertThat(figures)
                .extracting(Figure::how)
                .contains("3,000 random hashes, 2,000 of 2,000 planted found", "60 pictures, 24 of 24 found first");
    }
}
