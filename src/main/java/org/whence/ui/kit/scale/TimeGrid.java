package org.whence.ui.kit.scale;

import java.time.Instant;
import java.time.ZoneOffset;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.scale.TimeScale.Column;

/// What every time line lies on: columns for the times where something is known, their days above and their hours
/// below, and dotted breaks that say how long they are. At the left there is room for names.
///
/// @param pane on which it is drawn
/// @param names how wide the room for names is, in pixels
/// @param size by how much everything is larger than at 100 %
/// @param height of the whole time line, in pixels
public record TimeGrid(Pane pane, TimeScale scale, double names, double size, double height) {

    private static final double HEAD = 24;
    private static final double TICKS = 18;
    private static final double END_BAR = 5;
    private static final double POINT = 3;
    private static final double WIDE_ENOUGH_FOR_TICKS = 110;
    private static final double ROOM_FOR_DAYS = 60;
    private static final int[] TICK_HOURS = {1, 2, 3, 4, 6, 12, 24, 48, 168, 720, 2160, 8760};

    /// Draws the columns, ticks and breaks.
    public void draw() {
        for (var i = 0; i < scale.columns().size(); i++) {
            var column = scale.columns().get(i);
            var ground = new Region();
            ground.getStyleClass().add("w-time-column");
            place(ground, x(column.left()), HEAD * size, column.width(), height - HEAD * size);
            var head = small(
                    column.width() < ROOM_FOR_DAYS * size
                            ? Periods.years(column.first(), column.last())
                            : Periods.days(column.first(), column.last()));
            place(head, x(column.left()) - 12, 0, column.width() + 24, HEAD * size);
            ticks(column);
            if (i > 0) {
                breakBefore(i);
            }
        }
    }

    private void breakBefore(int index) {
        var middle = x(scale.columns().get(index).left() - TimeScale.BREAK_WIDTH / 2);
        for (var side : new double[] {-9, 9}) {
            line(middle + side, HEAD * size, middle + side, height, "w-time-break");
        }
        var words = small(Periods.brief(scale.breakAfter(index - 1)));
        words.setRotate(-90);
        place(words, middle - 40, height - 62, 80, 16 * size);
    }

    private void ticks(Column column) {
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
            line(x, HEAD * size, x, height - TICKS * size, "w-time-tick");
            var hour = at.atOffset(ZoneOffset.UTC).getHour();
            var words = small(step < 24 ? "%02d".formatted(hour) : Figures.day(at));
            place(words, x - 40, height - TICKS * size, 80, 16 * size);
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

    /// A span with bars at its ends, in pixels of the scale; nothing where it is as short as a point.
    ///
    /// @param counts whether it is drawn solid
    /// @param from and `to` whether these ends are known
    public void span(double left, double right, double middle, boolean counts, boolean from, boolean to) {
        if (right - left <= POINT) {
            return;
        }
        line(x(left), middle, x(right), middle, "w-time-span", counts ? "counts" : "open");
        if (from) {
            line(x(left), middle - END_BAR, x(left), middle + END_BAR, "w-time-span", "counts");
        }
        if (to) {
            line(x(right), middle - END_BAR, x(right), middle + END_BAR, "w-time-span", "counts");
        }
    }

    /// Where a place on the scale lies on the pane.
    public double x(double onScale) {
        return names + onScale;
    }

    /// Puts a node there.
    public void place(Region node, double x, double y, double width, double high) {
        pane.getChildren().add(node);
        node.setPrefSize(width, high);
        node.setMinSize(0, 0);
        node.setMaxSize(width, high);
        node.relocate(x, y);
        node.resize(width, high);
    }

    /// Draws a line.
    public void line(double fromX, double fromY, double toX, double toY, String... styleClasses) {
        var line = new Line(Math.round(fromX) + 0.5, fromY, Math.round(toX) + 0.5, toY);
        line.getStyleClass().addAll(styleClasses);
        line.setMouseTransparent(true);
        pane.getChildren().add(line);
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().add("w-small");
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
