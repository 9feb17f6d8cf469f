package org.whence.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;

/// What the window asks of the program. Every call may block; for use from any thread.
public interface Desk {

    Overview overview();

    /// What of it is known at once. The counts of media, what waits and the sandbox may be missing.
    Overview atOnce();

    /// Starts to add files and folders.
    ///
    /// @param to the case they go to, or null for one made for them
    /// @return the work under way
    Adding add(@Nullable CaseId to, List<Path> paths);

    /// @param in the case that the job adds to
    record Adding(CaseId in, Job job) {}

    /// Makes an empty case.
    CaseId newCase(String name);

    /// Names a case anew.
    void rename(CaseId id, String name);
}
