package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.whence.core.media.Region;
import org.whence.core.provenance.Note;
import org.whence.core.record.RecordId;
import org.whence.ui.item.notes.NoteMark;

/// The regions that notes are about, drawn on the picture with the numbers of their cards.
final class MarksLayer {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Viewer viewer;
    private final Consumer<RecordId> choose;
    private final Pane root = new Pane();
    private List<NoteMark> marks = List.of();

    /// @param choose is told whose label was clicked
    MarksLayer(Viewer viewer, Consumer<RecordId> choose) {
        this.viewer = viewer;
        this.choose = choose;
        root.setPickOnBounds(false);
        root.setMinSize(0, 0);
    }

    Pane root() {
        return root;
    }

    /// Shows the marks that have a region.
    void show(List<NoteMark> all) {
        var next = all.stream().filter(mark -> mark.part().region() != null).toList();
        if (!next.equals(marks)) {
            marks = next;
            fill();
        }
    }

    private void fill() {
        var frames = new ArrayList<javafx.scene.Node>();
        var labels = new ArrayList<javafx.scene.Node>();
        for (var mark : marks) {
            var frame = new javafx.scene.layout.Region();
            frame.getStyleClass().addAll("w-mark", mark.form().word());
            frame.setManaged(false);
            frame.setMouseTransparent(true);
            frame.pseudoClassStateChanged(CHOSEN, mark.isChosen());
            frames.add(frame);
            labels.add(label(mark));
        }
        frames.addAll(labels);
        root.getChildren().setAll(frames);
        place();
    }

    private Label label(NoteMark mark) {
        var label = new Label(text("notes.mark", mark.number(), mark.words()));
        label.getStyleClass().add("w-mark-label");
        label.setManaged(false);
        label.setAccessibleText(text(
                "notes.markOf",
                mark.number(),
                mark.form() == Note.Form.OBSERVATION ? text("notes.observation") : text("notes.inference"),
                mark.words()));
        label.pseudoClassStateChanged(CHOSEN, mark.isChosen());
        label.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (mark.note() != null) {
                choose.accept(mark.note());
            }
            event.consume();
        });
        return label;
    }

    /// Lays the marks where the picture lies now.
    void place() {
        for (var i = 0; i < marks.size(); i++) {
            var region = marks.get(i).part().region();
            if (region != null) {
                var where = viewer.placeOf(shares(region));
                root.getChildren()
                        .get(i)
                        .resizeRelocate(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
                place((Label) root.getChildren().get(marks.size() + i), where);
            }
        }
    }

    /// Above the region, or in it where there is no room above.
    private void place(Label label, Rectangle2D where) {
        label.applyCss();
        label.autosize();
        var above = where.getMinY() - label.getHeight();
        label.relocate(
                Math.max(0, Math.min(where.getMinX(), root.getWidth() - label.getWidth())),
                above >= 0 ? above : Math.max(0, where.getMinY()));
    }

    static Rectangle2D shares(Region of) {
        var full = (double) Region.FULL;
        return new Rectangle2D(
                of.left() / full, of.top() / full, (of.right() - of.left()) / full, (of.bottom() - of.top()) / full);
    }
}
