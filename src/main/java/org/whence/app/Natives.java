package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whence.adapter.worker.WorkerCommand;

/// The native libraries, unpacked once into the home by a worker process of their own, so that all others can be kept
/// from writing anywhere.
final class Natives {

    private static final String DONE = "unpacked-by";

    private Natives() {}

    /// Unpacks them unless this version has done so.
    ///
    /// @throws UncheckedIOException if that fails
    static synchronized void unpack(Path folder) {
        var mark = folder.resolve(DONE);
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(Version.text())) {
                return;
            }
            WorkerCommand.run(folder, Worker.class.getName(), Worker.UNPACK);
            Files.writeString(mark, Version.text());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack the native libraries", e);
        }
    }
}
