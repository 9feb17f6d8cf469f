package org.whence.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Which screens there are, and how each is had for a route.
public final class Screens {

    private final Map<Class<? extends Route>, Function<Route, Screen>> makers = new HashMap<>();

    /// Adds the screens of one kind of place.
    public <R extends Route> Screens with(Class<R> kind, Function<? super R, ? extends Screen> maker) {
        makers.put(kind, route -> maker.apply(kind.cast(route)));
        return this;
    }

    public boolean offers(Class<? extends Route> kind) {
        return makers.containsKey(kind);
    }

    /// The screen for `route`.
    ///
    /// @throws IllegalArgumentException if there is none
    public Screen of(Route route) {
        var maker = makers.get(route.getClass());
        if (maker == null) {
            throw new IllegalArgumentException(
                    "No screen for " + route.getClass().getSimpleName());
        }
        return maker.apply(route);
    }
}
