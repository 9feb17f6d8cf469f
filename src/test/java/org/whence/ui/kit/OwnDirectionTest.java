package org.whence.ui.kit;

import static javafx.geometry.NodeOrientation.INHERIT;
import static javafx.geometry.NodeOrientation.LEFT_TO_RIGHT;
import static javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.Rendering;

@ExtendWith(FxThread.class)
class OwnDirectionTest {

    private final OwnDirection directions = new OwnDirection();
    private final VBox root = new VBox();
    private final Scene scene = new Scene(root, 300, 100);

    @Test
    void words_that_come_later_and_words_that_change_are_turned_as_well() {
        scene.setNodeOrientation(RIGHT_TO_LEFT);
        directions.keep(root, true);
        var label = new Label("@kesh_news");
        root.getChildren().add(new StackPane(label));
        root.applyCss();
        assertThat(line(label).getEffectiveNodeOrientation()).isEqualTo(LEFT_TO_RIGHT);
        label.setText("مئتا قتيل الليلة");
        root.layout();
        assertThat(line(label).getEffectiveNodeOrientation()).isEqualTo(RIGHT_TO_LEFT);
    }

    @Test
    void a_flow_goes_by_all_of_its_words_and_a_field_by_its_side() {
        scene.setNodeOrientation(RIGHT_TO_LEFT);
        var flow = new TextFlow(new Text("12 "), new Text("files."));
        var field = new TextField("left to right");
        root.getChildren().setAll(flow, field);
        root.applyCss();
        directions.keep(root, true);
        assertThat(flow.getEffectiveNodeOrientation()).isEqualTo(LEFT_TO_RIGHT);
        assertThat(field.getEffectiveNodeOrientation()).isEqualTo(RIGHT_TO_LEFT);
    }

    @Test
    void where_it_is_no_longer_wanted_lines_go_by_their_side_again() {
        var label = new Label("@kesh_news");
        root.getChildren().setAll(label);
        root.applyCss();
        directions.keep(root, true);
        directions.keep(root, false);
        assertThat(line(label).getNodeOrientation()).isEqualTo(INHERIT);
    }

    private static Node line(Node label) {
        return Rendering.nodes(label).filter(Text.class::isInstance).findFirst().orElseThrow();
    }
}
