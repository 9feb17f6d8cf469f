package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.Exposure;

/// One quiet line that offers a pause to who has looked at uncovered pictures for long. There only then.
final class PauseLine {

    private final HBox root = new HBox(Space.SMALL);

    PauseLine(Exposure exposure) {
        var says = new Label(text("pause.offer", Exposure.MUCH.toMinutes()), Icon.REVEALED.node());
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        var pause = new Button(text("pause.cover"));
        pause.setOnAction(_ -> exposure.pause());
        var later = new Button(text("pause.later"));
        later.getStyleClass().add("flat");
        later.setOnAction(_ -> exposure.later());
        root.getStyleClass().add("w-pause");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().setAll(says, pause, later);
        root.visibleProperty().bind(exposure.pauseOfferedProperty());
        root.managedProperty().bind(exposure.pauseOfferedProperty());
    }

    Region root() {
        return root;
    }
}
