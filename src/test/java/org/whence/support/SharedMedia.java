package org.whence.support;

import java.nio.file.Files;
import java.nio.file.Path;

/// The real files that tests tagged `shared` read, which are no part of the project.
public final class SharedMedia {

    private SharedMedia() {}

    /// The nearest `shared/media` beside the project's folder, or beside one of those above it.
    ///
    /// @throws IllegalStateException if there is none
    public static Path folder() {
        for (var at = Path.of("").toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            var media = at.resolve("shared/media");
            if (Files.isDirectory(media)) {
                return media;
            }
        }
        throw new IllegalStateException("No folder shared/media beside the project: leave out the tests tagged shared");
    }
}
