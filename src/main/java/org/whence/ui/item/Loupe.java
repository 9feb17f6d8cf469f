package org.whence.ui.item;

import java.util.OptionalLong;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;

/// A round glass over the picture, twice as near as the picture is looked at, and at least 1:1. It follows the mouse,
/// or the arrows.
final class Loupe {

    private static final double TIMES = 2;
    private static final double STEP = 0.03;

    private final CoverView cover;
    private final StackPane root = new StackPane();
    private final Circle glass = new Circle();
    private double across = 0.5;
    private double down = 0.5;

    /// @param longestSide of the preview, in pixels
    Loupe(Pictures pictures, int longestSide) {
        cover = pictures.view(Fit.WHOLE, longestSide);
        cover.root().setClip(glass);
        var rim = new Region();
        rim.getStyleClass().add("w-loupe-rim");
        root.getStyleClass().add("w-loupe");
        root.getChildren().setAll(cover.root(), rim);
        root.setManaged(false);
        root.setMouseTransparent(true);
        root.setVisible(false);
    }

    Region root() {
        return root;
    }

    boolean isOn() {
        return root.isVisible();
    }

    /// Takes it up, or lays it down.
    void toggle(Subject subject, @Nullable Dimensions size, boolean isClip) {
        root.setVisible(!isOn());
        if (isOn()) {
            cover.show(subject, Preview.LARGE, "", size, isClip);
            across = 0.5;
            down = 0.5;
        } else {
            cover.clear();
        }
    }

    void layDown() {
        root.setVisible(false);
        cover.clear();
    }

    /// Draws what the picture below it shows; the pixels are copied.
    void draw(Raster frame, OptionalLong atMillis) {
        if (isOn()) {
            cover.showFrame(
                    new Raster(frame.width(), frame.height(), frame.bgra().clone()), atMillis);
        }
    }

    /// Moves it by steps.
    void move(int right, int downwards) {
        across = Math.clamp(across + right * STEP, 0, 1);
        down = Math.clamp(down + downwards * STEP, 0, 1);
    }

    /// Holds it over a point of the room of the picture.
    void hold(Point2D over, Rectangle2D picture) {
        across = Math.clamp((over.getX() - picture.getMinX()) / Math.max(1, picture.getWidth()), 0, 1);
        down = Math.clamp((over.getY() - picture.getMinY()) / Math.max(1, picture.getHeight()), 0, 1);
    }

    /// Lays out the glass over the picture as it lies.
    ///
    /// @param picture where all of it lies, turned
    /// @param scale how many pixels of the screen one of the picture takes
    void place(Rectangle2D picture, double scale, Orientation orientation) {
        if (!isOn() || scale <= 0) {
            return;
        }
        root.applyCss();
        var diameter = root.prefWidth(-1);
        var times = Math.max(TIMES, 1 / scale);
        root.resizeRelocate(
                picture.getMinX() + across * picture.getWidth() - diameter / 2,
                picture.getMinY() + down * picture.getHeight() - diameter / 2,
                diameter,
                diameter);
        root.layout();
        glass.setCenterX(diameter / 2);
        glass.setCenterY(diameter / 2);
        glass.setRadius(diameter / 2);
        var width = picture.getWidth() * times;
        var height = picture.getHeight() * times;
        cover.lay(
                orientation,
                new Rectangle2D(diameter / 2 - across * width, diameter / 2 - down * height, width, height));
    }
}
