package org.whence.ui.kit;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings in use, kept as soon as they change. Use it on one thread only.
public final class Preferences {

    /// Where settings are kept. Both may block.
    public interface Store {

        /// Those kept, or [Settings#USUAL].
        Settings read();

        void write(Settings settings);
    }

    private final Store store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.USUAL);

    /// Begins with `first`.
    public Preferences(Store store, Settings first, Background background) {
        this.store = store;
        this.background = background;
        settings.set(first);
    }

    public Settings get() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Changes them from now on.
    public void change(UnaryOperator<Settings> change) {
        var next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            background.run(
                    () -> {
                        store.write(next);
                        return true;
                    },
                    _ -> {},
                    _ -> {}); // they hold for as long as the window is open
        }
    }
}
