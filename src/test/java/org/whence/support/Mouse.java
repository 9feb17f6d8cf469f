package org.whence.support;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;

/// What a mouse does on a node, without one.
public final class Mouse {

    private Mouse() {}

    /// The first button is pressed, dragged or let go at a place in the node.
    public static void fire(Node on, EventType<MouseEvent> type, double x, double y) {
        fire(on, type, MouseButton.PRIMARY, x, y);
    }

    public static void click(Node on, MouseButton button) {
        fire(on, MouseEvent.MOUSE_CLICKED, button, 0, 0);
    }

    private static void fire(Node on, EventType<MouseEvent> type, MouseButton button, double x, double y) {
        var isHeld = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        var isStill = type != MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        button,
                        1,
                        false,
                        false,
                        false,
                        false,
                        isHeld && button == MouseButton.PRIMARY,
                        false,
                        isHeld && button == MouseButton.SECONDARY,
                        false,
                        false,
                        isStill,
                        null));
    }

    /// The wheel is turned at a place in the node, by so many pixels.
    public static void wheel(Node on, double x, double y, double delta) {
        wheel(on, x, y, delta, VerticalTextScrollUnits.NONE, 0);
    }

    /// The same, as devices tell it that count lines or pages.
    public static void wheel(Node on, double x, double y, double delta, VerticalTextScrollUnits units, double by) {
        Event.fireEvent(
                on,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        HorizontalTextScrollUnits.NONE,
                        0,
                        units,
                        by,
                        0,
                        null));
    }
}
