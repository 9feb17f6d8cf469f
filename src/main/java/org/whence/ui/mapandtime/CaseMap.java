package org.whence.ui.mapandtime;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.place.World;
import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Token;
import org.whence.ui.kit.scale.MapProjection;
import org.whence.ui.kit.scale.MapSheet;
import org.whence.ui.mapandtime.MapAndTimeViewModel.State;
import org.whence.work.list.ShowWhereAndWhen.Position;

/// The positions that the files of a case state, on a map that is drawn offline: those that fall together as one, with
/// their number. It is zoomed by the wheel, and moved by dragging it.
final class CaseMap {

    private static final double CLUSTER = 26;
    private static final double REACH = 18;
    private static final double STEP = 1.6;
    private static final double PUSH = 80;
    private static final double DRAGGED = 4;

    private final MapAndTimeViewModel model;
    private final Palette palette = new Palette();
    private final Canvas canvas = new Canvas(1, 1);
    private final StackPane root = new StackPane();
    private MapProjection map = new MapProjection(0, 0, MapProjection.MOST, 1, 1);
    private List<Position> positions = List.of();
    private List<Cluster<Position>> clusters = List.of();
    private @Nullable MapSheet sheet;
    private boolean fitted;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;

    CaseMap(MapAndTimeViewModel model) {
        this.model = model;
        canvas.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        canvas.setManaged(false);
        root.getStyleClass().add("w-case-map");
        root.setFocusTraversable(true);
        root.setMinWidth(0);
        var buttons = new HBox(
                Space.TIGHT,
                button("+", text("facts.map.in"), () -> zoom(STEP)),
                button("−", text("facts.map.out"), () -> zoom(1 / STEP)),
                button("⤢", text("mapTime.fit"), this::fit));
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
        root.getChildren().setAll(canvas, palette.root(), buttons);
        root.widthProperty().addListener((_, _, _) -> resized());
        root.heightProperty().addListener((_, _, _) -> resized());
        root.setOnMousePressed(this::pressed);
        root.setOnMouseDragged(this::dragged);
        root.setOnMouseClicked(this::clicked);
        root.setOnScroll(event -> {
            if (event.getDeltaY() != 0) {
                to(map.nearer(event.getDeltaY() > 0 ? 1.25 : 0.8, event.getX(), event.getY()));
                event.consume();
            }
        });
        palette.onChange(this::draw);
        model.chosenProperty().addListener((_, _, _) -> goToChosen());
        model.townsProperty().addListener((_, _, _) -> draw());
    }

    Region root() {
        return root;
    }

    void show(State.Shown shown, World world) {
        if (!shown.all().positions().equals(positions)) {
            fitted = false;
        }
        positions = shown.all().positions();
        sheet = new MapSheet(world.countries(), palette);
        var media = positions.stream().map(Position::media).distinct().count();
        root.setAccessibleText(text("mapTime.mapSays", positions.size(), media));
        if (fitted) {
            draw();
        } else {
            fit();
        }
    }

    /// All positions on it.
    void fit() {
        if (root.getWidth() > 1 && root.getHeight() > 1) {
            fitted = true;
            var sane = positions.stream()
                    .filter(position -> position.flags().stream()
                            .noneMatch(flag -> flag.word().equals("zero")))
                    .map(Position::point)
                    .toList();
            to(MapProjection.fitting(sane, root.getWidth(), root.getHeight()));
        }
    }

    void zoom(double factor) {
        to(map.nearer(factor, map.width() / 2, map.height() / 2));
    }

    /// Moves the map by a step in a direction: -1, 0 or 1 each.
    void push(int right, int down) {
        to(map.moved(-right * PUSH, -down * PUSH));
    }

    private void to(MapProjection next) {
        map = next;
        draw();
        model.look(map);
    }

    private void resized() {
        canvas.setWidth(root.getWidth());
        canvas.setHeight(root.getHeight());
        map = map.sized(root.getWidth(), root.getHeight());
        if (fitted) {
            draw();
        } else {
            fit();
        }
    }

    /// What was chosen elsewhere comes into view.
    private void goToChosen() {
        var chosen = positions.stream()
                .filter(position -> model.isChosen(position.media()))
                .map(Position::point)
                .toList();
        if (!chosen.isEmpty() && chosen.stream().noneMatch(map::shows)) {
            to(map.around(chosen.getFirst()));
        } else {
            draw();
        }
    }

    private void draw() {
        if (sheet == null) {
            return;
        }
        var graphics = canvas.getGraphicsContext2D();
        sheet.land(graphics, map);
        clusters = Cluster.of(
                positions,
                position -> map.x(position.point().longitude()),
                position -> map.y(position.point().latitude()),
                CLUSTER);
        var free = clusters.stream()
                .map(cluster -> cluster.members().getFirst().point())
                .toList();
        sheet.places(graphics, map, model.townsProperty().get(), free, true);
        clusters.forEach(cluster -> draw(graphics, cluster));
        sheet.scale(graphics, map);
    }

    private void draw(GraphicsContext graphics, Cluster<Position> cluster) {
        var chosen = cluster.members().stream().anyMatch(position -> model.isChosen(position.media()));
        if (cluster.x() < -CLUSTER
                || cluster.x() > map.width() + CLUSTER
                || cluster.y() < -CLUSTER
                || cluster.y() > map.height() + CLUSTER
                || sheet == null) {
            return;
        }
        if (chosen) {
            graphics.setStroke(palette.color(Token.FG_DEFAULT));
            graphics.setLineWidth(2);
            graphics.strokeOval(cluster.x() - REACH, cluster.y() - REACH, 2 * REACH, 2 * REACH);
        }
        var media = cluster.members().stream().map(Position::media).distinct().count();
        var first = cluster.members().getFirst();
        if (media == 1) {
            var odd = cluster.members().stream()
                    .allMatch(position -> !position.flags().isEmpty());
            sheet.position(
                    graphics, map, first.point(), first.stated().details().direction(), chosen);
            if (odd) {
                graphics.setFont(sheet.letters(13));
                flag(graphics, cluster);
            }
        } else {
            graphics.setFont(sheet.letters(11));
            many(graphics, cluster, media);
        }
    }

    /// That something is odd about it: a sign beside it.
    private void flag(GraphicsContext graphics, Cluster<Position> cluster) {
        graphics.setFill(palette.color(Token.FG_DEFAULT));
        graphics.fillText("!", cluster.x() + 9, cluster.y() - 4);
    }

    private void many(GraphicsContext graphics, Cluster<Position> cluster, long media) {
        double radius = 11 + Math.min(8, 2 * Math.log10(media) * 2);
        graphics.setFill(palette.color(Token.ACCENT_EMPHASIS));
        graphics.fillOval(cluster.x() - radius, cluster.y() - radius, 2 * radius, 2 * radius);
        graphics.setFill(palette.color(Token.BG_DEFAULT));
        var words = Long.toString(media);
        graphics.fillText(words, cluster.x() - 3.2 * words.length(), cluster.y() + 4);
    }

    private void pressed(MouseEvent event) {
        root.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
    }

    private void dragged(MouseEvent event) {
        to(map.moved(event.getX() - lastX, event.getY() - lastY));
        lastX = event.getX();
        lastY = event.getY();
    }

    private void clicked(MouseEvent event) {
        if (Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > DRAGGED) {
            return;
        }
        if (event.getClickCount() == 2) {
            to(map.nearer(STEP * STEP, event.getX(), event.getY()));
            return;
        }
        clusters.stream()
                .filter(cluster -> Math.hypot(cluster.x() - event.getX(), cluster.y() - event.getY()) <= REACH)
                .findFirst()
                .ifPresent(cluster -> model.choose(
                        cluster.members().stream().map(Position::media).toList()));
    }

    private static Button button(String sign, String words, Runnable act) {
        var button = new Button(sign);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().add("w-icon-button");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
