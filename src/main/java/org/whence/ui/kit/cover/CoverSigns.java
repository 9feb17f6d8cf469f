package org.whence.ui.kit.cover;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate.State;

/// What stands on a picture that is or was covered: the eye on it, that it is graphic, or how long it stays revealed.
final class CoverSigns {

    private final CoverGate gate;
    private final StackPane on;
    private final FontIcon eye = Icon.COVERED.node("w-cover-eye");
    private final Label warning = new Label(text("cover.graphic"), Icon.GRAPHIC.node());
    private final CountdownRing ring = new CountdownRing();

    /// @param clicked is told of clicks on the eye
    CoverSigns(CoverGate gate, StackPane on, Runnable clicked) {
        this.gate = gate;
        this.on = on;
        warning.getStyleClass().add("w-on-picture");
        warning.setMouseTransparent(true);
        StackPane.setAlignment(warning, Pos.BOTTOM_CENTER);
        StackPane.setMargin(warning, new Insets(Space.SNUG));
        StackPane.setMargin(ring.root(), new Insets(Space.SNUG));
        eye.setCursor(Cursor.HAND);
        eye.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                clicked.run();
                event.consume();
            }
        });
        covered();
    }

    /// The eye, and nothing of before.
    void covered() {
        on.getChildren().remove(ring.root());
        attach(eye);
    }

    /// True pixels are seen: no eye, and no warning.
    void revealed() {
        on.getChildren().remove(eye);
        warn(false);
    }

    /// How long the picture stays revealed.
    void count(State.Timed timed) {
        if (timed.leftMillis() == CoverGate.NO_END) {
            on.getChildren().remove(ring.root());
        } else {
            attach(ring.root()); // first: in the scene it knows how large its letters are
            ring.show(timed.leftMillis(), gate.revealMillis(), on.getWidth());
        }
    }

    /// That it is graphic, and takes R a second time.
    void warn(boolean isGraphic) {
        if (isGraphic) {
            attach(warning);
        } else {
            on.getChildren().remove(warning);
        }
    }

    private void attach(Node node) {
        if (!on.getChildren().contains(node)) {
            on.getChildren().add(node);
        }
    }
}
