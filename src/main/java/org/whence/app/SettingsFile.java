package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Settings;

/// The settings as a file of the home, one `name=value` a line.
record SettingsFile(Path file) implements Preferences.Store {

    @Override
    public Settings read() {
        try {
            return Settings.parse(Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException e) {
            return Settings.USUAL;
        }
    }

    @Override
    public void write(Settings settings) {
        try {
            Files.writeString(file, settings.toLines());
        } catch (IOException e) {
            throw new UncheckedIOException("The settings could not be kept", e);
        }
    }
}
