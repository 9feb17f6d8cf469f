package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.control.Label;
import org.whence.core.fingerprint.Orientation;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate;

/// The words on two pictures that are compared: which is which and how it is shown, what is drawn over them, and
/// whether they are covered.
final class TableWords {

    private final CompareViewModel model;
    private final CoverGate gate;
    private final Label mineLabel = onPicture();
    private final Label otherLabel = onPicture();
    private final Label says = onPicture();
    private final Label revealed = onPicture();

    TableWords(CompareViewModel model, CoverGate gate) {
        this.model = model;
        this.gate = gate;
    }

    List<Label> nodes() {
        return List.of(mineLabel, otherLabel, says, revealed);
    }

    /// Says it again and lays it out.
    ///
    /// @param mine what this picture shows, and `other` the other one
    void tell(State.Shown shown, Plate mine, Plate other, double width, double height) {
        mineLabel.setText(mine.words(
                text("compare.this", Isolated.name(shown.dossier().name())),
                Orientation.ORIGINAL,
                model.timeProperty().get()));
        otherLabel.setText(other.words(
                text("compare.other", Isolated.name(shown.chosen().otherName())),
                Overlay.turn(shown.chosen().match()),
                model.otherTime()));
        says.setText(says());
        says.setVisible(!says.getText().isEmpty());
        var side = model.modeProperty().get() == Mode.SIDE_BY_SIDE;
        var half = width / 2;
        revealed.setText(words(gate.stateProperty().get()));
        for (var label : nodes()) {
            label.setMaxWidth(label == says ? width - 2 * Space.WIDE : half - 2 * Space.WIDE);
            label.applyCss();
            label.autosize();
        }
        var bottom = height - mineLabel.getHeight() - Space.WIDE;
        var y = side ? bottom : Space.WIDE;
        mineLabel.relocate(Space.WIDE, y);
        otherLabel.relocate(side ? half + Space.WIDE : width - otherLabel.getWidth() - Space.WIDE, y);
        revealed.relocate(
                width - revealed.getWidth() - Space.WIDE,
                side ? Space.WIDE : height - revealed.getHeight() - Space.WIDE);
        says.relocate((width - says.getWidth()) / 2, side ? Space.WIDE : bottom);
    }

    /// Whether both are covered, and how long they are not.
    private static String words(CoverGate.State state) {
        return switch (state) {
            case CoverGate.State.Covered _ -> text("compare.covered");
            case CoverGate.State.Warned _ -> text("cover.graphic");
            case CoverGate.State.Held _ -> text("compare.revealed");
            case CoverGate.State.Timed(var _, var _, var left) -> text("compare.revealedFor", Math.ceilDiv(left, 1000));
        };
    }

    /// What is drawn over the pictures, or why nothing is.
    private String says() {
        if (model.modeProperty().get() == Mode.DIFFERENCE) {
            return text("compare.differenceMeans");
        }
        var common = model.commonProperty().get();
        if (!model.pointsProperty().get() || common == null) {
            return "";
        }
        return common.map(found -> text(
                        "compare.pointsMean",
                        found.points().size(),
                        found.blocks().size()))
                .orElse(text("compare.noPoints"));
    }

    private static Label onPicture() {
        var label = new Label();
        label.getStyleClass().add("w-on-picture");
        label.setMouseTransparent(true);
        label.setManaged(false);
        return label;
    }
}
