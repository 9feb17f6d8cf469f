package org.whence.ui.custody;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.ActMark;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Ticker;
import org.whence.work.VerifyDesk.Checked;

/// The lines of a case's log, newest first, read page by page, and the checks of a verification as they are done. Use
/// it on one thread only.
public final class CustodyViewModel {

    /// What it asks of the program. All may block; called on background threads.
    ///
    /// @param size how many lines the case has
    /// @param names of media, and `authors` of those who act
    public record Ports(
            Pages pages,
            Function<CaseId, Long> size,
            Verification verification,
            Function<MediaId, String> names,
            Function<AuthorId, String> authors) {}

    /// Reads acts.
    @FunctionalInterface
    public interface Pages {

        /// Newest first, from number `skip` on, at most `limit`.
        List<LoggedAct> latest(CaseId in, long skip, int limit);
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
    private final ReadOnlyObjectWrapper<@Nullable Long> size = new ReadOnlyObjectWrapper<>();
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
        }
        in = id;
        reading.cancel();
        isReading = false;
        lines.clear();
        size.set(null);
        background.run(() -> ports.size().apply(id), size::set, _ -> {});
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
        reading = background.run(
                () -> ports.pages().latest(id, skip, PAGE).stream()
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

    /// How many lines there are in all; null while it is counted.
    ReadOnlyObjectProperty<@Nullable Long> sizeProperty() {
        return size.getReadOnlyProperty();
    }
}
