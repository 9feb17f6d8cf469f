package org.whence.ui.kit.cover;

import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.record.MediaId;

/// Opens clips that are held, to be read frame by frame. Blocks; for use from any thread.
@FunctionalInterface
public interface Films {

    /// @param longestSide of the frames, in pixels
    /// @throws org.whence.core.examination.ExaminerException if it cannot be opened
    Clip open(MediaId media, int longestSide) throws InterruptedException;
}
