package org.whence.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.whence.core.finding.RuleBooks;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screens;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.Undo;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Exposure;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.library.Gathering;
import org.whence.ui.library.LibraryItem;
import org.whence.ui.library.LibraryView;
import org.whence.ui.library.LibraryViewModel;
import org.whence.ui.library.Removing;
import org.whence.ui.library.SampleItems;
import org.whence.ui.shell.Intake;
import org.whence.ui.shell.RulesViewModel;
import org.whence.ui.shell.ShellParts;
import org.whence.ui.shell.ShellView;
import org.whence.ui.shell.ShellViewModel;
import org.whence.ui.start.SampleOffer;
import org.whence.ui.start.StartView;

/// The whole window over a made-up desk, put together as the program does it. Nothing runs by itself.
public final class DemoWindow {

    static final Route HARBOUR = new Route.Library(new Listing.InCase(FakeDesk.HARBOUR));

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final FakePictures source = new FakePictures();
    private final Undo undo = new Undo();
    private final CoverGate gate = new CoverGate(ticker);
    private final Pictures pictures = new Pictures(source, gate, background);
    private final ShellViewModel model;
    private final LibraryViewModel library;
    private final ShellView shell;
    private final Preferences preferences;
    private int drawn;
    private boolean sampleBroken;

    public DemoWindow(FakeDesk desk, List<LibraryItem> items) {
        var screens = new Screens();
        model = new ShellViewModel(desk, background, screens::offers);
        var intake = new Intake(model::add, model::say);
        library = new LibraryViewModel(
                new LibraryViewModel.Ports(
                        new Gathering(_ -> Optional.empty(), _ -> items, (_, _) -> Set.of(), _ -> SampleItems.peek()),
                        (_, _, _, _) -> {},
                        (_, _, _) -> {},
                        (_, media, _, _) -> new Removing.Outcome(media.size(), 0, List.of("Other backups."))),
                background,
                undo);
        var start = new StartView(new StartView.Acts(
                () -> {},
                () -> {},
                intake::paste,
                Optional.of(new SampleOffer(background, this::drawSample, _ -> {}))));
        screens.with(Route.FirstStart.class, _ -> start);
        screens.with(
                Route.Item.class,
                _ -> new StartView(new StartView.Acts(() -> {}, () -> {}, () -> {}, Optional.empty())));
        screens.with(
                Route.Compare.class,
                _ -> new StartView(new StartView.Acts(() -> {}, () -> {}, () -> {}, Optional.empty())));
        var view = new LibraryView(library, model, pictures);
        screens.with(Route.Library.class, route -> {
            library.show(route.listing());
            return view;
        });
        screens.with(Route.Claims.class, _ -> view).with(Route.Custody.class, _ -> view);
        var parts = parts(screens, intake, pictures, ticker, undo, background);
        preferences = parts.preferences();
        shell = new ShellView(model, parts);
    }

    /// The gallery of a full case.
    static DemoWindow harbour() {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.harbour());
        window.open(HARBOUR);
        return window;
    }

    /// A desk on which there is nothing yet.
    static DemoWindow empty() {
        var window = new DemoWindow(FakeDesk.empty(), List.of());
        window.model().start();
        window.settle();
        return window;
    }

    /// Presses a key where the window has the focus.
    void press(KeyCode key) {
        press(key, false);
    }

    /// The same with Ctrl held.
    void control(KeyCode key) {
        press(key, true);
    }

    private void press(KeyCode key, boolean control) {
        Event.fireEvent(
                shell.scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        settle();
    }

    /// The words of all labels and buttons, shown or not.
    List<String> texts() {
        return shell.scene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    /// Shows everything in another size, in per cent.
    public void enlarge(int size) {
        change(now -> now.sized(size));
    }

    /// Changes the settings.
    void change(UnaryOperator<Settings> change) {
        preferences.change(change);
        settle();
    }

    /// How often the sample case was drawn.
    public int drawn() {
        return drawn;
    }

    /// Has the sample case fail from now on.
    public void breakSample() {
        sampleBroken = true;
    }

    private Runnable drawSample() {
        drawn++;
        if (sampleBroken) {
            throw new IllegalStateException("disk gone");
        }
        return () -> model.newCase("Sample");
    }

    /// What a made-up window is made of: settings that go nowhere, a diary that is empty.
    static ShellParts parts(
            Screens screens, Intake intake, Pictures pictures, ManualTicker ticker, Undo undo, Background background) {
        return new ShellParts(
                screens,
                intake,
                pictures,
                new Palette(),
                ticker,
                undo,
                new Preferences(new FakeStore(), Settings.USUAL, background),
                new RulesViewModel(RuleBooks.bundled(), background),
                new Exposure(pictures.gate(), new TickerClock(ticker), ticker, new FakeDiary(), background));
    }

    /// Goes to a place and lets everything come to rest.
    public void open(Route route) {
        model.refresh();
        model.open(route);
        settle();
    }

    /// Does all work that waits, and lays out, until nothing is left to do.
    public void settle() {
        do {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
        } while (background.runAll() > 0);
    }

    public ShellView shell() {
        return shell;
    }

    public ShellViewModel model() {
        return model;
    }

    public LibraryViewModel library() {
        return library;
    }

    public CoverGate gate() {
        return gate;
    }

    public ManualTicker ticker() {
        return ticker;
    }

    public FakePictures pictures() {
        return source;
    }
}
