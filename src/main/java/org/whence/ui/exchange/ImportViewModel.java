package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.Standing;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.work.exchange.ImportCase.Plan;
import org.whence.work.exchange.RehearseVerdicts;

/// A case file that is looked at, what it would bring, and what is chosen where people differ. Use it on one thread
/// only.
final class ImportViewModel {

    /// How far it is.
    sealed interface State {

        /// No file was chosen: the conflicts of the case as they stand.
        record Here(List<Conflict> conflicts) implements State {}

        record Reading(Path file) implements State {}

        /// A rehearsal: nothing was changed.
        record Rehearsed(Path file, Plan plan) implements State {}

        record Taking(Path file, Plan plan) implements State {}

        record Taken(Path file, Plan plan, List<Conflict> left) implements State {}

        /// @param file that was refused as a whole, and `says` why
        record Refused(Path file, String says) implements State {}
    }

    /// Which verdicts would change.
    sealed interface Foreseen {

        record Working() implements Foreseen {}

        record Changes(List<RehearseVerdicts.Change> changes) implements Foreseen {}

        /// @param says why that is not known, in a sentence
        record Failed(String says) implements Foreseen {}
    }

    private final ExchangePorts ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<Foreseen> foreseen = new ReadOnlyObjectWrapper<>(new Foreseen.Working());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Here(List.of()));
    private final ReadOnlyObjectWrapper<Map<Standing.Field, ActId>> choices = new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable CaseId in;
    private @Nullable Path identities;
    private Running foreseeing = () -> {};

    ImportViewModel(ExchangePorts ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    void show(CaseId id) {
        if (!id.equals(in)) {
            in = id;
            leave();
        } else if (state.get() instanceof State.Here) {
            leave();
        }
    }

    /// Forgets the file looked at, and shows where the case stands.
    void leave() {
        var id = in;
        choices.set(Map.of());
        state.set(new State.Here(List.of()));
        if (id != null) {
            background.run(
                    () -> ports.receiving().conflicts(id),
                    conflicts -> {
                        if (state.get() instanceof State.Here) {
                            state.set(new State.Here(conflicts));
                        }
                    },
                    _ -> {});
        }
    }

    /// The age keys that open encrypted files, or null.
    void openWith(@Nullable Path keys) {
        identities = keys;
    }

    /// Looks at a file; nothing is changed.
    void rehearse(Path file) {
        foreseeing.cancel();
        foreseen.set(new Foreseen.Working());
        choices.set(Map.of());
        state.set(new State.Reading(file));
        var keys = identities;
        background.run(
                () -> ports.receiving().rehearse(file, keys),
                plan -> {
                    state.set(new State.Rehearsed(file, plan));
                    foresee(plan);
                },
                e -> refuse(file, e));
    }

    private void foresee(Plan plan) {
        foreseeing = background.run(
                () -> ports.receiving().verdicts(plan),
                changes -> foreseen.set(new Foreseen.Changes(changes)),
                e -> foreseen.set(new Foreseen.Failed(ExportViewModel.says(e))));
    }

    private void refuse(Path file, Exception e) {
        state.set(new State.Refused(
                file,
                e instanceof CaseFileException
                        ? ExportViewModel.says(e)
                        : text("exchange.notRead", ExportViewModel.says(e))));
    }

    /// Which value is to be kept; null leaves it open. In a case at rest it is settled at once.
    void choose(Conflict conflict, @Nullable ActId kept) {
        var now = new HashMap<>(choices.get());
        if (kept == null) {
            now.remove(conflict.field());
        } else {
            now.put(conflict.field(), kept);
        }
        choices.set(Map.copyOf(now));
        var id = in;
        if (id != null && kept != null && !(state.get() instanceof State.Rehearsed)) {
            background.run(
                    () -> {
                        ports.receiving().keep(id, conflict, kept);
                        return id;
                    },
                    _ -> afterSettling(),
                    _ -> afterSettling());
        }
    }

    private void afterSettling() {
        if (state.get() instanceof State.Taken(var file, var plan, var _) && in != null) {
            var id = plan.file().in();
            background.run(
                    () -> ports.receiving().conflicts(id),
                    left -> state.set(new State.Taken(file, plan, left)),
                    _ -> {});
        } else {
            leave();
        }
    }

    /// Takes the file in, then settles what was chosen, one act each.
    void take() {
        if (!(state.get() instanceof State.Rehearsed(var file, var plan))) {
            return;
        }
        state.set(new State.Taking(file, plan));
        var keys = identities;
        var chosen = choices.get();
        background.run(
                () -> {
                    var taken = ports.receiving().take(file, keys);
                    settle(taken, chosen);
                    return new State.Taken(
                            file,
                            taken,
                            ports.receiving().conflicts(taken.file().in()));
                },
                taken -> {
                    choices.set(Map.of());
                    state.set(taken);
                },
                e -> refuse(file, e));
    }

    private void settle(Plan taken, Map<Standing.Field, ActId> chosen) {
        var id = taken.file().in();
        for (var conflict : new ArrayList<>(ports.receiving().conflicts(id))) {
            var kept = chosen.get(conflict.field());
            if (kept != null) {
                ports.receiving().keep(id, conflict, kept);
            }
        }
    }

    /// Which of the acts of a conflict is to be kept.
    Optional<ActId> chosen(Conflict conflict) {
        return Optional.ofNullable(choices.get().get(conflict.field()));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Which verdicts would change if the file that was looked at last were taken in.
    ReadOnlyObjectProperty<Foreseen> foreseenProperty() {
        return foreseen.getReadOnlyProperty();
    }

    /// For each field that people set differently, the act that is to be kept.
    ReadOnlyObjectProperty<Map<Standing.Field, ActId>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }
}
