package org.whence.ui.item.player;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.TimeRange;

/// The stretch of a clip between in and out, if there is one, and whether it is played over and over.
final class MarkedStretch {

    private final ReadOnlyObjectWrapper<@Nullable TimeRange> marked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper();

    void clear() {
        marked.set(null);
        looping.set(false);
    }

    /// Begins it there; it ends where it ended, or with the clip.
    void in(long millis, long durationMillis) {
        var last = marked.get();
        marked.set(new TimeRange(millis, Math.max(last == null ? durationMillis : last.toMillis(), millis + 1)));
    }

    /// Ends it there; it begins where it began, or with the clip.
    void out(long millis) {
        var last = marked.get();
        marked.set(new TimeRange(Math.min(last == null ? 0 : last.fromMillis(), millis), millis + 1));
    }

    void toggleLoop() {
        looping.set(!looping.get());
    }

    boolean isLooping() {
        return looping.get();
    }

    /// The stretch, or all of the clip where none is marked.
    TimeRange orAll(long durationMillis) {
        var now = marked.get();
        return now == null ? new TimeRange(0, Math.max(1, durationMillis)) : now;
    }

    ReadOnlyObjectProperty<@Nullable TimeRange> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loopingProperty() {
        return looping.getReadOnlyProperty();
    }
}
