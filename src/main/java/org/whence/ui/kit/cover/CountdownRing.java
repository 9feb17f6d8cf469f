package org.whence.ui.kit.cover;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import org.whence.ui.kit.Theme;

/// The time until a picture covers itself: a ring that empties, and the seconds.
final class CountdownRing {

    private static final double RADIUS = 5;
    private static final double ROOM_FOR_WORDS_EMS = 23;
    private static final double ROOM_FOR_CORNERS_EMS = 18.5;

    private final Label root = new Label();
    private final Arc arc = new Arc(0, 0, RADIUS, RADIUS, 90, 360);

    CountdownRing() {
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("w-countdown");
        root.setGraphic(arc);
        root.getStyleClass().addAll("w-on-picture", "w-cover-ring");
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.setMouseTransparent(true);
    }

    Label root() {
        return root;
    }

    /// @param width of the picture that it lies on: on a narrow one it says the seconds only, and leaves the corners to
    ///     others
    void show(long leftMillis, long allMillis, double width) {
        arc.setLength(360.0 * leftMillis / allMillis);
        var ems = width / Theme.em(root.getScene());
        var seconds = Math.ceilDiv(leftMillis, 1000);
        StackPane.setAlignment(root, ems < ROOM_FOR_CORNERS_EMS ? Pos.TOP_CENTER : Pos.TOP_RIGHT);
        root.setText(
                ems < ROOM_FOR_WORDS_EMS ? text("cover.secondsLeft", seconds) : text("cover.coversItself", seconds));
    }
}
