package org.whence.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/// Light or dark, and how large. Follows the system until the user chooses.
public final class Theme {

    /// The sizes on offer, in per cent.
    static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

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

    /// Changes from light to dark or back. From then on the system is not followed.
    public void toggle() {
        choose(isDark() ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    /// Sets light or dark. From then on the system is not followed.
    public void choose(ColorScheme scheme) {
        scene.getPreferences().setColorScheme(scheme);
    }

    public boolean isDark() {
        return scene.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /// The next larger size, up to 200 %.
    public void larger() {
        resize(SIZES.indexOf(size) + 1);
    }

    /// The next smaller size, down to 100 %.
    public void smaller() {
        resize(SIZES.indexOf(size) - 1);
    }

    /// Back to 100 %.
    public void usual() {
        resize(0);
    }

    /// In per cent.
    public int size() {
        return size;
    }

    private void resize(int index) {
        size = SIZES.get(Math.clamp(index, 0, SIZES.size() - 1));
        applySize();
    }

    private void applySize() {
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("w-size-"));
        classes.add("w-size-" + size);
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
