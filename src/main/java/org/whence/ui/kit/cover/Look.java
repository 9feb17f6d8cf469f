package org.whence.ui.kit.cover;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.whence.core.fingerprint.Orientation;

/// How a picture is looked at. Its pixels stay as they are.
///
/// @param zoom 1: as it fits the view; from [#LEAST] up to [#MOST]
/// @param x what of the picture lies in the middle of the view, as a share of its width from 0 to 1, and `y` of its
///     height
/// @param orientation how it is turned or mirrored to be looked at
public record Look(double zoom, double x, double y, Orientation orientation) {

    /// The smallest zoom.
    public static final double LEAST = 1.0 / 1_000;

    /// The largest zoom.
    public static final double MOST = 1_000;

    /// All of it, upright.
    public static final Look WHOLE = new Look(1, 0.5, 0.5, Orientation.ORIGINAL);

    private static final List<Orientation> TURNS =
            List.of(Orientation.ORIGINAL, Orientation.ROTATED_90, Orientation.ROTATED_180, Orientation.ROTATED_270);

    public Look {
        zoom = Math.clamp(zoom, LEAST, MOST);
        x = Math.clamp(x, 0, 1);
        y = Math.clamp(y, 0, 1);
    }

    /// All of it, turned or mirrored.
    public static Look as(Orientation orientation) {
        return new Look(1, 0.5, 0.5, orientation);
    }

    public Look zoomedTo(double zoom) {
        return new Look(zoom, x, y, orientation);
    }

    /// With another point of the turned picture in the middle.
    ///
    /// @param across as a share of the width that it has when turned, and `down` of the height
    public Look centredOn(double across, double down) {
        var middle = unturned(new Rectangle2D(across, down, 0, 0));
        return new Look(zoom, middle.getMinX(), middle.getMinY(), orientation);
    }

    /// Moved to the right and down as seen on screen, by shares of the whole picture.
    public Look moved(double right, double down) {
        var quarters = quarters();
        var across = quarters == 0 ? right : quarters == 1 ? down : quarters == 2 ? -right : -down;
        var along = quarters == 0 ? down : quarters == 1 ? -right : quarters == 2 ? -down : right;
        return new Look(zoom, x + (isMirrored() ? -across : across), y + along, orientation);
    }

    /// Turned clockwise by so many quarters of a turn. A mirrored look becomes an upright one first.
    public Look turned(int quarters) {
        var at = Math.max(0, TURNS.indexOf(orientation));
        return new Look(zoom, x, y, TURNS.get(Math.floorMod(at + quarters, TURNS.size())));
    }

    /// Where a part of the picture lies after it was turned.
    ///
    /// @param shares of the width and height of the picture as it is, from 0 to 1
    public Rectangle2D turned(Rectangle2D shares) {
        var now = isMirrored() ? mirrored(shares) : shares;
        for (var i = 0; i < quarters(); i++) {
            now = quarter(now);
        }
        return now;
    }

    /// What of the picture lies there once it is turned: the way back from [#turned].
    public Rectangle2D unturned(Rectangle2D shares) {
        var now = shares;
        for (var i = quarters(); i > 0 && i < 4; i++) {
            now = quarter(now);
        }
        return isMirrored() ? mirrored(now) : now;
    }

    private static Rectangle2D quarter(Rectangle2D of) {
        return new Rectangle2D(1 - of.getMaxY(), of.getMinX(), of.getHeight(), of.getWidth());
    }

    private static Rectangle2D mirrored(Rectangle2D of) {
        return new Rectangle2D(1 - of.getMaxX(), of.getMinY(), of.getWidth(), of.getHeight());
    }

    /// Clockwise quarters of a turn, after mirroring left to right where [#isMirrored].
    public int quarters() {
        return switch (orientation) {
            case ORIGINAL, MIRRORED -> 0;
            case ROTATED_90, TRANSVERSED -> 1;
            case ROTATED_180, FLIPPED -> 2;
            case ROTATED_270, TRANSPOSED -> 3;
        };
    }

    /// Whether it is mirrored left to right before it is turned.
    public boolean isMirrored() {
        return orientation.isMirrored();
    }
}
