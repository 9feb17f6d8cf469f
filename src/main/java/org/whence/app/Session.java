package org.whence.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.whence.adapter.worker.WorkerCloseLook;
import org.whence.adapter.worker.WorkerPreviewDecoder;
import org.whence.core.place.World;
import org.whence.core.record.MediaId;
import org.whence.ui.claims.ClaimsView;
import org.whence.ui.claims.ClaimsViewModel;
import org.whence.ui.compare.CompareView;
import org.whence.ui.compare.CompareViewModel;
import org.whence.ui.custody.CustodyView;
import org.whence.ui.custody.CustodyViewModel;
import org.whence.ui.custody.StampsViewModel;
import org.whence.ui.exchange.ExchangeView;
import org.whence.ui.item.ItemView;
import org.whence.ui.item.ItemViewModel;
import org.whence.ui.kit.FxBackground;
import org.whence.ui.kit.FxTicker;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screens;
import org.whence.ui.kit.Undo;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Exposure;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.kit.cover.PreviewPictures;
import org.whence.ui.library.LibraryView;
import org.whence.ui.library.LibraryViewModel;
import org.whence.ui.mapandtime.MapAndTimeView;
import org.whence.ui.mapandtime.MapAndTimeViewModel;
import org.whence.ui.posts.PostsView;
import org.whence.ui.posts.PostsViewModel;
import org.whence.ui.report.ReportView;
import org.whence.ui.shell.Intake;
import org.whence.ui.shell.Job;
import org.whence.ui.shell.RulesViewModel;
import org.whence.ui.shell.ShellParts;
import org.whence.ui.shell.ShellView;
import org.whence.ui.shell.ShellViewModel;
import org.whence.ui.start.SampleOffer;
import org.whence.ui.start.StartView;
import org.whence.ui.trouble.TroubleView;
import org.whence.ui.trouble.TroubleViewModel;

/// The window over one desk: every screen, made here by hand.
final class Session {

    private final ShellViewModel model;
    private final ShellView shell;
    private final FxBackground background;
    private final LibraryViewModel library;
    private final Entries entries;
    private final WindowDesk windowDesk;
    private Runnable settle = () -> {};
    private Consumer<Exception> refused = _ -> {};

    /// @param places to begin with, the last on screen; none: where everybody begins
    /// @param sample the offer to open the sample case in place of this; empty where this is it
    Session(Desk desk, Executor executor, List<Route> places, Optional<SampleOffer> sample) {
        background = new FxBackground(executor);
        var ticker = new FxTicker();
        var gate = new CoverGate(ticker);
        var source = new PreviewPictures(
                desk.previews,
                new WorkerPreviewDecoder(desk.workers.previews()),
                media -> original(desk, media),
                new WorkerCloseLook(desk.workers.closeLooks()));
        var pictures = new Pictures(source, gate, background);
        var screens = new Screens();
        var undo = new Undo();
        entries = new Entries(desk);
        windowDesk = new WindowDesk(desk, entries);
        model = new ShellViewModel(windowDesk, background, screens::offers);
        var intake = new Intake(model::add, model::say);
        var start = new StartView(new StartView.Acts(
                () -> intake.chooseFiles(null), () -> intake.chooseFolder(null), intake::paste, sample));
        screens.with(Route.FirstStart.class, _ -> start);
        var verbs = desk.verbs();
        var words = verbs.words();
        var ports = new LibraryPorts(verbs, entries);
        library = new LibraryViewModel(ports.ports(), background, undo);
        library.onRemoval(model::refresh);
        var about = new ItemScreens(desk, ports, new Decisions(desk, background, undo, this::reopen));
        var ofItem = about.item(library::media);
        var item = new ItemView(
                new ItemViewModel(ofItem, background),
                ofItem,
                model,
                pictures,
                background,
                ticker,
                words,
                verbs.authorNames());
        screens.with(Route.Item.class, item::at);
        var compare = new CompareView(
                new CompareViewModel(about.compare(), background),
                about.compare(),
                model,
                pictures,
                background,
                ticker,
                words);
        screens.with(Route.Compare.class, compare::at);
        var claims = new ClaimsView(
                new ClaimsViewModel(new ClaimsViewModel.Ports(verbs.check()::in, verbs.show()::name), background),
                model,
                words);
        screens.with(Route.Claims.class, claims::at);
        var posts = new PostsView(
                new PostsViewModel(
                        new PostsViewModel.Ports(
                                verbs.posts()::in,
                                verbs.check()::in,
                                desk.isWritable() ? verbs.record()::withdraw : null),
                        background),
                model,
                pictures,
                words,
                verbs.authorNames());
        screens.with(Route.Posts.class, posts::at);
        var mapAndTime = new MapAndTimeView(
                new MapAndTimeViewModel(
                        new MapAndTimeViewModel.Ports(verbs.whereabouts()::of, World::bundled), background),
                model,
                pictures);
        screens.with(Route.MapAndTime.class, mapAndTime::at);
        CustodyViewModel.Verification verification = desk.isWritable() ? verbs.verify()::record : verbs.verify()::check;
        CustodyViewModel.Verification checks =
                (in, each) -> verification.check(in, checked -> each.accept(checked.named(verbs.authorNames())));
        var log = new CustodyViewModel(
                new CustodyViewModel.Ports(
                        verbs.custody()::of,
                        verbs.custody()::tally,
                        verbs.findMedia()::in,
                        checks,
                        verbs.show()::name,
                        verbs.authorNames()),
                background,
                ticker);
        log.onChecked(() -> checkLog(() -> {}));
        var stamps = new StampsViewModel.Ports(
                verbs.stamp()::in,
                desk.isWritable() ? verbs.stamp()::ask : null,
                desk.isWritable() ? verbs.stamp()::attach : null);
        var custody = new CustodyView(log, new StampsViewModel(stamps, background, log::reload), verbs.authorNames());
        screens.with(Route.Custody.class, custody::at);
        var report = new ReportView(new ReportScreen(verbs).ports(), background);
        screens.with(Route.Report.class, report::at);
        if (desk.isWritable()) {
            var exchange = new ExchangeView(new ExchangeScreens(verbs).ports(), background);
            screens.with(Route.Exchange.class, exchange::at);
        }
        var trouble = new TroubleViewModel(new TroublePorts(entries, windowDesk)::all, background);
        model.overviewProperty().addListener((_, _, _) -> {
            if (model.routeProperty().get() instanceof Route.Library) {
                library.reload();
                trouble.reload();
            }
        });
        var gallery = new LibraryView(library, model, pictures);
        var troubles = new TroubleView(trouble, model);
        screens.with(Route.Library.class, route -> {
            if (route.listing() instanceof Listing.NotExamined) {
                return troubles;
            }
            library.show(route.listing());
            return gallery;
        });
        var store = new SettingsFile(desk.home.settings());
        shell = new ShellView(
                model,
                new ShellParts(
                        screens,
                        intake,
                        pictures,
                        new Palette(),
                        ticker,
                        undo,
                        new Preferences(store, store.read(), background),
                        new RulesViewModel(verbs.rules(), background),
                        new Exposure(
                                gate,
                                Clock.systemDefaultZone(),
                                ticker,
                                new DiaryFile(desk.home.diary()),
                                background)));
        if (places.isEmpty()) {
            model.start();
        } else {
            model.refresh();
            places.forEach(model::open);
        }
        whenUsable(() -> goOn(desk));
    }

    /// Leaves something to be done with the desk when the window is usable.
    ///
    /// @param settle may block
    /// @param refused told where it failed: nothing else is begun then
    void settling(Runnable settle, Consumer<Exception> refused) {
        this.settle = settle;
        this.refused = refused;
    }

    /// What can wait until the gallery is there, one after the other: all at once they would keep the window waiting.
    private void goOn(Desk desk) {
        model.refresh();
        background.run(
                () -> {
                    entries.in(null); // for which the gallery waits
                    settle.run();
                    return true;
                },
                _ -> checkLog(() -> takeUp(desk)),
                refused);
    }

    /// Checks the log for the status bar, which then says what came of it.
    private void checkLog(Runnable then) {
        background.run(
                () -> {
                    windowDesk.checkLog();
                    return true;
                },
                _ -> {
                    model.refresh();
                    then.run();
                },
                _ -> then.run());
    }

    private static Optional<PreviewPictures.Original> original(Desk desk, MediaId media) {
        return desk.vault
                .find(media)
                .flatMap(file -> desk.examinations
                        .latest(media)
                        .map(examination -> new PreviewPictures.Original(file, examination.type())));
    }

    ShellView shell() {
        return shell;
    }

    ShellViewModel model() {
        return model;
    }

    /// Calls `then` once, when the first place shows what it holds and the user can work there: after the first layout
    /// in which the gallery has its items, or the empty desk its field.
    void whenUsable(Runnable then) {
        var scene = shell.scene();
        var once = new Runnable() {
            @Override
            public void run() {
                var here = model.routeProperty().get();
                var waits = here == null
                        || here instanceof Route.Library
                                && library.stateProperty().get() instanceof LibraryViewModel.State.Loading;
                if (!waits) {
                    scene.removePostLayoutPulseListener(this);
                    then.run();
                }
            }
        };
        scene.addPostLayoutPulseListener(once);
    }

    private void reopen() {
        shell.reopen();
        model.refresh();
    }

    /// Goes on with what an earlier run left unexamined, and examines again what an earlier version did.
    private void takeUp(Desk desk) {
        background.run(
                () -> {
                    desk.workers.command();
                    return desk.isWritable() ? windowDesk.examineWaiting() : Optional.<Job>empty();
                },
                job -> {
                    job.ifPresent(model::watch);
                    model.refresh();
                },
                _ -> model.refresh());
    }
}
