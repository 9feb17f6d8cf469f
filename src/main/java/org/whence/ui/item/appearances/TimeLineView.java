package org.whence.ui.item.appearances;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.provenance.Basis;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.scale.TimeGrid;
import org.whence.ui.kit.scale.TimeScale;

/// The time line: columns for the times where something is known, bands for what was claimed, a row for each record.
/// It mirrors in right-to-left, so that the oldest stands at the right.
final class TimeLineView {

    /// Beyond so many rows the list below is left to say the rest.
    static final int MOST_ROWS = 40;

    private static final double NAMES = 156;
    private static final double HEAD = 24;
    private static final double ROW = 24;
    private static final double BAND = 27;
    private static final double FOOT = 22;
    private static final double ROOM_FOR_WORDS = 150;

    private final Pane root = new Pane();
    private final Region em = new Region();
    private History history;
    private double size = 1;
    private boolean drawing;

    TimeLineView(History history) {
        this.history = history;
        root.getStyleClass().add("w-time-line");
        em.getStyleClass().add("w-em");
        root.widthProperty().addListener((_, _, _) -> draw());
        em.widthProperty().addListener((_, _, _) -> draw());
        draw();
    }

    Region root() {
        return root;
    }

    private void draw() {
        if (!drawing) {
            drawing = true; // measuring the letters may ask for it again
            root.getChildren().setAll(em);
            em.resize(em.prefWidth(-1), 1);
            em.setVisible(false);
            size = em.getWidth() > 0 ? em.getWidth() / 13 : 1;
            drawAll();
            drawing = false;
        }
    }

    private void drawAll() {
        var scale = TimeScale.of(history.spans(), Math.max(200, root.getWidth() - NAMES * size));
        var rows = rows();
        var bands = history.claimed().size();
        var claims = Math.max(1, bands) * BAND * size + 6;
        var height = (HEAD + FOOT + rows * ROW) * size + (bands == 0 ? 0 : claims);
        root.setMinHeight(scale == null ? 0 : height);
        root.setPrefHeight(scale == null ? 0 : height);
        if (scale == null) {
            return;
        }
        var grid = new TimeGrid(root, scale, NAMES * size, size, height);
        grid.draw();
        var y = HEAD * size;
        if (bands > 0) {
            claims(grid, y);
            y += claims;
        }
        for (var seen : history.seen().stream().limit(MOST_ROWS).toList()) {
            row(grid, seen, y);
            y += ROW * size;
        }
        for (var stated : history.stated().stream().limit(MOST_ROWS).toList()) {
            name(grid, text("appearances.itself", stated.name()), y, "w-muted");
            var span = stated.time().reading().span();
            mark(
                    grid,
                    span,
                    middle(span),
                    stated.mark(),
                    y,
                    true,
                    text("appearances.statedRow", stated.mark().word(), stated.when()));
            y += ROW * size;
        }
        root.applyCss(); // what is added in the middle of a layout would be drawn once without its colours
    }

    private int rows() {
        return Math.min(MOST_ROWS, history.seen().size())
                + Math.min(MOST_ROWS, history.stated().size());
    }

    private void claims(TimeGrid grid, double top) {
        var heading = label(text("appearances.claimedHead"), "w-dense", "w-strong", "w-claim-text");
        grid.place(heading, 0, top + 3, NAMES * size - 8, BAND * size);
        var y = top + 3;
        var scale = grid.scale();
        for (var band : history.claimed()) {
            var words = label(band.words(), "w-claim-band");
            words.setTooltip(new Tooltip(text("appearances.band", band.words(), TimeText.words(band.when()))));
            words.setAccessibleText(text("appearances.band", band.words(), TimeText.words(band.when())));
            words.setFocusTraversable(true);
            var from = scale.left(band.when());
            band(grid, words, grid.x(from), y, Math.max(12, scale.right(band.when()) - from));
            y += BAND * size;
        }
        grid.line(0, y, grid.x(grid.scale().width()), y, "w-time-tick");
    }

    /// The words stand in the band, or beside it where it is too short for them.
    private void band(TimeGrid grid, Label words, double x, double y, double width) {
        var height = (BAND - 5) * size;
        if (width >= ROOM_FOR_WORDS * size) {
            grid.place(words, x, y, width, height);
            return;
        }
        var beside = label(words.getText(), "w-small", "w-claim-text");
        words.setText("");
        grid.place(words, x, y, width, height);
        var before = x - NAMES * size;
        var after = root.getWidth() - x - width;
        beside.setAlignment(after > before ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        var room = Math.max(after, before) - 2 * Space.TIGHT;
        grid.place(beside, after > before ? x + width + Space.TIGHT : x - room - Space.TIGHT, y, room, height);
    }

    private void row(TimeGrid grid, History.Seen seen, double y) {
        if (seen.decides()) {
            grid.place(
                    styled(new Region(), "w-time-decides"),
                    0,
                    y,
                    grid.x(grid.scale().width()),
                    ROW * size);
        }
        var pending = seen.witness().standing().isPending();
        name(grid, Isolated.name(seen.name()), y, pending ? "w-muted" : "w-dense");
        var when = seen.witness().when();
        var likeliest = seen.witness().appearance().basis() == Basis.PUBLISHED && when.from() != null
                ? when.from()
                : middle(when);
        var node = mark(grid, when, likeliest, seen.mark(), y, !seen.witness().counts(), seen.spoken());
        if (seen.decides() && node != null) {
            node.getStyleClass().add("decides");
            var word = label(text("appearances.decides"), "w-small", "w-strong", "w-refuted-text");
            grid.place(word, node.getLayoutX() + 30 * size, y, 90 * size, ROW * size);
        } else if (seen.witness().decision() == Decision.NOT_THE_SAME && node != null) {
            node.setOpacity(0.5);
        }
    }

    private void name(TimeGrid grid, String words, double y, String styleClass) {
        var name = label(words, "w-dense", styleClass);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        grid.place(name, 6, y, NAMES * size - 14, ROW * size);
    }

    /// A span with bars at its known ends, and the shape of its basis at its likeliest point.
    private @Nullable Region mark(
            TimeGrid grid,
            Span span,
            @Nullable Instant likeliest,
            BasisMark basis,
            double y,
            boolean open,
            String spoken) {
        if (likeliest == null) {
            return null;
        }
        var middle = y + ROW * size / 2;
        var scale = grid.scale();
        var styleClass = open ? "open" : "counts";
        grid.span(
                span.from() == null ? 0 : scale.at(span.from()),
                span.to() == null ? scale.width() : scale.at(span.to()),
                middle,
                !open,
                span.from() != null,
                span.to() != null);
        var box = new StackPane(basis.node());
        box.getStyleClass().addAll("w-time-mark", styleClass);
        box.setFocusTraversable(true);
        box.setAccessibleText(spoken);
        Tooltip.install(box, new Tooltip(spoken));
        var side = 24 * size;
        grid.place(box, grid.x(scale.at(likeliest)) - side / 2, middle - side / 2, side, side);
        return box;
    }

    private static @Nullable Instant middle(Span span) {
        var from = span.from();
        var to = span.to();
        if (from == null || to == null) {
            return to == null ? from : to;
        }
        return from.plusMillis((to.toEpochMilli() - from.toEpochMilli()) / 2);
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static Label label(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
