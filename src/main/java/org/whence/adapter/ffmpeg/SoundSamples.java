package org.whence.adapter.ffmpeg;

import org.whence.core.fingerprint.SoundFingerprint;

/// Is handed the sound of a clip, from its start on, without gaps.
@FunctionalInterface
public interface SoundSamples {

    int SAMPLES_PER_SECOND = SoundFingerprint.SAMPLES_PER_SECOND;

    /// @param mono the next samples, from -1 to 1, [#SAMPLES_PER_SECOND] of them a second
    void sound(float[] mono);
}
