package org.whence.adapter.ffmpeg;

import org.whence.core.fingerprint.LumaPlane;

/// Is handed the frames of a clip that are to be fingerprinted, in order of time.
@FunctionalInterface
public interface ClipSamples {

    /// @param timeMillis from the start of the clip
    /// @param plane upright; where a side would be above 512, both sides are 512, as with still pictures
    void sample(long timeMillis, LumaPlane plane);
}
