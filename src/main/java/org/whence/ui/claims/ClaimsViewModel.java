package org.whence.ui.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.testimony.Comparison;
import org.whence.core.testimony.Ledger;
import org.whence.ui.claims.Account.Column;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.show.Dossier;

/// The claims of a case with their verdicts, and the one whose words are read. Use it on one thread only.
public final class ClaimsViewModel {

    /// Where they come from. All may block; called on background threads.
    public record Ports(Function<CaseId, List<Dossier.Judged>> judged, Function<MediaId, String> names) {}

    /// How they are set beside each other.
    enum Mode {
        /// All that the sources of the case say of the same things.
        BY_SOURCE,
        /// What is said of each media.
        BY_MEDIA
    }

    /// What the screen can be in.
    sealed interface State {

        record Loading() implements State {}

        /// @param ledgers the numbers over time, by what is counted; those with most entries first
        record Shown(Account account, List<Matrix> matrices, List<Ledger> ledgers) implements State {

            int claims() {
                return account.rows().stream()
                        .mapToInt(row -> row.claims().size())
                        .sum();
            }

            int sources() {
                return account.rows().size();
            }
        }

        record Failed() implements State {}
    }

    private final Ports ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.BY_SOURCE);
    private final ReadOnlyObjectWrapper<Dossier.@Nullable Judged> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<Column, String>> references = new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable CaseId in;
    private Running loading = () -> {};

    public ClaimsViewModel(Ports ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Shows the claims of a case.
    public void show(CaseId id) {
        if (!id.equals(in)) {
            in = id;
            chosen.set(null);
            references.set(Map.of());
            state.set(new State.Loading());
        }
        loading.cancel();
        loading = background.run(() -> read(id), this::loaded, _ -> state.set(new State.Failed()));
    }

    private State.Shown read(CaseId id) {
        var judged = ports.judged().apply(id);
        var ledgers = Ledger.of(judged.stream().map(Dossier.Judged::claim).toList());
        return new State.Shown(
                Account.of(judged),
                Matrix.of(judged, ports.names()),
                ledgers.stream()
                        .sorted((one, two) -> Long.compare(entries(two), entries(one)))
                        .toList());
    }

    private static long entries(Ledger ledger) {
        return ledger.accounts().stream()
                .mapToLong(account -> account.entries().size())
                .sum();
    }

    private void loaded(State.Shown shown) {
        state.set(shown);
        var before = chosen.get();
        chosen.set(shown.account().rows().stream()
                .flatMap(row -> row.claims().stream())
                .filter(judged -> before == null
                        || judged.claim().id().equals(before.claim().id()))
                .findFirst()
                .orElse(null));
    }

    void choose(Dossier.Judged judged) {
        chosen.set(judged);
    }

    void choose(Mode wanted) {
        mode.set(wanted);
    }

    /// Compares the column of the claim chosen with the source that makes it; asked again, with no one source.
    void compareAgainst() {
        var judged = chosen.get();
        if (judged == null) {
            return;
        }
        var column = Column.of(judged.claim());
        var by = Ledger.source(judged.claim());
        var now = new HashMap<>(references.get());
        if (!now.remove(column, by)) {
            now.put(column, by);
        }
        references.set(Map.copyOf(now));
    }

    /// The source that a column is compared with, or empty for the record, or else for all others.
    Optional<String> reference(Column column) {
        return Optional.ofNullable(references.get().get(column));
    }

    /// How a claim stands to what its column is compared with; empty where it is itself that.
    Optional<Standing> standing(Account account, Dossier.Judged judged) {
        var column = Column.of(judged.claim());
        var against = reference(column);
        if (against.isPresent()) {
            return account.rows().stream()
                    .filter(row -> row.by().equals(against.get()))
                    .filter(row -> !row.by().equals(Ledger.source(judged.claim())))
                    .findFirst()
                    .flatMap(row -> row.latest(column))
                    .map(other -> Standing.to(Comparison.of(judged.claim(), other.claim())));
        }
        return Optional.of(
                column.hasRecord()
                        ? Standing.toTheRecord(VerdictMark.of(judged.verdict()))
                        : Standing.toAll(account.excluding(judged.claim()), account.speaking(judged.claim())));
    }

    @Nullable
    CaseId in() {
        return in;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The claim whose words are read, or null where there is none.
    ReadOnlyObjectProperty<Dossier.@Nullable Judged> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// For each column, the source that it is compared with.
    ReadOnlyObjectProperty<Map<Column, String>> referencesProperty() {
        return references.getReadOnlyProperty();
    }
}
