package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitColumnsTest {

    private static final int ROWS = 37;

    @Test
    void distances_are_those_of_the_words_asked_for() {
        var rows = new Random(1).longs(4 * ROWS).toArray();
        var others = new Random(2).longs(8).toArray();
        var distances = new int[ROWS];
        new BitColumns(rows, 1, 3).measure(others, 4, distances);
        for (var row = 0; row < ROWS; row++) {
            var expected = Long.bitCount(rows[4 * row + 1] ^ others[5]) + Long.bitCount(rows[4 * row + 3] ^ others[7]);
            assertThat(distances[row]).isEqualTo(expected);
        }
    }

    @Test
    void the_least_and_the_first_within_a_limit_are_found() {
        var distances = new int[] {9, 4, 7, 4};
        assertThat(BitColumns.least(distances)).isEqualTo(4);
        assertThat(BitColumns.firstWithin(distances, 0, 4)).isEqualTo(1);
        assertThat(BitColumns.firstWithin(distances, 2, 4.5)).isEqualTo(3);
        assertThat(BitColumns.firstWithin(distances, 0, 3.9)).isEqualTo(-1);
    }
}
