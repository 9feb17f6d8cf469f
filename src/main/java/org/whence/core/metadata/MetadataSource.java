package org.whence.core.metadata;

import java.nio.file.Path;

/// Reads what a file says of itself. For worker processes; blocks; for use from any thread.
@FunctionalInterface
public interface MetadataSource {

    /// @param type the media type by content
    /// @return what could be read, and defects for what could not; never an exception for anything in the file
    MetadataReading read(Path file, String type);
}
