package org.whence.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Screenshot;
import org.whence.ui.claims.ClaimsView;
import org.whence.ui.claims.ClaimsViewModel;
import org.whence.ui.compare.CompareView;
import org.whence.ui.compare.CompareViewModel;
import org.whence.ui.custody.CustodyView;
import org.whence.ui.custody.CustodyViewModel;
import org.whence.ui.custody.StampsViewModel;
import org.whence.ui.item.ItemView;
import org.whence.ui.item.ItemViewModel;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screens;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.Undo;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.shell.Intake;
import org.whence.ui.shell.ShellView;
import org.whence.ui.shell.ShellViewModel;

/// Draws the item and compare screens over made-up records: `java ... org.whence.ui.DemoScreens FOLDER`.
final class DemoScreens {

    private static final Listing HARBOUR = new Listing.InCase(FakeDesk.HARBOUR);

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final CoverGate gate = new CoverGate(ticker);
    private final ShellViewModel model;
    private final ShellView shell;
    private final ItemViewModel item;

    private DemoScreens() {
        var screens = new Screens();
        model = new ShellViewModel(FakeDesk.full(), background, screens::offers);
        var pictures = new Pictures(new FakePictures(), gate, background);
        var ports = SamplePorts.item();
        item = new ItemViewModel(ports, background);
        var compare = new CompareViewModel(SamplePorts.compare(), background);
        screens.with(
                Route.Compare.class,
                new CompareView(
                        compare, SamplePorts.compare(), model, pictures, background, ticker, SampleDossiers.WORDS)::at);
        var view = new ItemView(
                item, ports, model, pictures, background, ticker, SampleDossiers.WORDS, SampleDossiers::name);
        screens.with(Route.Item.class, view::at);
        var claims = new ClaimsViewModel(SamplePorts.claims(), background);
        screens.with(Route.Claims.class, new ClaimsView(claims, model, SampleDossiers.WORDS)::at);
        var custody = new CustodyViewModel(SamplePorts.custody(1_284, true), background, ticker);
        screens.with(
                Route.Custody.class,
                new CustodyView(
                        custody,
                        new StampsViewModel(SamplePorts.stamps(), background, custody::reload),
                        SampleDossiers::name)::at);
        screens.with(Route.Library.class, _ -> view);
        shell = new ShellView(
                model,
                DemoWindow.parts(
                        screens, new Intake(model::add, model::say), pictures, ticker, new Undo(), background));
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        FxThread.start();
        try {
            for (var scheme : ColorScheme.values()) {
                draw(scheme, folder);
            }
        } finally {
            Platform.exit();
        }
    }

    private static void draw(ColorScheme scheme, Path folder) throws Exception {
        var clip = new Route.Item(HARBOUR, SampleDossiers.CLIP);
        save(scheme, folder, "item", clip, demo -> {});
        save(scheme, folder, "item-revealed", clip, demo -> demo.gate.reveal());
        save(scheme, folder, "item-rtl", clip, demo -> {
            demo.shell.scene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        });
        for (var tab : Tab.values()) {
            var of = tab == Tab.METADATA || tab == Tab.FACTS ? new Route.Item(HARBOUR, SampleDossiers.WHOLE) : clip;
            save(scheme, folder, "item-" + tab.name().toLowerCase(Locale.ROOT), of, demo -> demo.item.choose(tab));
        }
        var still = new Route.Compare(HARBOUR, SampleDossiers.CROP, null);
        save(scheme, folder, "compare", still, demo -> demo.gate.reveal());
        save(scheme, folder, "compare-covered", still, demo -> {});
        save(scheme, folder, "compare-points", still, demo -> {
            demo.gate.reveal();
            demo.press(KeyCode.P);
        });
        save(scheme, folder, "compare-zoomed", still, demo -> {
            demo.gate.reveal();
            demo.press(KeyCode.Z);
        });
        save(scheme, folder, "compare-200", still, demo -> {
            demo.gate.reveal();
            demo.large();
        });
        save(scheme, folder, "item-200", clip, demo -> demo.large());
        save(scheme, folder, "notes-200", clip, demo -> {
            demo.item.choose(Tab.NOTES);
            demo.large();
        });
        save(scheme, folder, "item-region", clip, demo -> {
            demo.gate.reveal();
            demo.settle();
            demo.item.choose(Tab.NOTES);
            demo.shift(KeyCode.N);
            demo.press(KeyCode.ENTER);
        });
        save(scheme, folder, "item-loupe", new Route.Item(HARBOUR, SampleDossiers.WHOLE), demo -> {
            demo.gate.reveal();
            demo.settle();
            demo.press(KeyCode.U);
        });
        save(
                scheme,
                folder,
                "compare-mirror",
                new Route.Compare(HARBOUR, SampleDossiers.CROP, SampleDossiers.WHATSAPP),
                demo -> demo.gate.reveal());
        save(
                scheme,
                folder,
                "compare-clip",
                new Route.Compare(HARBOUR, SampleDossiers.CLIP, null),
                demo -> demo.gate.reveal());
        save(scheme, folder, "claims", new Route.Claims(FakeDesk.HARBOUR), _ -> {});
        save(scheme, folder, "custody", new Route.Custody(FakeDesk.HARBOUR), demo -> demo.press(KeyCode.F9));
    }

    private static void save(ColorScheme scheme, Path folder, String name, Route route, Consumer<DemoScreens> then)
            throws Exception {
        var file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        FxThread.call(() -> draw(scheme, file, route, then));
    }

    private static Path draw(ColorScheme scheme, Path file, Route route, Consumer<DemoScreens> then)
            throws IOException {
        var demo = new DemoScreens();
        demo.shell.theme().choose(scheme);
        demo.model.refresh();
        demo.model.open(route);
        demo.settle();
        then.accept(demo);
        demo.settle();
        Screenshot.save(Screenshot.of(demo.shell.scene()), file);
        return file;
    }

    private void press(KeyCode key) {
        press(key, false);
    }

    private void shift(KeyCode key) {
        press(key, true);
    }

    private void press(KeyCode key, boolean shift) {
        Event.fireEvent(
                shell.scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    /// The smallest window at 200 %.
    private void large() {
        shell.theme().show(Settings.USUAL.sized(200));
    }

    private void settle() {
        do {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
        } while (background.runAll() > 0);
        for (var pulse = 0; pulse < 4; pulse++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
        }
    }
}
