package org.whence.core.examination;

import java.nio.file.Path;
import org.whence.core.record.MediaId;

/// Reads a file that nobody vouches for, somewhere where it can do no harm.
public interface Examiner {

    /// Examines the bytes of `media`, which lie in `file`. Blocks, up to a deadline that the examiner sets. May be
    /// called from several threads.
    ///
    /// @param name the name the file came with: a claim about its type, and a place where times may be written
    /// @return always an outcome; one of status `FAILED` where the file killed or stalled its examiner
    /// @throws ExaminerException if nothing can be examined at all, through no fault of the file
    Examined examine(MediaId media, Path file, String name) throws InterruptedException;

    /// What keeps the examiner apart: `bubblewrap` or `process only`.
    String sandbox();
}
