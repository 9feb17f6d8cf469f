package org.whence.ui;

import java.util.ArrayList;
import java.util.List;
import org.whence.ui.kit.cover.ExposureDiary;

/// A diary kept in memory.
public final class FakeDiary implements ExposureDiary {

    private final List<Look> looks = new ArrayList<>();

    @Override
    public List<Look> looks() {
        return List.copyOf(looks);
    }

    @Override
    public void add(Look look) {
        looks.add(look);
    }

    @Override
    public void erase() {
        looks.clear();
    }
}
