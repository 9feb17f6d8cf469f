package org.whence.ui.start;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.whence.ui.kit.Background;

/// The offer to open the sample case, which has to be drawn the first time. Use it on one thread only.
public final class SampleOffer {

    /// How it stands.
    public enum State {
        OFFERED,
        /// It is being drawn; asking again changes nothing.
        DRAWING,
        FAILED
    }

    private final Background background;
    private final Callable<Runnable> draw;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFFERED);

    /// @param draw draws the case where that was not done before, and returns what shows it; may block, called on a
    ///     background thread
    /// @param failed is told why it could not be drawn
    public SampleOffer(Background background, Callable<Runnable> draw, Consumer<Exception> failed) {
        this.background = background;
        this.draw = draw;
        this.failed = failed;
    }

    /// Draws the case, then shows it.
    void open() {
        if (state.get() == State.DRAWING) {
            return;
        }
        state.set(State.DRAWING);
        background.run(
                draw,
                show -> {
                    state.set(State.OFFERED);
                    show.run();
                },
                e -> {
                    state.set(State.FAILED);
                    failed.accept(e);
                });
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
