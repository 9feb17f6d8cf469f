package org.whence.core.sample;

import java.nio.file.Path;
import java.util.Iterator;

/// Writes the drawn pictures and sounds as files. Blocks.
public interface SampleEncoder {

    /// @param quality 1 to 100
    byte[] jpeg(Image image, int quality);

    byte[] png(Image image);

    /// Writes an MP4 with H.264 or the like and AAC.
    ///
    /// @param frames all of one size
    /// @param framesPerSecond whole
    /// @param sound mono, from -1 to 1
    /// @param samplesPerSecond of the sound
    void clip(Path file, Iterator<Image> frames, int framesPerSecond, float[] sound, int samplesPerSecond);
}
