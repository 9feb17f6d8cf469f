package org.whence.ui.item.appearances;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.time.ZoneOffset;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.provenance.Basis;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.ui.item.appearances.TimeScale.Column;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;

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
    private static final double END_BAR = 5;
    private static final double POINT = 3;
    private static final double ROOM_FOR_WORDS = 150;
    private static final double WIDE_ENOUGH_FOR_TICKS = 110;
    private static final int[] TICK_HOURS = {1, 2, 3, 4, 6, 12, 24, 48, 168, 720, 2160, 8760};

    private final Pane root = new Pane();
    private final Region em = new Region();
    private History history;
    private double size = 1;

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
        size = em.getWidth() > 0 ? em.getWidth() / 13 : 1;
        root.getChildren().setAll(em);
        em.resize(em.prefWidth(-1), 1);
        em.setVisible(false);
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
        columns(scale, height);
        var y = HEAD * size;
        if (bands > 0) {
            claims(scale, y);
            y += claims;
        }
        for (var seen : history.seen().stream().limit(MOST_ROWS).toList()) {
            row(scale, seen, y);
            y += ROW * size;
        }
        for (var stated : history.stated().stream().limit(MOST_ROWS).toList()) {
            name(text("appearances.itself", stated.time().source()), y, "w-muted");
            var span = stated.time().reading().span();
            mark(
                    scale,
                    span,
                    middle(span),
                    stated.mark(),
                    y,
                    true,
                    text("appearances.statedRow", stated.mark().word(), stated.when()));
            y += ROW * size;
        }
    }

    private int rows() {
        return Math.min(MOST_ROWS, history.seen().size())
                + Math.min(MOST_ROWS, history.stated().size());
    }

    private void columns(TimeScale scale, double height) {
        for (var i = 0; i < scale.columns().size(); i++) {
            var column = scale.columns().get(i);
            place(
                    styled(new Region(), "w-time-column"),
                    x(column.left()),
                    HEAD * size,
                    column.width(),
                    height - HEAD * size);
            var head = label(days(column), "w-small");
            head.setAlignment(Pos.CENTER);
            place(head, x(column.left()) - 20, 0, column.width() + 40, HEAD * size);
            ticks(column, height);
            if (i > 0) {
                breakBefore(scale, i, height);
            }
        }
    }

    private void breakBefore(TimeScale scale, int index, double height) {
        var middle = x(scale.columns().get(index).left() - TimeScale.BREAK_WIDTH / 2);
        for (var side : new double[] {-9, 9}) {
            root.getChildren().add(line(middle + side, HEAD * size, middle + side, height, "w-time-break"));
        }
        var words = label(Periods.brief(scale.breakAfter(index - 1)), "w-small");
        words.setAlignment(Pos.CENTER);
        words.setRotate(-90);
        place(words, middle - 40, height - 62, 80, 16 * size);
    }

    private void ticks(Column column, double height) {
        if (column.width() < WIDE_ENOUGH_FOR_TICKS) {
            return;
        }
        var hours = (column.to().getEpochSecond() - column.from().getEpochSecond()) / 3600.0;
        var step = step(hours, column.width());
        if (step == 0) {
            return;
        }
        for (var at = ceiling(column.from(), step); at.isBefore(column.to()); at = at.plusSeconds(step * 3600L)) {
            var x = x(column.at(at));
            root.getChildren().add(line(x, HEAD * size, x, height - 18 * size, "w-time-tick"));
            var hour = at.atOffset(ZoneOffset.UTC).getHour();
            var words = label(step < 24 ? "%02d".formatted(hour) : Figures.day(at), "w-small");
            words.setAlignment(Pos.CENTER);
            place(words, x - 40, height - 18 * size, 80, 16 * size);
        }
    }

    /// The finest step of ticks that leaves room for their words; 0 if none does.
    private int step(double hours, double width) {
        for (var step : TICK_HOURS) {
            if (width * step / hours >= (step < 24 ? 46 : 84) * size) {
                return step;
            }
        }
        return 0;
    }

    private static Instant ceiling(Instant instant, int stepHours) {
        var step = stepHours * 3600L;
        return Instant.ofEpochSecond(Math.ceilDiv(instant.getEpochSecond(), step) * step);
    }

    private static String days(Column column) {
        return Periods.days(column.first(), column.last());
    }

    private void claims(TimeScale scale, double top) {
        var heading = label(text("appearances.claimedHead"), "w-dense", "w-strong", "w-claim-text");
        place(heading, 0, top + 3, NAMES * size - 8, BAND * size);
        var y = top + 3;
        for (var band : history.claimed()) {
            var words = label(band.words(), "w-claim-band");
            words.setTooltip(new Tooltip(text("appearances.band", band.words(), TimeText.words(band.when()))));
            words.setAccessibleText(text("appearances.band", band.words(), TimeText.words(band.when())));
            words.setFocusTraversable(true);
            var from = band.when().from() == null ? 0 : scale.at(band.when().from());
            var to = band.when().to() == null
                    ? scale.width()
                    : scale.at(band.when().to());
            band(words, x(from), y, Math.max(12, to - from));
            y += BAND * size;
        }
        root.getChildren().add(line(0, y, x(scale.width()), y, "w-time-tick"));
    }

    /// The words stand in the band, or beside it where it is too short for them.
    private void band(Label words, double x, double y, double width) {
        var height = (BAND - 5) * size;
        if (width >= ROOM_FOR_WORDS * size) {
            place(words, x, y, width, height);
            return;
        }
        var beside = label(words.getText(), "w-small", "w-claim-text");
        words.setText("");
        place(words, x, y, width, height);
        var before = x - NAMES * size;
        var after = root.getWidth() - x - width;
        beside.setAlignment(after > before ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        var room = Math.max(after, before) - 2 * Space.TIGHT;
        place(beside, after > before ? x + width + Space.TIGHT : x - room - Space.TIGHT, y, room, height);
    }

    private void row(TimeScale scale, History.Seen seen, double y) {
        if (seen.decides()) {
            place(styled(new Region(), "w-time-decides"), 0, y, x(scale.width()), ROW * size);
        }
        var pending = seen.witness().standing().isPending();
        name(Isolated.name(seen.name()), y, pending ? "w-muted" : "w-dense");
        var when = seen.witness().when();
        var likeliest = seen.witness().appearance().basis() == Basis.PUBLISHED && when.from() != null
                ? when.from()
                : middle(when);
        var node = mark(scale, when, likeliest, seen.mark(), y, !seen.witness().counts(), seen.spoken());
        if (seen.decides() && node != null) {
            node.getStyleClass().add("decides");
            var word = label(text("appearances.decides"), "w-small", "w-strong", "w-refuted-text");
            place(word, node.getLayoutX() + 30 * size, y, 90 * size, ROW * size);
        } else if (seen.witness().decision() == Decision.NOT_THE_SAME && node != null) {
            node.setOpacity(0.5);
        }
    }

    private void name(String words, double y, String styleClass) {
        var name = label(words, "w-dense", styleClass);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place(name, 6, y, NAMES * size - 14, ROW * size);
    }

    /// A span with bars at its known ends, and the shape of its basis at its likeliest point.
    private @Nullable Region mark(
            TimeScale scale,
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
        var from = x(span.from() == null ? 0 : scale.at(span.from()));
        var to = x(span.to() == null ? scale.width() : scale.at(span.to()));
        var styleClass = open ? "open" : "counts";
        if (to - from > POINT) {
            root.getChildren().add(line(from, middle, to, middle, "w-time-span", styleClass));
            if (span.from() != null) {
                root.getChildren().add(line(from, middle - END_BAR, from, middle + END_BAR, "w-time-span", "counts"));
            }
            if (span.to() != null) {
                root.getChildren().add(line(to, middle - END_BAR, to, middle + END_BAR, "w-time-span", "counts"));
            }
        }
        var box = new StackPane(basis.node());
        box.getStyleClass().addAll("w-time-mark", styleClass);
        box.setFocusTraversable(true);
        box.setAccessibleText(spoken);
        Tooltip.install(box, new Tooltip(spoken));
        var side = 24 * size;
        place(box, x(scale.at(likeliest)) - side / 2, middle - side / 2, side, side);
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

    private double x(double onScale) {
        return NAMES * size + onScale;
    }

    private void place(Region node, double x, double y, double width, double height) {
        root.getChildren().add(node);
        node.setPrefSize(width, height);
        node.setMinSize(0, 0);
        node.setMaxSize(width, height);
        node.relocate(x, y);
        node.resize(width, height);
    }

    private static Line line(double fromX, double fromY, double toX, double toY, String... styleClasses) {
        var line = new Line(Math.round(fromX) + 0.5, fromY, Math.round(toX) + 0.5, toY);
        line.getStyleClass().addAll(styleClasses);
        line.setMouseTransparent(true);
        return line;
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
