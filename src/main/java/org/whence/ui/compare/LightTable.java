package org.whence.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Match;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.cover.Films;
import org.whence.ui.kit.cover.Look;
import org.whence.ui.kit.cover.Pictures;

/// Where two pictures are laid on each other or side by side, and looked at equally near. Both are revealed and covered
/// together. Never mirrored but as the match says, and then it says so.
final class LightTable {

    private static final double MARGIN = 20;
    private static final double GAP = Space.TIGHT;
    private static final int DIFFERENCE_PIXELS = 800;

    private final CompareViewModel model;
    private final Pictures pictures;
    private final Blink blink;
    private final Plate mine;
    private final Plate other;
    private final Plate difference;
    private final SliderBar slider;
    private final PointsLayer points = new PointsLayer();
    private final TableWords words;
    private final Pane root = new Pane();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper();
    private Overlay overlay = new Overlay(Rectangle2D.EMPTY, Rectangle2D.EMPTY, Rectangle2D.EMPTY);
    private boolean wasRevealed;

    LightTable(CompareViewModel model, Films films, Pictures pictures, Background background, Ticker ticker) {
        this.model = model;
        this.pictures = pictures;
        blink = new Blink(ticker, this::change, () -> model.look(Mode.SLIDER));
        mine = new Plate(pictures, films, background, this::tell);
        other = new Plate(pictures, films, background, this::tell);
        difference = new Plate(pictures, films, background, () -> {});
        slider = new SliderBar(at -> {
            model.sliderProperty().set(at);
            pictures.gate().renew();
        });
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.getStyleClass().add("w-light-table");
        root.setMinSize(0, 0);
        words = new TableWords(model, pictures.gate());
        var bounds = new Rectangle();
        bounds.widthProperty().bind(root.widthProperty());
        bounds.heightProperty().bind(root.heightProperty());
        root.setClip(bounds);
        root.layoutBoundsProperty().addListener((_, _, _) -> place());
        new TableMouse(model, this::under).follow(root);
        model.sliderProperty().addListener((_, _, _) -> place());
        model.modeProperty().addListener((_, _, mode) -> changed(mode));
        model.stateProperty().addListener((_, _, _) -> show());
        model.timeProperty().addListener((_, _, _) -> followTime());
        model.pointsProperty().addListener((_, _, _) -> place());
        model.commonProperty().addListener((_, _, _) -> place());
        model.zoomProperty().addListener((_, _, _) -> {
            pictures.gate().renew();
            place();
        });
        mine.pixelsProperty().addListener((_, _, _) -> subtract());
        other.pixelsProperty().addListener((_, _, _) -> subtract());
        pictures.gate().stateProperty().addListener((_, _, _) -> {
            followGate();
            tell();
        });
        show();
    }

    Region root() {
        return root;
    }

    /// How many pixels of the screen one of this picture takes; 0 while there is none.
    ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// Looks at both so near that a pixel of this picture takes one of the screen, or at all of both.
    void fit() {
        var zoom = model.zoomProperty().get();
        model.zoom(zoom.isOn() || scale.get() <= 0 ? Zoom.NONE : zoom.by(1 / scale.get()));
    }

    /// Lets go of clips and stops what moves.
    void close() {
        blink.stop();
        mine.close();
        other.close();
    }

    private void show() {
        if (!(model.stateProperty().get() instanceof State.Shown shown)) {
            return;
        }
        var match = shown.chosen().match();
        mine.show(
                match.media(),
                Optional.of(shown.dossier()),
                model.timeProperty().get());
        other.show(match.other(), shown.other(), model.otherTime());
        difference.await(Plate.subject(match.media(), Optional.of(shown.dossier())), mine.size());
        place();
    }

    /// The reveal keys act upon both sides, while they are on screen.
    void aim() {
        if (model.stateProperty().get() instanceof State.Shown shown) {
            var match = shown.chosen().match();
            pictures.aim(
                    root,
                    List.of(
                            Plate.subject(match.media(), Optional.of(shown.dossier())),
                            Plate.subject(match.other(), shown.other())));
        }
    }

    private void followTime() {
        if (model.stateProperty().get() instanceof State.Shown shown) {
            var match = shown.chosen().match();
            pictures.gate().renew();
            mine.at(match.media(), model.timeProperty().get());
            other.at(match.other(), model.otherTime());
            tell();
        }
    }

    private void followGate() {
        var revealed = pictures.gate().isAnyRevealed();
        if (revealed != wasRevealed && model.stateProperty().get() instanceof State.Shown shown) {
            wasRevealed = revealed;
            mine.showAgain(shown.chosen().match().media());
            other.showAgain(shown.chosen().match().other());
        }
    }

    private void changed(Mode mode) {
        blink.stop();
        if (mode == Mode.BLINK) {
            blink.start();
        }
        pictures.gate().renew();
        place();
        subtract();
    }

    private void change() {
        var top = top().root();
        top.setVisible(!top.isVisible());
    }

    /// The smaller picture lies on top of the fuller one.
    private Plate top() {
        return overlay.isOtherFuller() ? mine : other;
    }

    private Plate bottom() {
        return overlay.isOtherFuller() ? other : mine;
    }

    private void place() {
        if (!(model.stateProperty().get() instanceof State.Shown shown) || root.getWidth() <= 2 * MARGIN) {
            return;
        }
        var match = shown.chosen().match();
        var room = new Rectangle2D(0, 0, root.getWidth(), root.getHeight());
        var mode = model.modeProperty().get();
        overlay = unzoomed(match).zoomed(model.zoomProperty().get(), roomWidth(), root.getHeight());
        mine.root().setClip(null);
        other.root().setClip(null);
        if (mode == Mode.SIDE_BY_SIDE) {
            sideBySide(match);
        } else {
            mine.place(overlay.mine(), Orientation.ORIGINAL, room);
            other.place(overlay.other(), Overlay.turn(match), room);
            difference.place(overlay.mine(), Orientation.ORIGINAL, room);
        }
        switch (mode) {
            case SLIDER, BLINK -> root.getChildren().setAll(bottom().root(), top().root());
            case DIFFERENCE -> root.getChildren().setAll(mine.root(), other.root(), difference.root());
            case SIDE_BY_SIDE -> root.getChildren().setAll(mine.root(), other.root());
        }
        if (mode == Mode.SLIDER) {
            slider.place(model.sliderProperty().get(), overlay, room, top(), top() == mine);
            root.getChildren().addAll(slider.nodes());
        }
        point(match, mode == Mode.SIDE_BY_SIDE);
        root.getChildren().add(points.root());
        root.getChildren().addAll(words.nodes());
        scale.set(mine.scale());
        tell();
    }

    /// Where both lie as long as all of them is seen: in the room, or in each half of it.
    private Overlay unzoomed(Match match) {
        return model.modeProperty().get() == Mode.SIDE_BY_SIDE
                ? Overlay.of(mine.size(), other.size(), match, roomWidth(), Math.max(1, root.getHeight()))
                : Overlay.of(
                                mine.size(),
                                other.size(),
                                match,
                                root.getWidth() - 2 * MARGIN,
                                Math.max(1, root.getHeight() - 5 * MARGIN))
                        .movedBy(MARGIN, 2.5 * MARGIN);
    }

    private double roomWidth() {
        return model.modeProperty().get() == Mode.SIDE_BY_SIDE ? (root.getWidth() - GAP) / 2 : root.getWidth();
    }

    /// Each as large as its half allows; zoomed, both so that what they share has the same size and place.
    private void sideBySide(Match match) {
        var half = roomWidth();
        var left = new Rectangle2D(0, 0, half, root.getHeight());
        var right = new Rectangle2D(half + GAP, 0, half, root.getHeight());
        var zoomed = model.zoomProperty().get().isOn();
        var turn = Overlay.turn(match);
        mine.place(
                zoomed ? overlay.mine() : Overlay.fitted(mine.size(), Orientation.ORIGINAL, left),
                Orientation.ORIGINAL,
                left);
        other.place(
                zoomed ? overlay.movedBy(half + GAP, 0).other() : Overlay.fitted(other.size(), turn, right),
                turn,
                right);
    }

    private void point(Match match, boolean isApart) {
        var common = model.commonProperty().get();
        if (!model.pointsProperty().get() || common == null || common.isEmpty()) {
            points.clear();
        } else {
            points.show(common.get(), mine.whole(), other.whole(), Look.as(Overlay.turn(match)), isApart);
        }
    }

    /// What lies at so many pixels from the left.
    private TableMouse.Under under(double x) {
        var isRight = model.modeProperty().get() == Mode.SIDE_BY_SIDE && x > roomWidth();
        var unzoomed = model.stateProperty().get() instanceof State.Shown shown
                ? unzoomed(shown.chosen().match())
                : overlay;
        return new TableMouse.Under(
                isRight ? other.whole() : mine.whole(),
                isRight ? unzoomed.other() : unzoomed.mine(),
                unzoomed.all(),
                new Rectangle2D(isRight ? roomWidth() + GAP : 0, 0, roomWidth(), root.getHeight()));
    }

    private void subtract() {
        var one = mine.pixelsProperty().get();
        var another = other.pixelsProperty().get();
        if (model.modeProperty().get() == Mode.DIFFERENCE
                && one != null
                && another != null
                && model.stateProperty().get() instanceof State.Shown shown) {
            difference.draw(Difference.of(
                    one, another, overlay, Overlay.turn(shown.chosen().match()), DIFFERENCE_PIXELS));
        }
    }

    private void tell() {
        if (model.stateProperty().get() instanceof State.Shown shown) {
            words.tell(shown, mine, other, root.getWidth(), root.getHeight());
        }
    }
}
