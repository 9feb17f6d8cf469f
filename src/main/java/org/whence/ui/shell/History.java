package org.whence.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Route;

/// Where the user is, was, and came back from.
final class History {

    private static final int KEPT = 100;

    private final Deque<Route> past = new ArrayDeque<>();
    private final Deque<Route> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Route> route = new ReadOnlyObjectWrapper<>();

    /// The place shown; null before the first.
    ReadOnlyObjectProperty<@Nullable Route> routeProperty() {
        return route.getReadOnlyProperty();
    }

    void go(Route next) {
        var here = route.get();
        if (next.equals(here)) {
            return;
        }
        if (here != null) {
            past.push(here);
            if (past.size() > KEPT) {
                past.removeLast();
            }
        }
        future.clear();
        route.set(next);
    }

    /// Goes elsewhere without a way back here.
    void replace(Route next) {
        route.set(next);
    }

    void back() {
        move(past, future);
    }

    void forward() {
        move(future, past);
    }

    boolean hasPast() {
        return !past.isEmpty();
    }

    boolean hasFuture() {
        return !future.isEmpty();
    }

    private void move(Deque<Route> from, Deque<Route> to) {
        var here = route.get();
        if (!from.isEmpty() && here != null) {
            to.push(here);
            route.set(from.pop());
        }
    }
}
