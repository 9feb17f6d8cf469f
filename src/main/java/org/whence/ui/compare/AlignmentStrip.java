package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.media.TimeRange;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.compare.Stretches.Stretch;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;

/// Which seconds of a clip are older: each stretch in the colour of its earliest known date, and below it where in the
/// other clip it lies. From left to right always.
final class AlignmentStrip {

    private static final double STRIP = 40;
    private static final double OTHER = 26;
    private static final double NAMES = 150;
    private static final int AGES = 5;

    private final CompareViewModel model;
    private final HBox legend = new HBox(Space.SMALL);
    private final Pane strip = new Pane();
    private final Pane others = new Pane();
    private final Region head = new Region();
    private final Label name = new Label();
    private final Label otherName = new Label();
    private final VBox root = new VBox(Space.SMALL);
    private List<Stretch> stretches = List.of();

    AlignmentStrip(CompareViewModel model) {
        this.model = model;
        var title = new Label(text("compare.older"));
        title.getStyleClass().add("w-strong");
        legend.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("w-track-head");
        head.setManaged(false);
        strip.getStyleClass().add("w-strip");
        others.getStyleClass().add("w-strip");
        strip.setMinHeight(STRIP);
        others.setMinHeight(OTHER);
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.getStyleClass().add("w-alignment");
        root.getChildren()
                .setAll(new HBox(Space.LARGE, title, legend), row(name, strip), row(otherName, others), note());
        strip.widthProperty().addListener((_, _, _) -> draw());
        model.stateProperty().addListener((_, _, _) -> show());
        model.timeProperty().addListener((_, _, _) -> place());
        show();
    }

    Region root() {
        return root;
    }

    private static HBox row(Label name, Pane pane) {
        name.getStyleClass().addAll("w-strong", "w-dense");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(NAMES);
        name.setMaxWidth(NAMES);
        HBox.setHgrow(pane, Priority.ALWAYS);
        var row = new HBox(Space.BASE, name, pane);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label note() {
        var note = new Label(text("compare.noMatchMeans"));
        note.getStyleClass().addAll("w-dense", "w-muted");
        return note;
    }

    private void show() {
        var isClip = model.stateProperty().get() instanceof State.Shown shown
                && shown.dossier().isClip();
        root.setVisible(isClip);
        root.setManaged(isClip);
        if (isClip && model.stateProperty().get() instanceof State.Shown shown) {
            stretches = Stretches.of(shown.dossier());
            name.setText(text("compare.thisClip", Figures.length(Stretches.duration(shown.dossier()))));
            otherName.setText(Isolated.name(shown.chosen().otherName()));
            draw();
        }
    }

    private void draw() {
        strip.getChildren().clear();
        others.getChildren().clear();
        legend.getChildren().clear();
        if (!(model.stateProperty().get() instanceof State.Shown shown) || strip.getWidth() <= 0) {
            return;
        }
        var years = years();
        var duration = Math.max(1, Stretches.duration(shown.dossier()));
        for (var stretch : stretches) {
            var from = strip.getWidth() * stretch.range().fromMillis() / duration;
            var to = strip.getWidth() * stretch.range().toMillis() / duration;
            var button = button(stretch, years);
            button.resizeRelocate(from, 0, Math.max(2, to - from), STRIP);
            strip.getChildren().add(button);
        }
        strip.getChildren().add(head);
        otherStretches(shown, years);
        for (var year : years) {
            var entry = new Label(Integer.toString(year), swatch(age(year, years)));
            entry.getStyleClass().add("w-small");
            legend.getChildren().add(entry);
        }
        place();
    }

    private Button button(Stretch stretch, List<Integer> years) {
        var seconds = Figures.stretch(stretch.range());
        var words = stretch.earliest()
                .map(when -> text("compare.stretch", Figures.day(when), seconds))
                .orElse(stretch.isMatched() ? text("compare.undated", seconds) : text("compare.noMatch", seconds));
        var button = new Button(words);
        button.setManaged(false);
        button.getStyleClass().addAll("w-stretch", styleClass(stretch, years));
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> model.seek(stretch.range().fromMillis()));
        return button;
    }

    private static String styleClass(Stretch stretch, List<Integer> years) {
        return stretch.earliest()
                .map(when -> "age-" + age(year(when), years))
                .orElse(stretch.isMatched() ? "undated" : "unmatched");
    }

    private void otherStretches(State.Shown shown, List<Integer> years) {
        var duration = shown.other().map(Stretches::duration).orElse(0L);
        for (var segment : shown.chosen().match().segments()) {
            var all = Math.max(1, Math.max(duration, segment.otherToMillis()));
            var from = strip.getWidth() * segment.otherFromMillis() / all;
            var to = strip.getWidth() * segment.otherToMillis() / all;
            var there = new TimeRange(
                    segment.otherFromMillis(), Math.max(segment.otherToMillis(), segment.otherFromMillis() + 1));
            var mark = new Label(Figures.stretch(there));
            mark.setManaged(false);
            var age = stretches.stream()
                    .filter(stretch ->
                            stretch.range().contains(new TimeRange(segment.fromMillis(), segment.fromMillis() + 1)))
                    .findFirst()
                    .map(stretch -> styleClass(stretch, years))
                    .orElse("undated");
            mark.getStyleClass().addAll("w-stretch", age);
            mark.setTooltip(new Tooltip(mark.getText()));
            mark.resizeRelocate(from, 0, Math.max(3, to - from), OTHER);
            others.getChildren().add(mark);
        }
    }

    private void place() {
        if (model.stateProperty().get() instanceof State.Shown shown) {
            var duration = Math.max(1, Stretches.duration(shown.dossier()));
            head.resizeRelocate(strip.getWidth() * model.timeProperty().get() / duration - 1, -3, 2, STRIP + 6);
        }
    }

    private List<Integer> years() {
        var years = new TreeSet<Integer>();
        stretches.forEach(stretch -> stretch.earliest().ifPresent(when -> years.add(year(when))));
        return List.copyOf(years);
    }

    private static int year(Instant when) {
        return when.atOffset(ZoneOffset.UTC).getYear();
    }

    /// The oldest year is 1, the brightest; the newest of several at most 5.
    private static int age(int year, List<Integer> years) {
        var last = Math.max(1, years.size() - 1);
        return 1 + Math.round((AGES - 1) * years.indexOf(year) / (float) last);
    }

    private static Region swatch(int age) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("w-swatch", "age-" + age);
        return swatch;
    }
}
