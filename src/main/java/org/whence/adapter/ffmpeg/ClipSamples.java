package org.whence.adapter.ffmpeg;

import org.whence.core.fingerprint.LumaPlane;

/// Is handed the frames of a clip that are to be fingerprinted, in order of time.
@FunctionalInterface
public interface ClipSamples {

    /// @param durationMillis of the clip, as far as is known
    default void begin(long durationMillis) {}

    /// @param timeMillis from the start of the clip
    /// @param plane upright; where a side would be above 512, both sides are 512, as with still pictures
    /// @return whether the frame is wanted once more, in its shape
    boolean sample(long timeMillis, LumaPlane plane);

    /// @param plane upright, of at most [org.whence.core.fingerprint.ClipFingerprinter#PLANE_SIDE] each way
    default void detail(long timeMillis, LumaPlane plane) {}
}
