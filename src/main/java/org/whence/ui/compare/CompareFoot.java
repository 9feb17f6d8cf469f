package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.Wrapped;
import org.whence.work.show.Dossier;

/// The line under two pictures that are compared: what the keys do, and which of the two shows more, or how far clips
/// are apart in time.
final class CompareFoot {

    /// A picture that shows so many per cent more than the other is called the fuller one.
    private static final long FULLER_PERCENT = 5;

    private static final double ROOMY_EMS = 38;

    private final CompareViewModel model;
    private final Label fuller = Wrapped.label("");
    private final FlowPane hints = Page.flow();
    private final Label arrows;
    private final HBox root = new HBox(Space.BASE, hints, fuller);

    CompareFoot(CompareViewModel model) {
        this.model = model;
        hints.setHgap(Space.BASE);
        hint(Shortcut.of(KeyCode.SPACE).words(), text("compare.holdBoth"));
        arrows = hint("← →", text("compare.slider"));
        hint("B", text("compare.blink"));
        hint("D", text("compare.difference"));
        hint("P", text("compare.points"));
        hint("V", text("compare.sideBySide"));
        HBox.setHgrow(hints, Priority.ALWAYS);
        fuller.getStyleClass().addAll("w-dense", "w-muted");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("w-compare-hints");
        root.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        model.stateProperty().addListener((_, _, _) -> tell());
        model.modeProperty().addListener((_, _, _) -> tell());
        model.timeProperty().addListener((_, _, _) -> tell());
        tell();
    }

    Region root() {
        return root;
    }

    /// Where they would take the room of the pictures, the keys are named by the sheet of keys alone.
    private void fit(double width) {
        var roomy = width > ROOMY_EMS * Theme.em(root.getScene());
        hints.setVisible(roomy);
        hints.setManaged(roomy);
    }

    private Label hint(String key, String words) {
        var label = new Label(words, Chip.key(key));
        label.getStyleClass().addAll("w-dense", "w-muted");
        hints.getChildren().add(label);
        return label;
    }

    private void tell() {
        if (!(model.stateProperty().get() instanceof State.Shown shown)) {
            return;
        }
        var steps = shown.hasTime() && model.modeProperty().get() == Mode.SIDE_BY_SIDE;
        arrows.setText(steps ? text("compare.key.frame") : text("compare.slider"));
        fuller.setText(
                shown.hasTime()
                        ? text(
                                "compare.offset",
                                (model.otherTime() - model.timeProperty().get()) / 1000.0)
                        : fuller(shown));
    }

    /// Which of the two shows more, and by how much.
    private static String fuller(State.Shown shown) {
        var match = shown.chosen().match();
        var mine = shown.dossier().examination();
        var other = shown.other().map(Dossier::examination);
        var size = mine == null ? null : mine.size();
        var otherSize = other.map(found -> found.size()).orElse(null);
        if (size == null || otherSize == null) {
            return "";
        }
        var percent = Overlay.of(size, otherSize, match, 1_000, 1_000).otherFullerPercent();
        return percent >= FULLER_PERCENT
                ? text("compare.otherFuller", percent)
                : percent <= -FULLER_PERCENT
                        ? text("compare.thisFuller", Math.round(100.0 * -percent / (100 + percent)))
                        : "";
    }
}
