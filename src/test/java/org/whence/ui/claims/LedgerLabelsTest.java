package org.whence.ui.claims;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class LedgerLabelsTest {

    private static final double LEFT = 40;
    private static final double RIGHT = 400;
    private static final double BOTTOM = 120;
    private static final double HIGH = 18;

    private final Pane field = (Pane) new Scene(new Pane(), 500, 200).getRoot();
    private final LedgerLabels labels = new LedgerLabels(field, LEFT, RIGHT, BOTTOM);

    @Test
    void words_for_one_place_lie_one_above_the_other_and_below_where_there_is_no_more_room_above() {
        for (var i = 0; i < 5; i++) {
            labels.put(new Label("corrected: 200 → 41"), 100, 30, HIGH);
        }
        assertThat(field.getChildren()).extracting(Node::getLayoutY).containsExactly(30.0, 12.0, 48.0, 66.0, 84.0);
    }

    @Test
    void words_near_the_right_end_where_they_would_not_fit_end_there_and_are_whole() {
        var label = new Label("same words as Outlet A");
        labels.put(label, 395, 60, HIGH);
        assertThat(label.getLayoutX() + label.getWidth()).isLessThanOrEqualTo(RIGHT);
        assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1));
    }

    @Test
    void words_longer_than_the_field_begin_where_it_begins() {
        var label = new Label("same words as ".repeat(10));
        labels.put(label, 100, 60, HIGH);
        assertThat(label.getLayoutX()).isEqualTo(LEFT);
    }
}
