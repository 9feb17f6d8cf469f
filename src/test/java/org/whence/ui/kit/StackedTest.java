package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class StackedTest {

    private static final double LONG = 500;
    private static final double LEAST = 120;

    private final Region content = new Region();
    private final ScrollPane upper = new ScrollPane(content);
    private final Region lower = new Region();
    private final Stacked stacked = new Stacked(upper, lower, upper, lower, 30);
    private final Scene scene = new Scene(stacked.root(), 400, 600);

    @Test
    void where_there_is_room_the_long_part_scrolls_and_the_other_keeps_its_height() {
        layOut(400);
        assertThat(upper.getHeight()).isLessThan(LONG);
        assertThat(lower.getHeight()).isEqualTo(LEAST);
        assertThat(upper.getHeight() + lower.getHeight()).isLessThanOrEqualTo(400);
    }

    @Test
    void where_there_is_not_the_page_scrolls_and_nothing_in_it() {
        layOut(380);
        assertThat(upper.getHeight()).isGreaterThanOrEqualTo(LONG);
        assertThat(lower.getHeight()).isEqualTo(LEAST);
    }

    @Test
    void what_is_left_over_belongs_to_the_part_that_grows() {
        layOut(900);
        assertThat(upper.getHeight()).isGreaterThanOrEqualTo(LONG);
        assertThat(lower.getHeight()).isGreaterThan(2 * LEAST);
    }

    private void layOut(double height) {
        content.setMinHeight(LONG);
        content.setPrefHeight(LONG);
        lower.setMinHeight(LEAST);
        scene.getRoot().resize(400, height);
        scene.getRoot().applyCss();
        for (var pulse = 0; pulse < 3; pulse++) {
            scene.getRoot().requestLayout();
            scene.getRoot().layout();
        }
    }
}
