package org.whence.ui.kit.scale;

import java.util.ArrayList;
import java.util.Collection;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.Outlines;
import org.whence.core.place.Place;
import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.Token;

/// What every map shows, drawn offline: countries, places, a scale, and positions with their radius and the direction
/// of view. Nothing is mirrored.
public final class MapSheet {

    private static final double SMALL = 11;
    private static final double LEAST_RADIUS = 4;
    private static final double VIEW_PIXELS = 46;
    private static final double VIEW_DEGREES = 40;
    private static final double EDGE = 10;
    private static final double LONGEST_BAR = 120;

    /// Beyond so many degrees of latitude a length is not the same everywhere on the map.
    private static final double ONE_SCALE = 100;

    private final Outlines outlines;
    private final Palette palette;

    public MapSheet(Outlines outlines, Palette palette) {
        this.outlines = outlines;
        this.palette = palette;
    }

    /// The ground, and the countries on it.
    public void land(GraphicsContext graphics, MapProjection map) {
        graphics.setFill(palette.color(Token.BG_INSET));
        graphics.fillRect(0, 0, map.width(), map.height());
        graphics.setLineWidth(1);
        graphics.setStroke(palette.color(Token.BORDER_DEFAULT));
        graphics.setFill(palette.color(Token.BG_OVERLAY));
        for (var country : outlines.countries()) {
            for (var ring : country.rings()) {
                if (isSeen(ring, map)) {
                    ring(graphics, ring, map);
                }
            }
        }
    }

    private static boolean isSeen(Outlines.Ring ring, MapProjection map) {
        return map.x(ring.east()) >= 0
                && map.x(ring.west()) <= map.width()
                && map.y(ring.south()) >= 0
                && map.y(ring.north()) <= map.height();
    }

    private static void ring(GraphicsContext graphics, Outlines.Ring ring, MapProjection map) {
        var points = ring.points();
        graphics.beginPath();
        graphics.moveTo(map.x(points[0]), map.y(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            graphics.lineTo(map.x(points[i]), map.y(points[i + 1]));
        }
        graphics.closePath();
        graphics.fill();
        graphics.stroke();
    }

    /// Letters so large at 100 %, in pixels.
    public Font letters(double pixels) {
        return Font.font(pixels * Theme.em(palette.root().getScene()) / Theme.em(null));
    }

    /// Places as dots, with their names but for those that would lie on a position or on another name.
    public void places(
            GraphicsContext graphics,
            MapProjection map,
            Collection<Gazetteer.Near> places,
            Collection<Place.Point> free,
            boolean named) {
        graphics.setFont(letters(SMALL));
        graphics.setFill(palette.color(Token.FG_MUTED));
        var taken = new ArrayList<Bounds>();
        for (var place : places) {
            double x = map.x(place.longitude());
            double y = map.y(place.latitude());
            graphics.fillOval(x - 2, y - 2, 4, 4);
            var name = room(place.name(), graphics.getFont(), x + 5, y + 4);
            if (named
                    && taken.stream().noneMatch(name::intersects)
                    && free.stream()
                            .allMatch(point ->
                                    Math.hypot(x - map.x(point.longitude()), y - map.y(point.latitude())) > 14)) {
                graphics.fillText(place.name(), x + 5, y + 4);
                taken.add(name);
            }
        }
    }

    private static Bounds room(String words, Font font, double x, double y) {
        var text = new Text(x, y, words);
        text.setFont(font);
        return text.getLayoutBounds();
    }

    /// How long a round length is, at the bottom left; of the whole Earth there is no one scale.
    public void scale(GraphicsContext graphics, MapProjection map) {
        if (map.degreesHigh() > ONE_SCALE) {
            return;
        }
        var length = MapScale.fitting(LONGEST_BAR / map.pixels(1));
        double right = EDGE + map.pixels(length.metres());
        double y = map.height() - EDGE;
        graphics.setStroke(palette.color(Token.FG_DEFAULT));
        graphics.setLineWidth(1.5);
        graphics.strokePolyline(new double[] {EDGE, EDGE, right, right}, new double[] {y - 5, y, y, y - 5}, 4);
        graphics.setFont(letters(SMALL));
        graphics.setFill(palette.color(Token.FG_DEFAULT));
        graphics.fillText(length.words(), EDGE + 5, y - 4);
    }

    /// A position with its radius and, where it is known, the direction of view.
    ///
    /// @param direction in degrees from north, clockwise, or null
    /// @param chosen whether it is the one that is looked at
    public void position(
            GraphicsContext graphics,
            MapProjection map,
            Place.Point point,
            @Nullable Double direction,
            boolean chosen) {
        double x = map.x(point.longitude());
        double y = map.y(point.latitude());
        double radius = Math.max(LEAST_RADIUS, map.pixels(point.radiusMetres()));
        var colour = palette.color(Token.ACCENT_FG);
        if (direction != null) {
            graphics.setFill(colour.deriveColor(0, 1, 1, 0.3));
            graphics.fillArc(
                    x - VIEW_PIXELS,
                    y - VIEW_PIXELS,
                    2 * VIEW_PIXELS,
                    2 * VIEW_PIXELS,
                    90 - direction - VIEW_DEGREES / 2,
                    VIEW_DEGREES,
                    ArcType.ROUND);
        }
        graphics.setFill(colour.deriveColor(0, 1, 1, 0.25));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setStroke(colour);
        graphics.setLineWidth(chosen ? 3 : 2);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setFill(colour);
        graphics.fillOval(x - 2.5, y - 2.5, 5, 5);
        if (direction != null) {
            double angle = Math.toRadians(direction);
            graphics.strokeLine(x, y, x + VIEW_PIXELS * Math.sin(angle), y - VIEW_PIXELS * Math.cos(angle));
        }
    }
}
