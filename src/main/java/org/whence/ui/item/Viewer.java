package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.examination.Preview;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Raster;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.CoverGate;
import org.whence.ui.kit.CoverView;
import org.whence.ui.kit.CoverView.Fit;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Look;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.work.Dossier;

/// The picture of an item, or the frame of a clip: zoomed, moved and turned for the eye only.
final class Viewer {

    private static final int LONGEST_SIDE = 1280;
    private static final double ZOOM = 1.25;
    private static final double MOVE = 0.08;

    private final CoverGate gate;
    private final CoverView cover;
    private final Label size = new Label();
    private final HBox hint;
    private final Label description = Chip.onPicture(Icon.NOTE, "");
    private final Label none = new Label(text("item.noPicture"), Icon.UNREADABLE.node());
    private final StackPane root = new StackPane();
    private Look look = Look.WHOLE;
    private @Nullable Dossier shown;
    private double dragX;
    private double dragY;

    Viewer(Pictures pictures) {
        gate = pictures.gate();
        cover = pictures.view(Fit.WHOLE, LONGEST_SIDE);
        cover.root().getStyleClass().addAll("large", "w-viewer");
        size.getStyleClass().add("w-on-picture");
        hint = new HBox(Space.SNUG, Chip.key(Shortcut.of(KeyCode.SPACE).words()), new Label(text("item.hold")));
        hint.getStyleClass().add("w-on-picture");
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        none.getStyleClass().add("w-cell-plain");
        none.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        description.setWrapText(true);
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.setMinSize(0, 0);
        root.getChildren()
                .setAll(
                        cover.root(),
                        none,
                        label(size, Pos.TOP_LEFT),
                        label(hint, Pos.TOP_RIGHT),
                        label(description, Pos.BOTTOM_RIGHT));
        gate.stateProperty().addListener((_, _, _) -> tell());
        cover.pixelsProperty().addListener((_, _, _) -> tell());
        root.layoutBoundsProperty().addListener((_, _, _) -> tell());
        root.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    Region root() {
        return root;
    }

    void show(Dossier dossier) {
        var last = shown;
        if (last == null || !last.media().equals(dossier.media())) {
            look(Look.WHOLE);
        }
        shown = dossier;
        var words = dossier.marks().getOrDefault(Act.Mark.DESCRIPTION, "");
        if (hasPicture(dossier)) {
            cover.show(ItemViewModel.subject(dossier), Preview.LARGE, words);
        } else {
            cover.clear();
        }
        cover.root().setVisible(hasPicture(dossier));
        none.setVisible(!hasPicture(dossier));
        description.setText(words);
        tell();
    }

    /// Draws a frame of the clip shown.
    void draw(Raster frame) {
        cover.showFrame(frame);
    }

    Keys addTo(Keys keys) {
        return keys.on(Shortcut.of(KeyCode.Z), text("item.key.fit"), this::fit)
                .listed("+ -", text("item.key.zoom"))
                .also(Shortcut.of(KeyCode.PLUS), () -> zoom(ZOOM))
                .also(Shortcut.of(KeyCode.EQUALS), () -> zoom(ZOOM))
                .also(Shortcut.shift(KeyCode.EQUALS), () -> zoom(ZOOM))
                .also(Shortcut.of(KeyCode.ADD), () -> zoom(ZOOM))
                .also(Shortcut.of(KeyCode.MINUS), () -> zoom(1 / ZOOM))
                .also(Shortcut.of(KeyCode.SUBTRACT), () -> zoom(1 / ZOOM))
                .on(Shortcut.ctrl(KeyCode.R), text("item.key.turn"), () -> turn(1))
                .also(Shortcut.ctrlShift(KeyCode.R), () -> turn(-1));
    }

    boolean isZoomed() {
        return look.zoom() > 1;
    }

    /// Moves what is seen, by steps to the right and down.
    void move(int right, int down) {
        look(look.moved(right * MOVE / Math.sqrt(look.zoom()), down * MOVE / Math.sqrt(look.zoom())));
    }

    /// All of the picture, or one of its pixels on one of the screen.
    void fit() {
        look(isZoomed() ? Look.WHOLE.turned(quarters()) : look.zoomedTo(1 / Math.max(0.001, cover.fitScale())));
    }

    void turn(int quarters) {
        look(look.turned(quarters));
    }

    private int quarters() {
        return switch (look.orientation()) {
            case ROTATED_90 -> 1;
            case ROTATED_180 -> 2;
            case ROTATED_270 -> 3;
            case ORIGINAL, MIRRORED, FLIPPED, TRANSPOSED, TRANSVERSED -> 0;
        };
    }

    private void zoom(double times) {
        look(look.zoomedTo(look.zoom() * times));
    }

    private void look(Look next) {
        look = next;
        cover.look(next);
        gate.renew();
        tell();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM);
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
        root.requestFocus();
    }

    private void dragged(MouseEvent event) {
        if (isZoomed()) {
            var bounds = cover.pictureBounds();
            look(look.moved(
                    (dragX - event.getX()) / Math.max(1, bounds.getWidth() * look.zoom()),
                    (dragY - event.getY()) / Math.max(1, bounds.getHeight() * look.zoom())));
            pressed(event);
        }
    }

    private void tell() {
        var dossier = shown;
        var revealed = dossier != null && gate.isRevealed(dossier.media());
        hint.setVisible(dossier != null && hasPicture(dossier) && !revealed);
        description.setVisible(!revealed && !description.getText().isEmpty());
        var dimensions = dossier == null || dossier.examination() == null
                ? null
                : dossier.examination().size();
        size.setVisible(dimensions != null);
        if (dimensions != null) {
            size.setText(words(dimensions));
        }
    }

    private String words(Dimensions of) {
        var scale = cover.fitScale() * look.zoom();
        var pixels = text("item.pixels", Integer.toString(of.width()), Integer.toString(of.height()));
        if (!isZoomed()) {
            return text("item.fit", pixels);
        }
        return Math.abs(scale - 1) < 0.01 ? text("item.oneToOne", pixels) : text("item.zoomed", scale * 100, pixels);
    }

    private static boolean hasPicture(Dossier dossier) {
        var examination = dossier.examination();
        return examination != null
                && examination.size() != null
                && (examination.kind() == MediaKind.IMAGE || examination.kind() == MediaKind.VIDEO);
    }

    private static Node label(Region node, Pos place) {
        node.setMouseTransparent(true);
        StackPane.setAlignment(node, place);
        StackPane.setMargin(node, new Insets(Space.BASE));
        return node;
    }
}
