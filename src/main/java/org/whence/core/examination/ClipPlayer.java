package org.whence.core.examination;

import java.nio.file.Path;
import java.util.Optional;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;

/// Decodes clips for the player, apart from the window's process. Blocks; for use from any thread, but each [Clip] from
/// one at a time.
public interface ClipPlayer {

    /// Opens the clip in `file`.
    ///
    /// @param longestSide of the frames handed out, in pixels; they are shrunk to it, never enlarged
    /// @throws ExaminerException if it cannot be opened or holds no pictures
    Clip open(Path file, int longestSide) throws InterruptedException;

    /// An open clip and a place in it.
    interface Clip extends AutoCloseable {

        /// The size of the frames handed out, upright.
        Dimensions size();

        long durationMillis();

        /// Frames a second, on average.
        double frameRate();

        /// The next frame, or nothing at the end.
        Optional<Frame> next() throws InterruptedException;

        /// The frame shown at `millis` exactly; [#next] goes on from there.
        Optional<Frame> at(long millis) throws InterruptedException;

        @Override
        void close();
    }

    /// @param number counted from 0 at the start of the clip; as exact as the container's times are
    record Frame(long timeMillis, long number, Raster picture) {}
}
