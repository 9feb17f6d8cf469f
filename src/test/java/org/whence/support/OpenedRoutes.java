package org.whence.support;

import java.util.ArrayList;
import java.util.List;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;

/// Notes where a screen wants to go, and goes nowhere.
public final class OpenedRoutes implements Navigator {

    private final List<Route> opened = new ArrayList<>();

    /// Where it was asked to go, in order.
    public List<Route> opened() {
        return List.copyOf(opened);
    }

    @Override
    public void open(Route route) {
        opened.add(route);
    }

    @Override
    public boolean offers(Class<? extends Route> kind) {
        return true;
    }

    @Override
    public void find() {}

    @Override
    public void back() {}
}
