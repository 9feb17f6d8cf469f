package org.whence.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
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
        FxThread.call(() -> {
            for (var scheme : ColorScheme.values()) {
                start(scheme, folder);
                library(scheme, folder);
            }
            return true;
        });
        System.exit(0);
    }

    private static void start(ColorScheme scheme, Path folder) throws Exception {
        var window = new DemoWindow(FakeDesk.empty(), SampleItems.harbour());
        window.shell().theme().choose(scheme);
        window.open(new Route.FirstStart());
        save(window, folder, "start", scheme);
    }

    private static DemoWindow library(ColorScheme scheme) {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.harbour());
        window.shell().theme().choose(scheme);
        window.open(new Route.Library(new Listing.InCase(FakeDesk.HARBOUR)));
        window.model().add(List.of(Path.of("night-of-12-nov")));
        window.settle();
        return window;
    }

    private static void library(ColorScheme scheme, Path folder) throws Exception {
        save(library(scheme), folder, "library", scheme);
        var revealed = library(scheme);
        revealed.gate().reveal();
        revealed.settle();
        save(revealed, folder, "library-revealed", scheme);
        var filtered = library(scheme);
        filtered.library().search("DSC");
        filtered.settle();
        save(filtered, folder, "library-filtered", scheme);
    }

    private static void save(DemoWindow window, Path folder, String name, ColorScheme scheme) throws Exception {
        var file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        Screenshot.save(Screenshot.of(window.shell().scene()), file);
    }
}
