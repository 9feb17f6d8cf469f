package org.whence.ui.item.player;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Preview;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;

/// Pictures of a clip, in order of time, from left to right: one row of them, from its beginning to its end, or all.
/// Each goes there.
final class ContactSheet {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int COLUMNS = 8;
    private static final int PIXELS = 256;

    private final Pictures pictures;
    private final LongConsumer seek;
    private final GridPane root = new GridPane(Space.TIGHT, Space.TIGHT);
    private final List<CoverView> covers = new ArrayList<>();
    private @Nullable Subject subject;
    private List<Long> all = List.of();
    private List<Long> times = List.of();
    private boolean whole;
    private long millis;

    ContactSheet(Pictures pictures, LongConsumer seek) {
        this.pictures = pictures;
        this.seek = seek;
        for (var i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            root.getColumnConstraints().add(column);
        }
    }

    Region root() {
        return root;
    }

    /// Shows all pictures, or one row of them again.
    void toggle() {
        whole = !whole;
        fill();
    }

    void show(Subject of, List<Long> at) {
        subject = of;
        all = List.copyOf(at);
        fill();
    }

    private void fill() {
        times = whole ? all : row(all);
        covers.forEach(CoverView::clear);
        covers.clear();
        root.getChildren().clear();
        for (var i = 0; i < times.size(); i++) {
            root.add(picture(Objects.requireNonNull(subject), times.get(i)), i % COLUMNS, i / COLUMNS);
        }
        at(millis);
    }

    /// As many as a row holds, the first and the last with them, as evenly as can be.
    static List<Long> row(List<Long> all) {
        return all.size() <= COLUMNS
                ? all
                : IntStream.range(0, COLUMNS)
                        .mapToObj(i -> all.get(i * (all.size() - 1) / (COLUMNS - 1)))
                        .toList();
    }

    /// Marks the picture from which on the clip stands.
    void at(long now) {
        millis = now;
        var passed = times.stream().filter(time -> time <= now).count();
        for (var i = 0; i < times.size(); i++) {
            root.getChildren().get(i).pseudoClassStateChanged(CURRENT, i == Math.max(0, passed - 1));
        }
    }

    private Button picture(Subject subject, long millis) {
        var cover = pictures.view(Fit.FILL, PIXELS);
        covers.add(cover);
        cover.show(subject, Preview.frame(millis), "");
        cover.root().getStyleClass().add("w-sheet-picture");
        var button = new Button(null, cover.root());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("w-sheet-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(text("player.sheetPicture", Figures.timecode(millis)));
        button.setOnAction(_ -> seek.accept(millis));
        return button;
    }
}
