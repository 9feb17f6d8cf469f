package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;
import org.whence.ui.shell.Overview.CaseEntry;
import org.whence.work.RefusedException;

/// Where the user is, what the desk holds, what runs. Use it on one thread only.
public final class ShellViewModel implements Navigator {

    private final Desk desk;
    private final Background background;
    private final Predicate<Class<? extends Route>> offered;
    private final History history = new History();
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>(Overview.EMPTY);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(text("shell.ready"));
    private final ReadOnlyIntegerWrapper finds = new ReadOnlyIntegerWrapper();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> shownJobs = FXCollections.unmodifiableObservableList(jobs);

    private Runnable clearing = () -> {};
    private boolean reading;

    /// @param offered whether there is a screen for places of a kind
    public ShellViewModel(Desk desk, Background background, Predicate<Class<? extends Route>> offered) {
        this.desk = desk;
        this.background = background;
        this.offered = offered;
    }

    /// Goes to the first place: the empty desk, or everything there is. What takes long to count is left to the next
    /// [#refresh].
    public void start() {
        reload(desk::atOnce, () -> history.replace(home()));
    }

    /// Reads the overview anew, after anything was added, decided or noted.
    public void refresh() {
        reload(() -> {
            if (history.routeProperty().get() instanceof Route.FirstStart
                    && !overview.get().isEmpty()) {
                history.replace(home());
            }
        });
    }

    /// Adds files and folders to the case that is open, else to one made for them, which is opened: its first line is
    /// the answer about them.
    public void add(List<Path> paths) {
        var to = openCase();
        background.run(
                () -> desk.add(to, paths),
                adding -> {
                    watch(adding.job());
                    reload(() -> {
                        if (to == null && openCase() == null) {
                            open(new Route.Library(new Listing.InCase(adding.in())));
                        }
                    });
                },
                _ -> say(text("shell.addFailed")));
    }

    /// Shows work that is under way until it is done.
    public void watch(Job job) {
        jobs.add(job);
        say(text("shell.started", job.verb(), Isolated.name(job.what())));
    }

    /// Makes a case and opens it.
    public void newCase(String name) {
        background.run(
                () -> desk.newCase(name),
                id -> {
                    refresh();
                    open(new Route.Library(new Listing.InCase(id)));
                },
                _ -> say(text("shell.newCaseFailed")));
    }

    /// Names a case anew; nothing happens where it says what it said.
    void rename(CaseId id, String name) {
        if (name.equals(caseName(id))) {
            return;
        }
        background.run(
                () -> {
                    desk.rename(id, name);
                    return name;
                },
                now -> {
                    say(text("shell.renamed", Isolated.name(now)));
                    refresh();
                },
                failure -> say(
                        failure instanceof RefusedException says
                                ? String.valueOf(says.getMessage())
                                : text("shell.renameFailed")));
    }

    /// Jobs have come to their end.
    void finish(List<Job> done) {
        if (jobs.removeAll(done)) {
            done.forEach(job -> say(job.finished(job.progress())));
            refresh();
        }
    }

    @Override
    public void say(String sentence) {
        outcome.set(sentence);
    }

    @Override
    public void open(Route route) {
        if (!offers(route.getClass())) {
            throw new IllegalArgumentException(
                    "No screen for " + route.getClass().getSimpleName());
        }
        history.go(route);
    }

    @Override
    public boolean offers(Class<? extends Route> kind) {
        return offered.test(kind);
    }

    @Override
    public void find() {
        finds.set(finds.get() + 1);
    }

    @Override
    public void clearFind() {
        clearing.run();
    }

    /// Calls `clear` whenever a screen wants the search box to be emptied.
    void onClearFind(Runnable clear) {
        clearing = clear;
    }

    /// Grows whenever a screen asks for the search box.
    ReadOnlyIntegerProperty findsProperty() {
        return finds.getReadOnlyProperty();
    }

    @Override
    public void back() {
        history.back();
    }

    /// Goes where the user came back from, if anywhere.
    public void forward() {
        history.forward();
    }

    boolean hasPast() {
        return history.hasPast();
    }

    boolean hasFuture() {
        return history.hasFuture();
    }

    /// Where the user is; null before the first place was found.
    public ReadOnlyObjectProperty<@Nullable Route> routeProperty() {
        return history.routeProperty();
    }

    public ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /// The last outcome, in a sentence.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What runs, oldest first.
    public ObservableList<Job> jobs() {
        return shownJobs;
    }

    /// The listing that the current place belongs to.
    @Nullable
    Listing listing() {
        return switch (history.routeProperty().get()) {
            case null -> null;
            case Route.FirstStart _ -> new Listing.All();
            case Route.Library(var listing) -> listing;
            case Route.Item(var from, var _, var _) -> from;
            case Route.Compare(var from, var _, var _) -> from;
            case Route.Claims(var in) -> new Listing.InCase(in);
            case Route.Posts(var in) -> new Listing.InCase(in);
            case Route.MapAndTime(var in) -> new Listing.InCase(in);
            case Route.Custody(var in) -> new Listing.InCase(in);
            case Route.Exchange(var in) -> new Listing.InCase(in);
            case Route.Report(var in, var _) -> new Listing.InCase(in);
        };
    }

    /// The case that the current place belongs to, or null.
    @Nullable
    CaseId openCase() {
        return listing() instanceof Listing.InCase(var id) ? id : null;
    }

    /// The name of a listing, as it stands in the side bar.
    String name(Listing listing) {
        return switch (listing) {
            case Listing.All _ -> text("side.all");
            case Listing.OpenMatches _ -> text("side.openMatches");
            case Listing.Refuted _ -> text("side.refuted");
            case Listing.NotExamined _ -> text("side.notExamined");
            case Listing.InCase(var id) -> Isolated.name(caseName(id));
        };
    }

    /// The name of a case as it was written; empty where there is no such case.
    String caseName(CaseId id) {
        return overview.get().cases().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(CaseEntry::name)
                .orElse("");
    }

    private Route home() {
        var empty = overview.get().isEmpty() && offers(Route.FirstStart.class);
        return empty ? new Route.FirstStart() : new Route.Library(new Listing.All());
    }

    /// Reads the overview anew while something runs, unless it is being read.
    void keepUp() {
        if (!jobs.isEmpty() && !reading) {
            refresh();
        }
    }

    private void reload(Runnable then) {
        reload(desk::overview, then);
    }

    private void reload(Callable<Overview> read, Runnable then) {
        reading = true;
        background.run(
                read,
                now -> {
                    reading = false;
                    overview.set(now);
                    then.run();
                },
                _ -> {
                    reading = false;
                    say(text("shell.overviewFailed"));
                });
    }
}
