package org.whence.ui.compare;

import javafx.geometry.Rectangle2D;

/// How near two pictures are looked at, together.
///
/// @param times 1: all of both; up to [#MOST]
/// @param across what of all that both show lies in the middle of the room, as a share of its width from 0 to 1, and
///     `down` of its height
record Zoom(double times, double across, double down) {

    /// The nearest.
    static final double MOST = 64;

    /// All of both.
    static final Zoom NONE = new Zoom(1, 0.5, 0.5);

    private static final double STEP = 0.08;

    Zoom {
        times = Math.clamp(times, 1, MOST);
        across = Math.clamp(across, 0, 1);
        down = Math.clamp(down, 0, 1);
    }

    boolean isOn() {
        return times > 1;
    }

    Zoom by(double factor) {
        var next = times * factor;
        return next < 1.01 ? NONE : new Zoom(next, across, down);
    }

    /// The same so that what lies at `x` and `y` stays there.
    Zoom by(double factor, double x, double y, TableMouse.Under under) {
        var next = by(factor);
        if (!next.isOn()) {
            return NONE;
        }
        var seen = under.seen();
        var from = under.unzoomed();
        var all = under.all();
        var room = under.room();
        var right = from.getMinX() + (x - seen.getMinX()) / Math.max(1, seen.getWidth()) * from.getWidth();
        var low = from.getMinY() + (y - seen.getMinY()) / Math.max(1, seen.getHeight()) * from.getHeight();
        var middleX = room.getMinX() + room.getWidth() / 2;
        var middleY = room.getMinY() + room.getHeight() / 2;
        return new Zoom(
                next.times,
                (right - all.getMinX() + (middleX - x) / next.times) / all.getWidth(),
                (low - all.getMinY() + (middleY - y) / next.times) / all.getHeight());
    }

    /// Moved by steps to the right and down.
    Zoom moved(int right, int downwards) {
        var step = STEP / Math.sqrt(times);
        return new Zoom(times, across + right * step, down + downwards * step);
    }

    /// Where all that both show lies in a room.
    ///
    /// @param all where it lies where it is not zoomed
    Rectangle2D of(Rectangle2D all, double width, double height) {
        if (!isOn()) {
            return all;
        }
        return new Rectangle2D(
                start(width, all.getWidth() * times, across),
                start(height, all.getHeight() * times, down),
                all.getWidth() * times,
                all.getHeight() * times);
    }

    /// Without leaving room beside it, where it is longer than the room.
    private static double start(double room, double length, double middle) {
        return length <= room ? (room - length) / 2 : Math.clamp(room / 2 - middle * length, room - length, 0);
    }
}
