package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Stamp;
import org.whence.core.record.CaseId;
import org.whence.ui.kit.Background;
import org.whence.work.RefusedException;

/// The time stamps of a case: those that were asked for, and what was answered. Use it on one thread only.
public final class StampsViewModel {

    /// What it asks of the program. All may block; called on background threads.
    ///
    /// @param ask writes a request to a file, and `attach` attaches an answer; both null where nothing
    ///     can be recorded
    public record Ports(
            Function<CaseId, List<Stamp>> all,
            @Nullable BiConsumer<CaseId, Path> ask,
            @Nullable BiConsumer<CaseId, Path> attach) {}

    private final Ports ports;
    private final Background background;
    private final Runnable recorded;
    private final ObservableList<Stamp> stamps = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private @Nullable CaseId in;

    /// @param recorded called when the log grew
    public StampsViewModel(Ports ports, Background background, Runnable recorded) {
        this.ports = ports;
        this.background = background;
        this.recorded = recorded;
    }

    void show(CaseId id) {
        in = id;
        stamps.clear();
        refused.set("");
        reload(id);
    }

    private void reload(CaseId id) {
        background.run(
                () -> ports.all().apply(id),
                all -> {
                    if (id.equals(in)) {
                        stamps.setAll(all);
                    }
                },
                this::fail);
    }

    boolean canRecord() {
        return ports.ask() != null && ports.attach() != null;
    }

    /// Writes a request into a new file.
    void ask(Path file) {
        record(ports.ask(), file);
    }

    /// Attaches the answer in a file.
    void attach(Path file) {
        record(ports.attach(), file);
    }

    private void record(@Nullable BiConsumer<CaseId, Path> act, Path file) {
        var id = in;
        if (act == null || id == null) {
            return;
        }
        refused.set("");
        background.run(
                () -> {
                    act.accept(id, file);
                    return true;
                },
                _ -> {
                    reload(id);
                    recorded.run();
                },
                this::fail);
    }

    private void fail(Exception failure) {
        refused.set(
                failure instanceof RefusedException says
                        ? String.valueOf(says.getMessage())
                        : text("custody.stampFailed"));
    }

    ObservableList<Stamp> stamps() {
        return stamps;
    }

    /// Why the last thing was not done; empty where it was.
    ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }
}
