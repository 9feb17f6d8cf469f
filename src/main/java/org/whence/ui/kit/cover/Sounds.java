package org.whence.ui.kit.cover;

import org.whence.core.examination.SoundPlayer.Sound;
import org.whence.core.record.MediaId;

/// Opens the sound of media that are held. Blocks; for use from any thread.
@FunctionalInterface
public interface Sounds {

    /// @throws org.whence.core.examination.ExaminerException if it cannot be opened or there is none
    Sound open(MediaId media) throws InterruptedException;
}
