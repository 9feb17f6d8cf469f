package org.whence.core.examination;

import java.nio.file.Path;

/// Makes a picture of a moment of a clip, apart from the window's process. Blocks; for use from any thread.
@FunctionalInterface
public interface FrameSaver {

    /// The frame shown at `millis`, upright and at its full size, as a PNG.
    ///
    /// @throws ExaminerException if there is no such frame
    byte[] png(Path file, long millis) throws InterruptedException;
}
