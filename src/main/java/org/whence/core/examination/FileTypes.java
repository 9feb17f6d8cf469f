package org.whence.core.examination;

import java.nio.file.Path;
import java.util.Optional;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Defect;

/// Tells what a file is by its content. For worker processes; blocks; for use from any thread.
@FunctionalInterface
public interface FileTypes {

    /// @param name the file's name, whose extension is only a claim
    FileType of(Path file, String name);

    /// @param type the media type (RFC 6838)
    /// @param mismatch what to say where the extension claims another kind of file
    record FileType(String type, MediaKind kind, Optional<Defect> mismatch) {}
}
