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
import org.whence.ui.kit.scale.MapProjection;
import org.whence.ui.kit.scale.MapSheet;
import org.whence.work.show.FactsPage;

/// A position on the outlines of the countries around it, with its radius, the direction of view and a scale. Never
/// mirrored.
final class PositionMap {

    private static final double HEIGHT = 220;
    private static final double EDGE = 10;

    /// How many degrees of latitude the map is high, from the whole Earth to a town.
    private static final double[] HEIGHTS = {150, 60, 24, 9, 3, 1, 0.3, 0.1, 0.03, 0.01};

    private static final int FIRST = 3;

    private final MapSheet sheet;
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
        sheet = new MapSheet(outlines, palette);
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

    /// The whole Earth is not centred on the position.
    private MapProjection projection() {
        return zoom == 0
                ? new MapProjection(0, 0, HEIGHTS[0], canvas.getWidth(), HEIGHT)
                : new MapProjection(point.latitude(), point.longitude(), HEIGHTS[zoom], canvas.getWidth(), HEIGHT);
    }

    private void draw() {
        var graphics = canvas.getGraphicsContext2D();
        var map = projection();
        sheet.land(graphics, map);
        sheet.places(graphics, map, near, List.of(point), zoom > 1);
        if (track != null) {
            way(graphics, map, track);
        }
        sheet.position(graphics, map, point, direction, false);
        sheet.scale(graphics, map);
        legend(graphics);
    }

    /// What circle and sector stand for, in words, at the foot of the map.
    private void legend(GraphicsContext graphics) {
        String words = direction == null
                ? text("facts.map.radius", FactsPage.metres(point.radiusMetres()))
                : text("facts.map.radiusAndView", FactsPage.metres(point.radiusMetres()), Math.round(direction));
        graphics.setFill(palette.color(Token.FG_DEFAULT));
        graphics.setFont(sheet.letters(11));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(words, canvas.getWidth() - EDGE, HEIGHT - EDGE - 2);
        graphics.setTextAlign(TextAlignment.LEFT);
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

    private void way(GraphicsContext graphics, MapProjection map, Track of) {
        graphics.setStroke(palette.color(Token.ACCENT_FG));
        graphics.setLineWidth(2);
        graphics.beginPath();
        graphics.moveTo(map.x(of.first().longitude()), map.y(of.first().latitude()));
        of.points().forEach(at -> graphics.lineTo(map.x(at.longitude()), map.y(at.latitude())));
        graphics.stroke();
        double x = map.x(of.last().longitude());
        double y = map.y(of.last().latitude());
        graphics.setFill(palette.color(Token.ACCENT_FG));
        graphics.fillRect(x - 4, y - 4, 8, 8);
    }
}
