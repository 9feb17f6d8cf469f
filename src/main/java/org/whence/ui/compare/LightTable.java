package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Films;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Ticker;

/// Where two pictures are laid on each other or side by side. Both are revealed and covered together. Never mirrored
/// but as the match says, and then it says so.
final class LightTable {

    private static final Duration BLINK = Duration.ofMillis(500);
    private static final Duration BLINK_ENDS = Duration.ofSeconds(10);
    private static final Running NOTHING = () -> {};
    private static final double MARGIN = 20;
    private static final double HANDLE = 32;
    private static final int DIFFERENCE_PIXELS = 800;

    private final CompareViewModel model;
    private final Pictures pictures;
    private final Ticker ticker;
    private final Plate mine;
    private final Plate other;
    private final Plate difference;
    private final Rectangle clip = new Rectangle();
    private final Region line = new Region();
    private final StackPane handle = new StackPane(Icon.SLIDER.node("w-slider-sign"));
    private final Region frame = new Region();
    private final Label mineLabel = onPicture();
    private final Label otherLabel = onPicture();
    private final Pane root = new Pane();
    private Overlay overlay = new Overlay(Rectangle2D.EMPTY, Rectangle2D.EMPTY, Rectangle2D.EMPTY);
    private Running blinking = NOTHING;
    private long blinkingSince;
    private boolean wasRevealed;

    LightTable(CompareViewModel model, Films films, Pictures pictures, Background background, Ticker ticker) {
        this.model = model;
        this.pictures = pictures;
        this.ticker = ticker;
        mine = new Plate(pictures, films, background);
        other = new Plate(pictures, films, background);
        difference = new Plate(pictures, films, background);
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.getStyleClass().add("w-light-table");
        root.setMinSize(0, 0);
        line.getStyleClass().add("w-slider-line");
        handle.getStyleClass().add("w-slider-handle");
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(text("compare.slider"));
        handle.setFocusTraversable(true);
        frame.getStyleClass().add("w-common-frame");
        for (var node : List.of(line, handle, frame, mineLabel, otherLabel)) {
            node.setManaged(false);
        }
        line.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        handle.setCursor(Cursor.H_RESIZE);
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        var bounds = new Rectangle();
        bounds.widthProperty().bind(root.widthProperty());
        bounds.heightProperty().bind(root.heightProperty());
        root.setClip(bounds);
        root.layoutBoundsProperty().addListener((_, _, _) -> place());
        model.sliderProperty().addListener((_, _, _) -> place());
        model.modeProperty().addListener((_, _, mode) -> changed(mode));
        model.stateProperty().addListener((_, _, _) -> show());
        model.timeProperty().addListener((_, _, _) -> followTime());
        mine.pixelsProperty().addListener((_, _, _) -> subtract());
        other.pixelsProperty().addListener((_, _, _) -> subtract());
        pictures.gate().stateProperty().addListener((_, _, _) -> followGate());
        show();
    }

    Region root() {
        return root;
    }

    /// Lets go of clips and stops what moves.
    void close() {
        blinking.cancel();
        blinking = NOTHING;
        mine.close();
        other.close();
    }

    private void show() {
        if (!(model.stateProperty().get() instanceof State.Shown shown)) {
            return;
        }
        var match = shown.chosen().match();
        var turn = Overlay.turn(match);
        mine.show(
                match.media(),
                Optional.of(shown.dossier()),
                Orientation.ORIGINAL,
                model.timeProperty().get());
        other.show(match.other(), shown.other(), turn, model.otherTime());
        difference.await(Plate.subject(match.media(), Optional.of(shown.dossier())));
        pictures.gate()
                .aim(List.of(
                        Plate.subject(match.media(), Optional.of(shown.dossier())),
                        Plate.subject(match.other(), shown.other())));
        place();
    }

    private void followTime() {
        if (model.stateProperty().get() instanceof State.Shown shown) {
            var match = shown.chosen().match();
            pictures.gate().renew();
            mine.at(match.media(), model.timeProperty().get());
            other.at(match.other(), model.otherTime());
            tell(shown);
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
        blinking.cancel();
        blinking = NOTHING;
        if (mode == Mode.BLINK) {
            blinkingSince = ticker.millis();
            blinking = ticker.every(BLINK, this::blink);
        }
        pictures.gate().renew();
        place();
        subtract();
    }

    private void blink() {
        var top = top().root();
        top.setVisible(!top.isVisible());
        if (ticker.millis() - blinkingSince >= BLINK_ENDS.toMillis()) {
            blinking.cancel();
            blinking = NOTHING;
            model.look(Mode.SLIDER);
        }
    }

    /// The smaller picture lies on top of the fuller one.
    private Plate top() {
        return overlay.isOtherFuller() ? mine : other;
    }

    private void place() {
        if (!(model.stateProperty().get() instanceof State.Shown shown) || root.getWidth() <= 2 * MARGIN) {
            return;
        }
        var match = shown.chosen().match();
        var width = root.getWidth() - 2 * MARGIN;
        var height = Math.max(1, root.getHeight() - 5 * MARGIN);
        overlay = moved(Overlay.of(mine.size(), other.size(), match, width, height));
        var mode = model.modeProperty().get();
        mine.root().setClip(null);
        other.root().setClip(null);
        mine.root().setVisible(true);
        other.root().setVisible(true);
        if (mode == Mode.SIDE_BY_SIDE) {
            sideBySide();
        } else {
            mine.place(overlay.mine());
            other.place(overlay.other());
            difference.place(overlay.mine());
        }
        switch (mode) {
            case SLIDER -> root.getChildren().setAll(bottom().root(), top().root(), frame, line, handle);
            case BLINK -> root.getChildren().setAll(bottom().root(), top().root());
            case DIFFERENCE -> root.getChildren().setAll(mine.root(), other.root(), difference.root());
            case SIDE_BY_SIDE -> root.getChildren().setAll(mine.root(), other.root());
        }
        if (mode == Mode.SLIDER) {
            slide();
        }
        root.getChildren().addAll(mineLabel, otherLabel);
        tell(shown);
    }

    private Plate bottom() {
        return overlay.isOtherFuller() ? other : mine;
    }

    private void sideBySide() {
        var half = (root.getWidth() - Space.TIGHT) / 2;
        mine.place(new Rectangle2D(0, 0, half, root.getHeight()));
        other.place(new Rectangle2D(half + Space.TIGHT, 0, half, root.getHeight()));
    }

    /// This one shows at the left of the slider, the other at its right.
    private void slide() {
        var all = overlay.common();
        var x = Math.round(all.getMinX() + model.sliderProperty().get() * all.getWidth());
        var top = top();
        var where = top == mine ? overlay.mine() : overlay.other();
        var inside = Math.clamp(x - where.getMinX(), 0, where.getWidth());
        clip.setX(top == mine ? 0 : inside);
        clip.setY(0);
        clip.setWidth(top == mine ? inside : where.getWidth() - inside);
        clip.setHeight(where.getHeight());
        top.root().setClip(clip);
        var whole = overlay.all();
        line.resizeRelocate(x - 1, whole.getMinY(), 2, whole.getHeight());
        handle.resizeRelocate(x - HANDLE / 2, whole.getMinY() + whole.getHeight() / 2 - HANDLE / 2, HANDLE, HANDLE);
        frame.setVisible(overlay.all().getWidth() - all.getWidth() > 2);
        frame.resizeRelocate(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight());
    }

    private void drag(MouseEvent event) {
        var at = root.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        var all = overlay.common();
        if (all.getWidth() > 0) {
            model.sliderProperty().set(Math.clamp((at - all.getMinX()) / all.getWidth(), 0, 1));
            pictures.gate().renew();
        }
        event.consume();
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

    private void tell(State.Shown shown) {
        mineLabel.setText(words(
                text("compare.this", shown.dossier().name()),
                mine,
                Orientation.ORIGINAL,
                model.timeProperty().get()));
        otherLabel.setText(words(
                text("compare.other", shown.chosen().otherName()),
                other,
                Overlay.turn(shown.chosen().match()),
                model.otherTime()));
        var side = model.modeProperty().get() == Mode.SIDE_BY_SIDE;
        var half = root.getWidth() / 2;
        for (var label : List.of(mineLabel, otherLabel)) {
            label.setMaxWidth(half - 2 * Space.WIDE);
            label.applyCss();
            label.autosize();
        }
        var y = side ? root.getHeight() - mineLabel.getHeight() - Space.WIDE : Space.WIDE;
        mineLabel.relocate(Space.WIDE, y);
        otherLabel.relocate(side ? half + Space.WIDE : root.getWidth() - otherLabel.getWidth() - Space.WIDE, y);
    }

    private static String words(String name, Plate plate, Orientation turn, long millis) {
        Dimensions size = plate.size();
        var words = plate.isClip()
                ? text("compare.atTime", name, Figures.timecode(millis))
                : text("compare.sized", name, Integer.toString(size.width()), Integer.toString(size.height()));
        return turn == Orientation.ORIGINAL ? words : text("compare.turned", words, EvidencePanel.turn(turn));
    }

    private static Overlay moved(Overlay of) {
        return new Overlay(moved(of.mine()), moved(of.other()), moved(of.common()));
    }

    private static Rectangle2D moved(Rectangle2D of) {
        return new Rectangle2D(of.getMinX() + MARGIN, of.getMinY() + 2.5 * MARGIN, of.getWidth(), of.getHeight());
    }

    private static Label onPicture() {
        var label = new Label();
        label.getStyleClass().add("w-on-picture");
        label.setMouseTransparent(true);
        return label;
    }
}
