package org.whence.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks the user for one file, in the desktop's own dialog over the window that a node is in. Blocks until it is
/// answered; nothing where the user gives none.
public final class FilePrompt {

    private final Node over;
    private final FileChooser chooser = new FileChooser();

    /// @param over a node of the window that waits meanwhile
    public FilePrompt(Node over, String title) {
        this.over = over;
        chooser.setTitle(title);
    }

    /// The same, offering files of one kind first; any other can be had as well.
    ///
    /// @param endings of that kind: `*.pub`
    public FilePrompt of(String kind, String... endings) {
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(kind, List.of(endings)),
                        new FileChooser.ExtensionFilter("*", "*"));
        return this;
    }

    /// One that is there.
    public Optional<Path> open() {
        return path(chooser.showOpenDialog(window()));
    }

    /// Where something is to be written.
    ///
    /// @param name that is proposed
    public Optional<Path> save(String name) {
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(window()));
    }

    private @Nullable Window window() {
        return over.getScene() == null ? null : over.getScene().getWindow();
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
