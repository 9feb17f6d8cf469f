package org.whence.ui.item.player;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.TimeRange;
import org.whence.core.media.WaveForm;
import org.whence.core.provenance.Note;
import org.whence.ui.item.notes.NoteMark;
import org.whence.ui.kit.Figures;

/// A clip from start to end: its wave form, what of it is known from elsewhere, what was noted, what is marked, and
/// where it stands.
final class Track {

    private static final double HEIGHT = 40;
    private static final double LEAST = 2;
    private static final double DOT = 9;

    private final PlayerViewModel model;
    private final Pane root = new Pane();
    private final Region head = new Region();
    private final Region marked = new Region();
    private final WaveBars bars = new WaveBars();
    private List<TimeRange> matched = List.of();
    private List<NoteMark> marks = List.of();

    Track(PlayerViewModel model) {
        this.model = model;
        root.getStyleClass().add("w-track");
        head.getStyleClass().add("w-track-head");
        marked.getStyleClass().add("w-track-marked");
        head.setManaged(false);
        marked.setManaged(false);
        root.setAccessibleRole(AccessibleRole.SLIDER);
        root.setFocusTraversable(true);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
        root.layoutBoundsProperty().addListener((_, _, _) -> draw());
        model.positionProperty().addListener((_, _, _) -> place());
        model.markedProperty().addListener((_, _, _) -> place());
    }

    Region root() {
        return root;
    }

    void show(List<TimeRange> matched) {
        this.matched = List.copyOf(matched);
        draw();
    }

    /// @param notes each about a stretch or a moment
    void mark(List<NoteMark> notes) {
        marks = List.copyOf(notes);
        draw();
    }

    /// Shows a wave form, or none.
    void show(@Nullable WaveForm wave) {
        bars.show(wave);
        draw();
    }

    private void draw() {
        bars.draw(root.getWidth(), HEIGHT, model.durationMillis());
        root.getChildren().clear();
        for (var range : matched) {
            var stretch = new Region();
            stretch.getStyleClass().add("w-track-matched");
            stretch.setManaged(false);
            stretch.setAccessibleText(text("player.matched", Figures.stretch(range)));
            place(stretch, range);
            root.getChildren().add(stretch);
        }
        root.getChildren().addAll(marked, bars.node(), head);
        for (var mark : marks) {
            var range = mark.part().time();
            if (range != null) {
                root.getChildren().add(dot(mark, range));
            }
        }
        place();
    }

    private Region dot(NoteMark mark, TimeRange range) {
        var dot = new Region();
        dot.getStyleClass().add(mark.form() == Note.Form.INFERENCE ? "w-track-inference" : "w-track-observation");
        dot.setManaged(false);
        var says = text("player.note", Integer.toString(mark.number()), Figures.stretch(range), mark.words());
        dot.setAccessibleText(says);
        Tooltip.install(dot, new Tooltip(says));
        dot.setOnMousePressed(event -> {
            model.seek(range.fromMillis());
            event.consume();
        });
        dot.resizeRelocate(x(range.fromMillis()) - DOT / 2, HEIGHT - DOT - 2, DOT, DOT);
        return dot;
    }

    private void place() {
        var position = model.positionProperty().get();
        root.setAccessibleText(text("player.track", Figures.timecode(position.timeMillis())));
        head.resizeRelocate(Math.max(0, x(position.timeMillis()) - 1), 0, LEAST, root.getHeight());
        var range = model.markedProperty().get();
        marked.setVisible(range != null);
        if (range != null) {
            place(marked, range);
        }
    }

    private void place(Region stretch, TimeRange range) {
        var from = x(range.fromMillis());
        stretch.resizeRelocate(from, 0, Math.max(LEAST, x(range.toMillis()) - from), root.getHeight());
    }

    private double x(long millis) {
        return model.durationMillis() <= 0 ? 0 : root.getWidth() * millis / model.durationMillis();
    }

    private void seek(MouseEvent event) {
        if (root.getWidth() > 0) {
            model.seek(Math.round(event.getX() / root.getWidth() * model.durationMillis()));
            event.consume();
        }
    }
}
