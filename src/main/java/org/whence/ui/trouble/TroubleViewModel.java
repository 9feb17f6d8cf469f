package org.whence.ui.trouble;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;

/// All that went wrong, the gravest first. Use it on one thread only.
public final class TroubleViewModel {

    /// What the screen can be in.
    public sealed interface State {

        record Loading() implements State {}

        record Shown(List<Trouble> troubles) implements State {

            public Shown {
                troubles = List.copyOf(troubles);
            }

            /// How many of them are about a file.
            long files() {
                return troubles.stream()
                        .filter(trouble -> trouble.media() != null)
                        .count();
            }
        }

        record Failed() implements State {}
    }

    private final Callable<List<Trouble>> source;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private Running loading = () -> {};

    /// @param source of all trouble, the gravest first; may block
    public TroubleViewModel(Callable<List<Trouble>> source, Background background) {
        this.source = source;
        this.background = background;
    }

    /// Reads anew what went wrong.
    public void reload() {
        loading.cancel();
        loading =
                background.run(source, found -> state.set(new State.Shown(found)), _ -> state.set(new State.Failed()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
