package org.whence.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was done in the window and can be taken back, by an act that sets what stood before: the log keeps both. Use it
/// on one thread only.
public final class Undo {

    private static final int KEPT = 100;

    /// Something done.
    ///
    /// @param says what, in a few words: "starred: 3"
    /// @param back records what stood before
    /// @param again records it anew
    public record Done(String says, Runnable back, Runnable again) {}

    /// What happened last.
    ///
    /// @param undone whether it was just taken back
    public record Last(Done done, boolean undone) {}

    private final Deque<Done> past = new ArrayDeque<>();
    private final Deque<Done> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Last> last = new ReadOnlyObjectWrapper<>();

    /// Remembers what was done.
    public void did(Done done) {
        past.push(done);
        if (past.size() > KEPT) {
            past.removeLast();
        }
        future.clear();
        last.set(new Last(done, false));
    }

    /// Takes back what was done last, if anything.
    public void undo() {
        if (!past.isEmpty()) {
            var done = past.pop();
            future.push(done);
            done.back().run();
            last.set(new Last(done, true));
        }
    }

    /// Does again what was taken back last, if anything.
    public void redo() {
        if (!future.isEmpty()) {
            var done = future.pop();
            past.push(done);
            done.again().run();
            last.set(new Last(done, false));
        }
    }

    /// Forgets everything: what was done can no longer be told apart from what stands.
    public void clear() {
        past.clear();
        future.clear();
        last.set(null);
    }

    public ReadOnlyObjectProperty<@Nullable Last> lastProperty() {
        return last.getReadOnlyProperty();
    }
}
