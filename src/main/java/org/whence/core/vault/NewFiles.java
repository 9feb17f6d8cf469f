package org.whence.core.vault;

import java.io.IOException;
import java.nio.file.Path;

/// Files that leave the house: each is written under another name first, and gets its own when it is whole and on disk.
/// What a process left that was killed in between is deleted when the home is opened again. Blocks; for use from any
/// thread.
public interface NewFiles {

    /// Begins a file that will be called `target`.
    Draft draft(Path target) throws IOException;

    /// A file that does not have its name yet. Closing it without publishing removes it. For one thread.
    interface Draft extends AutoCloseable {

        /// Where it is to be written, in the folder of the target: an empty file.
        Path path();

        /// Forces it to disk and gives it its name; what had that name before is replaced at once.
        void publish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
