package org.whence.adapter.ffmpeg;

/// Is handed the frames of a clip that are to be fingerprinted, in order of time.
@FunctionalInterface
public interface ClipSamples {

    /// @param timeMillis from the start of the clip
    /// @param grey upright, at most [org.whence.core.examination.Limits#FINGERPRINT_SIDE] long
    void sample(long timeMillis, Grey grey);
}
