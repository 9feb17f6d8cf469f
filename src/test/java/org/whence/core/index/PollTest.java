package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PollTest {

    private static int shape(double x, double y, int scale, int angle) {
        return (int) (x / Shape.STEP) << 20 | (int) (y / Shape.STEP) << 13 | scale / 2 << 7 | angle / 2;
    }

    /// What lies there at (x, y) lies here turned by a quarter, twice as large and moved.
    private static void addTurned(Poll poll, int feature, double x, double y) {
        poll.add(feature, shape(700 - 2 * y, 2 * x + 40, 40, 64), shape(x, y, 24, 0));
    }

    @Test
    void votes_that_lay_the_picture_in_one_place_agree() {
        var poll = new Poll(20);
        for (var feature = 0; feature < 20; feature++) {
            addTurned(poll, feature, 40 + 13 * feature, 30 + 47 * feature % 250);
        }
        assertThat(poll.agreeing(100)).isEqualTo(20);
        assertThat(poll.agreeing(7)).isEqualTo(7);
    }

    @Test
    void votes_of_chance_do_not() {
        var random = new Random(1);
        var poll = new Poll(60);
        for (var feature = 0; feature < 60; feature++) {
            poll.add(
                    feature,
                    shape(random.nextInt(800), random.nextInt(600), 40, 64),
                    shape(random.nextInt(800), random.nextInt(600), 24, 0));
        }
        assertThat(poll.agreeing(100)).isLessThan(4);
    }

    @Test
    void what_one_feature_says_twice_counts_once() {
        var poll = new Poll(3);
        addTurned(poll, 1, 100, 100);
        addTurned(poll, 1, 104, 100);
        addTurned(poll, 2, 200, 50);
        assertThat(poll.agreeing(100)).isEqualTo(2);
    }

    @Test
    void features_that_lie_on_each_other_do_not_bear_each_other_out() {
        var poll = new Poll(2);
        addTurned(poll, 1, 100, 100);
        addTurned(poll, 2, 100, 100);
        assertThat(poll.agreeing(100)).isEqualTo(1);
    }

    @Test
    void nobody_agrees_where_nobody_votes() {
        assertThat(new Poll(0).agreeing(5)).isZero();
    }
}
