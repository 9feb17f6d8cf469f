package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.Track;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.Outlines;
import org.whence.core.place.Place;
import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Token;
import org.whence.work.FactsPage;

/// A position on the outlines of the countries around it, with its radius, the direction of view and a scale. Drawn
/// offline, north up, never mirrored. An east-west degree is as much shorter than a north-south one as it is at the
/// position.
final class PositionMap {

    private static final double HEIGHT = 220;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double LEAST_RADIUS = 4;
    private static final double VIEW_PIXELS = 46;
    private static final double VIEW_DEGREES = 40;
    private static final double EDGE = 10;
    private static final double LONGEST_BAR = 120;

    /// How many degrees of latitude the map is high, from the whole Earth to a town.
    private static final double[] HEIGHTS = {150, 60, 24, 9, 3, 1, 0.3, 0.1, 0.03, 0.01};

    private static final int FIRST = 3;

    private final Outlines outlines;
    private final Place.Point point;
    private final @Nullable Double direction;
    private final List<Gazetteer.Near> near;
    private final Palette palette = new Palette();
    private final Canvas canvas = new Canvas(400, HEIGHT);
    private final StackPane root = new StackPane();
    private final @Nullable Track track;
    private int zoom;

    /// @param track that is drawn too, or null; then the map begins as near as shows all of it
    PositionMap(Outlines outlines, Place.Point point, ReasonedPlace reasoned, @Nullable Track track) {
        this.outlines = outlines;
        this.point = point;
        direction = reasoned.stated().details().direction();
        near = reasoned.near();
        this.track = track;
        zoom = track == null ? FIRST : fitting(track);
        canvas.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        canvas.setManaged(false);
        var buttons =
                new HBox(Space.TIGHT, button("−", text("facts.map.out"), -1), button("+", text("facts.map.in"), 1));
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
        root.getChildren().setAll(canvas, palette.root(), buttons);
        root.setMinHeight(HEIGHT);
        root.setPrefHeight(HEIGHT);
        root.setMaxHeight(HEIGHT);
        root.setAccessibleText(text("facts.map.says", FactsPage.position(point)));
        root.setFocusTraversable(false);
        root.widthProperty().addListener((_, _, width) -> {
            canvas.setWidth(width.doubleValue());
            draw();
        });
        palette.onChange(this::draw);
    }

    Region root() {
        return root;
    }

    private Button button(String sign, String words, int step) {
        var button = new Button(sign);
        button.setAccessibleText(words);
        button.getStyleClass().add("w-icon-button");
        button.setOnAction(_ -> {
            zoom = Math.clamp(zoom + step, 0, HEIGHTS.length - 1);
            draw();
        });
        return button;
    }

    private double scale() {
        return HEIGHT / HEIGHTS[zoom];
    }

    private double x(double longitude) {
        double shrink = zoom == 0 ? 1 : Math.max(0.1, Math.cos(Math.toRadians(point.latitude())));
        return canvas.getWidth() / 2 + (longitude - middle(point.longitude())) * scale() * shrink;
    }

    private double y(double latitude) {
        return HEIGHT / 2 - (latitude - middle(point.latitude())) * scale();
    }

    /// The whole Earth is not centred on the position.
    private double middle(double degrees) {
        return zoom == 0 ? 0 : degrees;
    }

    private void draw() {
        var graphics = canvas.getGraphicsContext2D();
        graphics.setFill(palette.color(Token.BG_INSET));
        graphics.fillRect(0, 0, canvas.getWidth(), HEIGHT);
        graphics.setLineWidth(1);
        graphics.setStroke(palette.color(Token.BORDER_DEFAULT));
        graphics.setFill(palette.color(Token.BG_OVERLAY));
        for (var country : outlines.countries()) {
            for (var ring : country.rings()) {
                if (isSeen(ring)) {
                    ring(graphics, ring);
                }
            }
        }
        places(graphics);
        if (track != null) {
            way(graphics, track);
        }
        position(graphics);
        if (zoom > 0) {
            bar(graphics, MapScale.fitting(LONGEST_BAR * METRES_PER_DEGREE / scale()));
        }
    }

    /// How long a round number of metres is; of the whole Earth there is no one scale.
    private void bar(GraphicsContext graphics, MapScale measure) {
        double pixels = measure.metres() / METRES_PER_DEGREE * scale();
        double y = HEIGHT - EDGE;
        graphics.setStroke(palette.color(Token.FG_DEFAULT));
        graphics.setLineWidth(1.5);
        graphics.strokePolyline(
                new double[] {EDGE, EDGE, EDGE + pixels, EDGE + pixels}, new double[] {y - 5, y, y, y - 5}, 4);
        graphics.setFill(palette.color(Token.FG_DEFAULT));
        graphics.fillText(measure.words(), EDGE + 5, y - 4);
    }

    private boolean isSeen(Outlines.Ring ring) {
        return x(ring.east()) >= 0
                && x(ring.west()) <= canvas.getWidth()
                && y(ring.south()) >= 0
                && y(ring.north()) <= HEIGHT;
    }

    private void ring(GraphicsContext graphics, Outlines.Ring ring) {
        var points = ring.points();
        graphics.beginPath();
        graphics.moveTo(x(points[0]), y(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            graphics.lineTo(x(points[i]), y(points[i + 1]));
        }
        graphics.closePath();
        graphics.fill();
        graphics.stroke();
    }

    private void places(GraphicsContext graphics) {
        graphics.setFont(Font.font(11));
        for (var place : near) {
            double x = x(place.longitude());
            double y = y(place.latitude());
            graphics.setFill(palette.color(Token.FG_MUTED));
            graphics.fillOval(x - 2, y - 2, 4, 4);
            if (zoom > 1 && Math.hypot(x - x(point.longitude()), y - y(point.latitude())) > 14) {
                graphics.fillText(place.name(), x + 5, y + 4);
            }
        }
    }

    /// The nearest step in which the whole track is on the map.
    private int fitting(Track of) {
        double reach = of.points().stream()
                .mapToDouble(at -> Math.max(
                        Math.abs(at.latitude() - point.latitude()), Math.abs(at.longitude() - point.longitude())))
                .max()
                .orElse(0);
        int step = HEIGHTS.length - 1;
        while (step > 0 && HEIGHTS[step] < 2.2 * reach) {
            step--;
        }
        return step;
    }

    private void way(GraphicsContext graphics, Track of) {
        graphics.setStroke(palette.color(Token.ACCENT_FG));
        graphics.setLineWidth(2);
        graphics.beginPath();
        graphics.moveTo(x(of.first().longitude()), y(of.first().latitude()));
        of.points().forEach(at -> graphics.lineTo(x(at.longitude()), y(at.latitude())));
        graphics.stroke();
        double x = x(of.last().longitude());
        double y = y(of.last().latitude());
        graphics.setFill(palette.color(Token.ACCENT_FG));
        graphics.fillRect(x - 4, y - 4, 8, 8);
    }

    private void position(GraphicsContext graphics) {
        double x = x(point.longitude());
        double y = y(point.latitude());
        double radius = Math.max(LEAST_RADIUS, point.radiusMetres() / METRES_PER_DEGREE * scale());
        var colour = palette.color(Token.ACCENT_FG);
        if (direction != null) {
            graphics.setFill(colour.deriveColor(0, 1, 1, 0.3));
            double start = 90 - direction - VIEW_DEGREES / 2;
            graphics.fillArc(
                    x - VIEW_PIXELS,
                    y - VIEW_PIXELS,
                    2 * VIEW_PIXELS,
                    2 * VIEW_PIXELS,
                    start,
                    VIEW_DEGREES,
                    ArcType.ROUND);
        }
        graphics.setFill(colour.deriveColor(0, 1, 1, 0.25));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setStroke(colour);
        graphics.setLineWidth(2);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setFill(colour);
        graphics.fillOval(x - 2.5, y - 2.5, 5, 5);
        if (direction != null) {
            double angle = Math.toRadians(direction);
            graphics.strokeLine(x, y, x + VIEW_PIXELS * Math.sin(angle), y - VIEW_PIXELS * Math.cos(angle));
        }
        legend(graphics);
    }

    /// What circle and sector stand for, in words, at the foot of the map.
    private void legend(GraphicsContext graphics) {
        String words = direction == null
                ? text("facts.map.radius", FactsPage.metres(point.radiusMetres()))
                : text("facts.map.radiusAndView", FactsPage.metres(point.radiusMetres()), Math.round(direction));
        graphics.setFill(palette.color(Token.FG_DEFAULT));
        graphics.setFont(Font.font(11));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(words, canvas.getWidth() - EDGE, HEIGHT - EDGE - 2);
        graphics.setTextAlign(TextAlignment.LEFT);
    }
}
