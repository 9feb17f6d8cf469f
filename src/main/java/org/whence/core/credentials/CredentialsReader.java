package org.whence.core.credentials;

import java.nio.file.Path;

/// Looks for Content Credentials in a file and validates them, offline. For worker processes; blocks; for use from any
/// thread.
public interface CredentialsReader {

    /// Whatever the file, the outcome is a value.
    ///
    /// @param type the media type by content
    Credentials read(Path file, String type) throws InterruptedException;
}
