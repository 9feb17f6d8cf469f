package org.whence.ui;

import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Settings;

/// Settings kept in memory.
public final class FakeStore implements Preferences.Store {

    private Settings kept = Settings.USUAL;

    @Override
    public Settings read() {
        return kept;
    }

    @Override
    public void write(Settings settings) {
        kept = settings;
    }
}
