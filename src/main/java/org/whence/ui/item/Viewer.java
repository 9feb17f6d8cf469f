package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.OptionalLong;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Preview;
import org.whence.core.media.Raster;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Shortcut.Modifier;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Look;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

/// The picture of an item, or the frame of a clip: zoomed, moved, turned and lit for the eye only.
final class Viewer {

    private static final int LONGEST_SIDE = 1280;
    private static final double ZOOM = 1.25;

    private final CoverGate gate;
    private final CoverView cover;
    private final Loupe loupe;
    private final ViewerWords words;
    private final StackPane root = new StackPane();
    private Runnable placed = () -> {};
    private Look look = Look.WHOLE;
    private Light light = Light.AS_IT_IS;
    private @Nullable Dossier shown;
    private OptionalLong standing = OptionalLong.empty();
    private double dragX;
    private double dragY;

    Viewer(Pictures pictures) {
        gate = pictures.gate();
        cover = pictures.view(Fit.WHOLE, LONGEST_SIDE);
        cover.root().getStyleClass().addAll("large", "w-viewer");
        words = new ViewerWords(cover);
        loupe = new Loupe(pictures, LONGEST_SIDE);
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.setMinSize(0, 0);
        root.getStyleClass().add("w-viewer-room");
        root.setAccessibleText(text("viewer.room"));
        var frame = new Region();
        frame.getStyleClass().add("w-focus-frame");
        frame.setMouseTransparent(true);
        root.getChildren().setAll(cover.root(), words.inPlace(), loupe.root(), frame);
        root.getChildren().addAll(3, words.onPicture());
        gate.stateProperty().addListener((_, _, _) -> tell());
        cover.pixelsProperty().addListener((_, _, _) -> tell());
        cover.sharpnessProperty().addListener((_, _, _) -> tell());
        cover.pictureBoundsProperty().addListener((_, _, _) -> tell());
        root.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        root.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    Region root() {
        return root;
    }

    /// Lays something on the picture, below the words on it.
    ///
    /// @param placed is called whenever the picture lies elsewhere
    void cover(Region layer, Runnable placed) {
        layer.setPickOnBounds(false);
        layer.setMinSize(0, 0);
        root.getChildren().add(2, layer);
        this.placed = placed;
    }

    /// Where a part of the upright picture lies, in the coordinates of [#root].
    Rectangle2D placeOf(Rectangle2D shares) {
        var turned = look.turned(shares);
        var all = cover.pictureBounds();
        return new Rectangle2D(
                all.getMinX() + turned.getMinX() * all.getWidth(),
                all.getMinY() + turned.getMinY() * all.getHeight(),
                turned.getWidth() * all.getWidth(),
                turned.getHeight() * all.getHeight());
    }

    /// What part of the upright picture lies there, as shares of it; in part outside of it where `place` is.
    Rectangle2D sharesOf(Rectangle2D place) {
        var all = cover.pictureBounds();
        return look.unturned(new Rectangle2D(
                (place.getMinX() - all.getMinX()) / Math.max(1, all.getWidth()),
                (place.getMinY() - all.getMinY()) / Math.max(1, all.getHeight()),
                place.getWidth() / Math.max(1, all.getWidth()),
                place.getHeight() / Math.max(1, all.getHeight())));
    }

    boolean hasPicture() {
        return shown != null && shown.hasPicture();
    }

    void show(Dossier dossier) {
        var last = shown;
        if (last == null || !last.media().equals(dossier.media())) {
            loupe.layDown();
            light(Light.AS_IT_IS);
            look(Look.WHOLE);
            standing = OptionalLong.empty();
        }
        shown = dossier;
        if (dossier.hasPicture()) {
            cover.show(
                    ItemViewModel.subject(dossier),
                    Preview.LARGE,
                    ViewerWords.description(dossier),
                    dossier.size(),
                    dossier.isClip());
        } else {
            cover.clear();
        }
        cover.root().setVisible(dossier.hasPicture());
        tell();
    }

    /// Draws a frame of the clip shown.
    ///
    /// @param atMillis its time where it stays; empty while the clip plays
    void draw(Raster frame, OptionalLong atMillis) {
        standing = atMillis;
        loupe.draw(frame, atMillis);
        cover.showFrame(frame, atMillis);
    }

    /// The frame drawn last stays.
    void settle(long atMillis) {
        standing = OptionalLong.of(atMillis);
        cover.settle(atMillis);
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
                .also(Shortcut.ctrlShift(KeyCode.R), () -> turn(-1))
                .on(Shortcut.of(KeyCode.U), text("item.key.loupe"), this::toggleLoupe)
                .on(
                        Shortcut.of(KeyCode.B, Modifier.CTRL, Modifier.ALT),
                        text("item.key.light"),
                        () -> light(light.next()));
    }

    /// Whether arrows move what is seen.
    boolean isMovable() {
        return look.zoom() > 1 || loupe.isOn();
    }

    /// Moves what is seen, by steps to the right and down.
    void move(int right, int down) {
        if (loupe.isOn()) {
            loupe.move(right, down);
            gate.renew();
            tell();
        } else {
            look(Viewing.moved(look, right, down));
        }
    }

    /// All of the picture, or one of its pixels on one of the screen.
    private void fit() {
        look(Viewing.fitOrWhole(look, cover.fitScale()));
    }

    private void turn(int quarters) {
        look(look.turned(quarters));
    }

    private void zoom(double times) {
        look(Viewing.nearer(look, times, cover.fitScale()));
    }

    /// Zooms so that what lies under a point stays there.
    private void zoomAt(double times, Point2D point) {
        var before = cover.pictureBounds();
        var share = new Point2D(
                (point.getX() - before.getMinX()) / Math.max(1, before.getWidth()),
                (point.getY() - before.getMinY()) / Math.max(1, before.getHeight()));
        zoom(times);
        var after = cover.pictureBounds();
        look(Viewing.keeping(
                look,
                share,
                point,
                new Point2D(root.getWidth(), root.getHeight()),
                new Point2D(after.getWidth(), after.getHeight())));
    }

    private void toggleLoupe() {
        var dossier = shown;
        if (dossier != null && dossier.hasPicture()) {
            loupe.toggle(ItemViewModel.subject(dossier), dossier.size(), dossier.isClip());
            var seen = cover.pixelsProperty().get();
            if (dossier.isClip() && seen != null) {
                loupe.draw(seen, standing); // the frame that is seen, not the preview
            }
            gate.renew();
            tell();
        }
    }

    private void light(Light next) {
        light = next;
        cover.light(next.effect());
        gate.renew();
        tell();
    }

    private void look(Look next) {
        look = next;
        cover.look(next);
        gate.renew();
        tell();
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoomAt(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, new Point2D(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
        root.requestFocus();
    }

    private void dragged(MouseEvent event) {
        var all = cover.pictureBounds();
        if (look.zoom() > 1) {
            look(look.moved(
                    (dragX - event.getX()) / Math.max(1, all.getWidth()),
                    (dragY - event.getY()) / Math.max(1, all.getHeight())));
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void moved(MouseEvent event) {
        if (loupe.isOn()) {
            loupe.hold(new Point2D(event.getX(), event.getY()), cover.pictureBounds());
            tell();
        }
    }

    private void tell() {
        var dossier = shown;
        var revealed = dossier != null && gate.isRevealed(dossier.media());
        if (dossier != null) {
            words.say(dossier, revealed, look, light);
        }
        loupe.root().setOpacity(revealed ? 1 : 0);
        loupe.place(cover.pictureBounds(), cover.scale(), look.orientation());
        placed.run();
    }
}
