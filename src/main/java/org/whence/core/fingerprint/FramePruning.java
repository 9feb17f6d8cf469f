package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.List;

/// Drops the frames of a clip that show what the one before them showed.
///
/// A frame stands for the stretch up to the next one in the list, so a still picture becomes one frame however long it
/// stays. Each is compared with the last one *kept*, not with its neighbour: a picture that changes slowly is not lost
/// step by step.
public final class FramePruning {

    /// Frames at most this many bits apart count as one picture. Re-encoding alone moves a hash by about this much.
    public static final int REPEATED_BITS = 2;

    private FramePruning() {}

    /// @param frames in order of time
    /// @return those that remain, in the same order: the first always does
    public static List<FrameHash> distinct(List<FrameHash> frames) {
        var kept = new ArrayList<FrameHash>();
        for (var frame : frames) {
            if (kept.isEmpty() || frame.hash().distanceTo(kept.getLast().hash()) > REPEATED_BITS) {
                kept.add(frame);
            }
        }
        return List.copyOf(kept);
    }
}
