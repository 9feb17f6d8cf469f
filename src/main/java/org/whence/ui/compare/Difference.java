package org.whence.ui.compare;

import javafx.geometry.Rectangle2D;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Raster;
import org.whence.ui.kit.cover.Look;

/// How far two pictures differ where they lie on each other: black where they are the same, in each of red, green and
/// blue the distance, doubled so that traces of compression can be made out.
final class Difference {

    private static final int GAIN = 2;
    private static final int OPAQUE = 255;

    private Difference() {}

    /// The difference over all of this picture; where the other shows nothing, this picture at a quarter of its light.
    ///
    /// @param turn how the other is turned to stand as this one does
    /// @param width of the result in pixels, at least 1; its height follows
    static Raster of(Raster mine, Raster other, Overlay overlay, Orientation turn, int width) {
        var place = overlay.mine();
        var height = Math.max(1, (int) Math.round(width * place.getHeight() / place.getWidth()));
        var out = new byte[4 * width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var across = (x + 0.5) / width;
                var down = (y + 0.5) / height;
                var at = 4 * (y * width + x);
                var here = at(mine, across, down);
                var there = there(other, overlay, turn, across, down);
                for (var channel = 0; channel < 3; channel++) {
                    var light = mine.bgra()[here + channel] & 0xFF;
                    out[at + channel] = (byte)
                            (there < 0
                                    ? light / 4
                                    : Math.min(
                                            OPAQUE, GAIN * Math.abs(light - (other.bgra()[there + channel] & 0xFF))));
                }
                out[at + 3] = (byte) OPAQUE;
            }
        }
        return new Raster(width, height, out);
    }

    /// The place in the other of what lies under a point of this one, or -1.
    private static int there(Raster other, Overlay overlay, Orientation turn, double across, double down) {
        var x = overlay.mine().getMinX() + across * overlay.mine().getWidth();
        var y = overlay.mine().getMinY() + down * overlay.mine().getHeight();
        Rectangle2D place = overlay.other();
        if (!place.contains(x, y)) {
            return -1;
        }
        var u = (x - place.getMinX()) / place.getWidth();
        var v = (y - place.getMinY()) / place.getHeight();
        var look = Look.as(turn);
        for (var i = 0; i < look.quarters(); i++) {
            var before = u;
            u = v;
            v = 1 - before;
        }
        return at(other, look.isMirrored() ? 1 - u : u, v);
    }

    private static int at(Raster of, double across, double down) {
        var x = Math.clamp((long) (across * of.width()), 0, of.width() - 1);
        var y = Math.clamp((long) (down * of.height()), 0, of.height() - 1);
        return 4 * (y * of.width() + x);
    }
}
