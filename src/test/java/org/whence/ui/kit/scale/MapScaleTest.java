package org.whence.ui.kit.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0.2, 1, 1 m",
        "7, 5, 5 m",
        "49.9, 20, 20 m",
        "999, 500, 500 m",
        "1000, 1000, 1.0 km",
        "234567, 200000, 200 km",
        "6671700, 5000000, 5000 km"
    })
    void it_is_the_longest_round_length_that_fits(double most, double metres, String words) {
        assertThat(MapScale.fitting(most).metres()).isEqualTo(metres);
        assertThat(MapScale.fitting(most).words()).isEqualToIgnoringWhitespace(words);
    }
}
