package org.whence.ui.custody;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Sought;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.ActMark;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Ticker;
import org.whence.work.custody.VerifyDesk.Checked;

/// The lines of a case's log, newest first, read page by page, and the checks of a verification as they are done. Use
/// it on one thread only.
public final class CustodyViewModel {

    /// What it asks of the program. All may block; called on background threads.
    ///
    /// @param tally how many lines the case has of each author and kind of act
    /// @param media those of the case
    /// @param names of media, and `authors` of those who act
    public record Ports(
            Pages pages,
            Function<CaseId, List<Sought.Tally>> tally,
            Function<CaseId, List<MediaId>> media,
            Verification verification,
            Function<MediaId, String> names,
            Function<AuthorId, String> authors) {}

    /// Reads acts.
    @FunctionalInterface
    public interface Pages {

        /// Those that are sought, newest first, from number `skip` on, at most `limit`.
        List<LoggedAct> latest(CaseId in, Sought sought, long skip, int limit);
    }

    /// Checks a case.
    @FunctionalInterface
    public interface Verification {

        /// @param each is told of each thing when it is done, on the thread that calls
        void check(CaseId in, Consumer<Checked> each) throws InterruptedException;
    }

    /// A line of the log, ready to be shown.
    record Line(LoggedAct logged, ActMark mark) {}

    /// How far the verification is.
    enum Verified {
        NOT_YET,
        RUNNING,
        WHOLE,
        ALTERED,
        FAILED
    }

    /// How many lines are read at a time.
    static final int PAGE = 500;

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Running NOTHING = () -> {};

    private final Ports ports;
    private final Background background;
    private final Ticker ticker;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Checked> checks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Verified> verified = new ReadOnlyObjectWrapper<>(Verified.NOT_YET);
    private final ReadOnlyObjectWrapper<List<Sought.Tally>> tally = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Sought> sought = new ReadOnlyObjectWrapper<>(Sought.ALL);
    private @Nullable CaseId in;
    private Runnable checked = () -> {};
    private Running reading = NOTHING;
    private Running verifying = NOTHING;
    private Running looking = NOTHING;
    private boolean isReading;

    public CustodyViewModel(Ports ports, Background background, Ticker ticker) {
        this.ports = ports;
        this.background = background;
        this.ticker = ticker;
    }

    /// Shows the log of a case, from its newest line.
    public void show(CaseId id) {
        if (!id.equals(in)) {
            stop();
            checks.clear();
            verified.set(Verified.NOT_YET);
            sought.set(Sought.ALL);
            tally.set(List.of());
        }
        in = id;
        background.run(() -> ports.tally().apply(id), tally::set, _ -> {});
        begin();
    }

    /// Shows those lines alone to which all of it applies.
    void seek(Sought wanted) {
        sought.set(wanted);
        begin();
    }

    private void begin() {
        reading.cancel();
        isReading = false;
        lines.clear();
        more();
    }

    /// Shows the same log again, from its newest line.
    public void reload() {
        if (in instanceof CaseId id) {
            show(id);
        }
    }

    /// Reads the next page, unless it is being read or there is none.
    void more() {
        var id = in;
        if (id == null || isReading || lines.size() % PAGE != 0) {
            return;
        }
        isReading = true;
        var skip = lines.size();
        var wanted = sought.get();
        reading = background.run(
                () -> ports.pages().latest(id, wanted, skip, PAGE).stream()
                        .map(logged -> new Line(logged, ActMark.of(logged.act(), ports.names(), ports.authors())))
                        .toList(),
                page -> {
                    isReading = false;
                    lines.addAll(page);
                },
                _ -> isReading = false);
    }

    /// Checks the case; each check is shown as soon as it is done.
    void verify() {
        var id = in;
        if (id == null || verified.get() == Verified.RUNNING) {
            return;
        }
        checks.clear();
        verified.set(Verified.RUNNING);
        Queue<Checked> done = new ConcurrentLinkedQueue<>();
        looking = ticker.every(LOOK, () -> take(done));
        verifying = background.run(
                () -> {
                    ports.verification().check(id, done::add);
                    return done;
                },
                all -> {
                    looking.cancel();
                    take(all);
                    verified.set(checks.stream().allMatch(Checked::ok) ? Verified.WHOLE : Verified.ALTERED);
                    checked.run();
                },
                _ -> {
                    looking.cancel();
                    take(done);
                    verified.set(Verified.FAILED);
                });
    }

    /// Calls `then` whenever a verification has come to its end.
    public void onChecked(Runnable then) {
        checked = then;
    }

    /// Stops a verification under way.
    void stop() {
        verifying.cancel();
        looking.cancel();
        if (verified.get() == Verified.RUNNING) {
            verified.set(Verified.NOT_YET);
        }
    }

    private void take(Queue<Checked> done) {
        for (var next = done.poll(); next != null; next = done.poll()) {
            checks.add(next);
        }
    }

    ObservableList<Line> lines() {
        return lines;
    }

    ObservableList<Checked> checks() {
        return checks;
    }

    ReadOnlyObjectProperty<Verified> verifiedProperty() {
        return verified.getReadOnlyProperty();
    }

    /// Which lines are shown.
    ReadOnlyObjectProperty<Sought> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// How many lines the case has of each author and kind of act; none while they are counted.
    ReadOnlyObjectProperty<List<Sought.Tally>> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// How many lines there are of each kind of act, in the order of their words.
    SortedMap<String, Long> kinds() {
        return counts(Sought.Tally::word);
    }

    /// How many lines there are of each author.
    SortedMap<AuthorId, Long> authors() {
        return counts(Sought.Tally::by);
    }

    private <T extends Comparable<T>> SortedMap<T, Long> counts(Function<Sought.Tally, T> by) {
        return tally.get().stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Sought.Tally::lines)));
    }

    /// Reads which media there are in the case.
    void media(Consumer<List<MediaId>> then) {
        if (in instanceof CaseId id) {
            background.run(() -> ports.media().apply(id), then, _ -> {});
        }
    }

    String name(MediaId media) {
        return ports.names().apply(media);
    }

    String author(AuthorId author) {
        return ports.authors().apply(author);
    }

    /// The lines that were read, as text: a line each, with tabs between number, time, author, act, what, and hash.
    String copied() {
        return lines.stream()
                .map(line -> String.join(
                        "\t",
                        Long.toString(line.logged().seq()),
                        TimeText.iso(line.logged().at()),
                        author(line.logged().chain().author()),
                        line.mark().word(),
                        Isolated.plain(line.mark().what()).replace('\t', ' '),
                        line.logged().id().hex()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
