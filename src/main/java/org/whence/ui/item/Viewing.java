package org.whence.ui.item;

import javafx.geometry.Point2D;
import org.whence.ui.kit.cover.Look;

/// How near and how turned one picture is looked at: reckons the next look from where the picture lies now.
final class Viewing {

    /// How many pixels of the screen one of the picture takes at most.
    private static final double MOST_SCALE = 32;

    private static final double MOVE = 0.08;

    private Viewing() {}

    /// All of the picture, or one of its pixels on one of the screen.
    ///
    /// @param fitScale how many pixels of the screen one of the picture takes where all of it is seen
    static Look fitOrWhole(Look look, double fitScale) {
        var whole = new Look(1, 0.5, 0.5, look.orientation());
        return look.equals(whole) ? look.zoomedTo(1 / Math.max(0.001, fitScale)) : whole;
    }

    /// Nearer by so many times, between all of it and 32 pixels of the screen for one of its own.
    static Look nearer(Look look, double times, double fitScale) {
        var fit = Math.max(0.001, fitScale);
        return look.zoomedTo(Math.clamp(look.zoom() * times, Math.min(1, 1 / fit), Math.max(1, MOST_SCALE / fit)));
    }

    /// By steps of the same length on the screen, however near it is.
    static Look moved(Look look, int right, int down) {
        var step = MOVE / Math.sqrt(look.zoom());
        return look.moved(right * step, down * step);
    }

    /// What part of the picture has to lie in the middle of the room, so that `share` of it lies at `point`.
    static Look keeping(Look look, Point2D share, Point2D point, Point2D room, Point2D size) {
        return look.centredOn(
                share.getX() + (room.getX() / 2 - point.getX()) / Math.max(1, size.getX()),
                share.getY() + (room.getY() / 2 - point.getY()) / Math.max(1, size.getY()));
    }
}
