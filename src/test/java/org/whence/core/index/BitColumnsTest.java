package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
    void distances_of_all_words_are_those_of_the_rows() {
        var rows = new Random(1).longs(4 * ROWS).toArray();
        var others = new Random(2).longs(8).toArray();
        var distances = new int[ROWS];
        new BitColumns(rows, 0, 1, 2, 3).measure(others, 4, distances);
        for (var row = 0; row < ROWS; row++) {
            var expected = 0;
            for (var word = 0; word < 4; word++) {
                expected += Long.bitCount(rows[4 * row + word] ^ others[4 + word]);
            }
            assertThat(distances[row]).isEqualTo(expected);
        }
    }

    @Test
    void the_least_and_the_first_within_a_limit_are_found_wherever_they_are() {
        for (var length = 0; length < 12; length++) {
            for (var place = 0; place < length; place++) {
                var distances = new int[length];
                Arrays.fill(distances, 9);
                distances[place] = 4;
                assertThat(BitColumns.least(distances)).isEqualTo(4);
                assertThat(BitColumns.firstWithin(distances, 0, 4)).isEqualTo(place);
                assertThat(BitColumns.firstWithin(distances, place, 8)).isEqualTo(place);
                assertThat(BitColumns.firstWithin(distances, place + 1, 8)).isEqualTo(-1);
                assertThat(BitColumns.firstWithin(distances, 0, 3)).isEqualTo(-1);
            }
        }
    }
}
