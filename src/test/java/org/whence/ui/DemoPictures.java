package org.whence.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.ColorScheme;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Screenshot;
import org.whence.ui.kit.CoverGate;
import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screens;
import org.whence.ui.shell.Intake;
import org.whence.ui.shell.ShellView;
import org.whence.ui.shell.ShellViewModel;
import org.whence.ui.start.StartView;

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
            }
            return true;
        });
        System.exit(0);
    }

    private static void start(ColorScheme scheme, Path folder) throws Exception {
        var background = new ManualBackground();
        var ticker = new ManualTicker();
        var gate = new CoverGate(ticker);
        var screens = new Screens();
        var model = new ShellViewModel(FakeDesk.empty(), background, screens::offers);
        var acts = new StartView.Acts(() -> {}, () -> {}, () -> {}, Optional.of(() -> {}));
        screens.with(Route.FirstStart.class, _ -> new StartView(acts));
        var shell = new ShellView(model, screens, new Intake(model::add), gate, new Palette(), ticker);
        shell.theme().choose(scheme);
        model.start();
        background.runAll();
        Screenshot.save(Screenshot.of(shell.scene()), folder.resolve("start-" + scheme.name().toLowerCase() + ".png"));
    }
}
