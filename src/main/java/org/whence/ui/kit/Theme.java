package org.whence.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Light or dark, and how large. Follows the system until the settings say otherwise.
public final class Theme {

    /// The sizes on offer, in per cent.
    public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

    private static final String SIZE_CLASS = "w-size-";
    private static final double EM = 13;

    private final Scene scene;
    private int size = SIZES.getFirst();

    /// Dresses `scene`, and keeps it in step with the system.
    public Theme(Scene scene) {
        this.scene = scene;
        var scheme = scene.getPreferences().colorSchemeProperty();
        scheme.addListener((_, _, now) -> apply(now));
        apply(scheme.get());
        applySize();
    }

    /// Looks as the settings say.
    public void show(Settings settings) {
        var preferences = scene.getPreferences();
        preferences.setColorScheme(
                switch (settings.scheme()) {
                    case SYSTEM -> null;
                    case LIGHT -> ColorScheme.LIGHT;
                    case DARK -> ColorScheme.DARK;
                });
        preferences.setReducedMotion(settings.stillness() ? Boolean.TRUE : null);
        size = settings.size();
        applySize();
    }

    /// Sets light or dark. From then on the system is not followed.
    public void choose(ColorScheme scheme) {
        scene.getPreferences().setColorScheme(scheme);
    }

    public boolean isDark() {
        return scene.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /// How large an em of a window is, in pixels: 13 at 100 %.
    public static double em(@Nullable Scene scene) {
        var size = scene == null
                ? SIZES.getFirst()
                : scene.getRoot().getStyleClass().stream()
                        .filter(name -> name.startsWith(SIZE_CLASS))
                        .findFirst()
                        .map(name -> Integer.valueOf(name.substring(SIZE_CLASS.length())))
                        .orElse(SIZES.getFirst());
        return EM * size / 100;
    }

    /// The next larger size, or smaller, of those on offer.
    public static int sizeBeside(int size, int steps) {
        return SIZES.get(Math.clamp(SIZES.indexOf(size) + steps, 0, SIZES.size() - 1));
    }

    private void applySize() {
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith(SIZE_CLASS));
        classes.add(SIZE_CLASS + size);
    }

    private void apply(ColorScheme scheme) {
        var dark = scheme == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "whence-dark.css" : "whence-light.css"), sheet("whence.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/org/whence/ui/" + name))
                .toExternalForm();
    }
}
