package org.whence.core.sample;

import java.util.ArrayList;
import java.util.List;

/// Parts of the drawn scenes that share nothing, of 900 x 600 pixels: what circulated copies are made from.
public final class Originals {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int TOP = 300;

    /// Where the parts of a scene begin, from the left.
    private static final int[] LEFT = {0, 1_000};

    private Originals() {}

    /// Two of each scene.
    public static List<Image> drawn() {
        var parts = new ArrayList<Image>();
        for (var scene : Scene.values()) {
            var image = scene.image();
            for (var left : LEFT) {
                parts.add(image.crop(left, TOP, WIDTH, HEIGHT));
            }
        }
        return parts;
    }
}
