package org.whence.core.sample;

import java.util.Random;

/// Places that do not exist, drawn in enough detail to be told apart and found again. Each is a wide view, so that a
/// lens can move across it.
public enum Scene {
    /// A harbour at dusk: four cranes, a ship, a low sun and its light on the water.
    HARBOUR(new Harbour()),
    /// A stone bridge of four arches over a river, a town on the far bank, hills behind.
    BRIDGE(new Bridge()),
    /// A market square by day: a clock tower, painted houses, awnings in stripes, people.
    MARKET(new Market()),
    /// A mountain road in bends, a column of trucks, snow on the peaks.
    ROAD(new Road()),
    /// A block of flats at night, some windows lit, one floor burning, two engines before it.
    FLATS(new Flats()),
    /// A railway yard from above: tracks that meet, goods wagons, lamps, rain.
    YARD(new Yard());

    /// The size of the whole view in pixels.
    static final int WIDTH = 2400;

    static final int HEIGHT = 1350;

    private final View view;

    Scene(View view) {
        this.view = view;
    }

    /// The whole view.
    public Image image() {
        var canvas = new Canvas(WIDTH, HEIGHT);
        view.paint(canvas, new Random(1_000 + ordinal()));
        return canvas.image();
    }
}
