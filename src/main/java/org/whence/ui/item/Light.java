package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.effect.ColorAdjust;
import org.jspecify.annotations.Nullable;

/// How light a picture is looked at. Its pixels stay as they are.
enum Light {
    AS_IT_IS(0, 0),
    LIGHTER(0.25, 0.15),
    LIGHTEST(0.5, 0.4),
    DARKER(-0.3, 0.1);

    private final double brightness;
    private final double contrast;

    Light(double brightness, double contrast) {
        this.brightness = brightness;
        this.contrast = contrast;
    }

    /// The next one, and after the last the first.
    Light next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// What it does to the picture on screen; null: nothing.
    @Nullable
    ColorAdjust effect() {
        return this == AS_IT_IS ? null : new ColorAdjust(0, 0, brightness, contrast);
    }

    String words() {
        return switch (this) {
            case AS_IT_IS -> "";
            case LIGHTER -> text("item.lighter");
            case LIGHTEST -> text("item.lightest");
            case DARKER -> text("item.darker");
        };
    }
}
