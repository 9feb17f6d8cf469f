package org.whence.core.report;

import java.nio.file.Path;

/// Writes reports. Equal reports make equal files. Blocks; for use from any thread.
public interface ReportFiles {

    /// Writes it and gives it its name when it is whole; what had that name before is replaced at once.
    ///
    /// @throws ReportException if it cannot be written; then there is no file of that name that was not
    ///     there before
    void write(Report report, Format format, Path target);
}
