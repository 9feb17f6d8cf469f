package org.whence.ui.claims;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.work.Dossier;

/// The claims of a case with their verdicts, and the one whose words are read. Use it on one thread only.
public final class ClaimsViewModel {

    /// Where they come from. All may block; called on background threads.
    public record Ports(Function<CaseId, List<Dossier.Judged>> judged, Function<MediaId, String> names) {}

    /// What the screen can be in.
    sealed interface State {

        record Loading() implements State {}

        record Shown(List<Matrix> matrices) implements State {

            int claims() {
                return matrices.stream()
                        .flatMap(matrix -> matrix.rows().stream())
                        .mapToInt(row -> row.claims().size())
                        .sum();
            }

            long sources() {
                return matrices.stream()
                        .flatMap(matrix -> matrix.rows().stream())
                        .map(Matrix.Row::by)
                        .distinct()
                        .count();
            }
        }

        record Failed() implements State {}
    }

    private final Ports ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Dossier.@Nullable Judged> chosen = new ReadOnlyObjectWrapper<>();
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
            state.set(new State.Loading());
        }
        loading.cancel();
        loading = background.run(
                () -> Matrix.of(ports.judged().apply(id), ports.names()),
                this::loaded,
                _ -> state.set(new State.Failed()));
    }

    private void loaded(List<Matrix> matrices) {
        state.set(new State.Shown(matrices));
        var before = chosen.get();
        chosen.set(matrices.stream()
                .flatMap(matrix -> matrix.rows().stream())
                .flatMap(row -> row.claims().stream())
                .filter(judged -> before == null
                        || judged.claim().id().equals(before.claim().id()))
                .findFirst()
                .orElse(null));
    }

    void choose(Dossier.Judged judged) {
        chosen.set(judged);
    }

    @Nullable
    CaseId in() {
        return in;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The claim whose words are read, or null where there is none.
    ReadOnlyObjectProperty<Dossier.@Nullable Judged> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
