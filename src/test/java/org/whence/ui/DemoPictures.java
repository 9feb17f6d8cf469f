package org.whence.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.whence.support.FxThread;
import org.whence.support.Screenshot;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.library.SampleItems;

/// Draws the window over a made-up desk and saves what it looks like, to be compared with the design:
/// `java ... org.whence.ui.DemoPictures FOLDER`.
final class DemoPictures {

    private DemoPictures() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        FxThread.start();
        try {
            for (var scheme : ColorScheme.values()) {
                FxThread.call(() -> start(scheme, folder));
                FxThread.call(() -> save(library(scheme), folder, "library", scheme));
                FxThread.call(() -> revealed(scheme, folder));
                FxThread.call(() -> filtered(scheme, folder));
                FxThread.call(() -> pressed(scheme, folder, "library-stack", KeyCode.E));
                FxThread.call(() -> pressed(scheme, folder, "library-grouped", KeyCode.G));
                FxThread.call(() -> pressed(scheme, folder, "library-removal", KeyCode.DELETE));
                FxThread.call(() -> pressed(scheme, folder, "library-marked", KeyCode.F));
                FxThread.call(() -> settings(scheme, folder));
            }
        } finally {
            System.exit(0); // the FX thread keeps the process alive
        }
    }

    private static Path start(ColorScheme scheme, Path folder) throws IOException {
        var window = new DemoWindow(FakeDesk.empty(), SampleItems.harbour());
        window.shell().theme().choose(scheme);
        window.open(new Route.FirstStart());
        return save(window, folder, "start", scheme);
    }

    private static DemoWindow library(ColorScheme scheme) {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.stacked());
        window.shell().theme().choose(scheme);
        window.open(new Route.Library(new Listing.InCase(FakeDesk.HARBOUR)));
        window.model().add(List.of(Path.of("night-of-12-nov")));
        window.settle();
        return window;
    }

    private static Path revealed(ColorScheme scheme, Path folder) throws IOException {
        var window = library(scheme);
        window.gate().reveal();
        window.settle();
        return save(window, folder, "library-revealed", scheme);
    }

    private static Path filtered(ColorScheme scheme, Path folder) throws IOException {
        var window = library(scheme);
        window.library().search("DSC");
        window.settle();
        return save(window, folder, "library-filtered", scheme);
    }

    private static Path settings(ColorScheme scheme, Path folder) throws IOException {
        var window = library(scheme);
        Event.fireEvent(
                window.shell().scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.COMMA, false, true, false, false));
        window.settle();
        return save(window, folder, "settings", scheme);
    }

    private static Path pressed(ColorScheme scheme, Path folder, String name, KeyCode key) throws IOException {
        var window = library(scheme);
        Event.fireEvent(
                window.shell().scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        window.settle();
        return save(window, folder, name, scheme);
    }

    private static Path save(DemoWindow window, Path folder, String name, ColorScheme scheme) throws IOException {
        var file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        Screenshot.save(Screenshot.of(window.shell().scene()), file);
        return file;
    }
}
