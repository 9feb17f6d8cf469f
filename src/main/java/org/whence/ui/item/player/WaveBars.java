package org.whence.ui.item.player;

import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.WaveForm;

/// A wave form as bars, each from the lowest to the highest sample of its stretch. The louder half of the scale is
/// drawn as it is, the quieter half taller, so that speech is seen beside a bang.
final class WaveBars {

    private static final double PITCH = 3;
    private static final double MARGIN = 4;
    private static final double LEAST = 0.5;

    private final Path path = new Path();
    private @Nullable WaveForm wave;

    WaveBars() {
        path.getStyleClass().add("w-wave");
        path.setManaged(false);
        path.setMouseTransparent(true);
    }

    Node node() {
        return path;
    }

    void show(@Nullable WaveForm next) {
        wave = next;
    }

    /// Draws the bars of a clip so long into a rectangle so large.
    void draw(double width, double height, long durationMillis) {
        path.getElements().clear();
        var shown = wave;
        if (shown == null || width <= 0 || durationMillis <= 0) {
            return;
        }
        var half = (height - 2 * MARGIN) / 2;
        var millisPerPixel = durationMillis / width;
        for (var x = 1.0; x < width; x += PITCH) {
            var from = (x - 1) * millisPerPixel;
            var to = from + PITCH * millisPerPixel;
            var up = Math.max(LEAST, half * height(shown.high(from, to)));
            var down = Math.max(LEAST, half * height(-shown.low(from, to)));
            path.getElements().addAll(new MoveTo(x, height / 2 - up), new LineTo(x, height / 2 + down));
        }
    }

    private static double height(double level) {
        return Math.sqrt(Math.clamp(level, 0, 1));
    }
}
