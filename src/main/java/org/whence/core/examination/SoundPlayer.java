package org.whence.core.examination;

import java.nio.file.Path;
import java.util.Optional;

/// Decodes sound for the player, apart from the window's process. Blocks; for use from any thread, but each [Sound]
/// from one at a time.
public interface SoundPlayer {

    /// Samples a second of each channel in what is handed out, whatever the file holds.
    int SAMPLES_PER_SECOND = 48_000;

    /// Left and right.
    int CHANNELS = 2;

    /// Of one sample of all channels: each is 16 bits, signed, the lower byte first.
    int FRAME_BYTES = 2 * CHANNELS;

    /// Opens the sound in `file`.
    ///
    /// @throws ExaminerException if it cannot be opened or holds no sound
    Sound open(Path file) throws InterruptedException;

    /// An open sound and a place in it.
    interface Sound extends AutoCloseable {

        /// The next stretch, a fraction of a second long, or nothing at the end. Where the file leaves a gap, it is
        /// silence.
        Optional<Stretch> next() throws InterruptedException;

        /// The stretch that begins at `millis`; [#next] goes on from there.
        Optional<Stretch> at(long millis) throws InterruptedException;

        @Override
        void close();
    }

    /// Samples, one channel after the other.
    ///
    /// @param timeMillis of the first sample, from the start of the clip
    /// @param samples a whole number of frames of [#FRAME_BYTES], at most a second of them
    record Stretch(long timeMillis, byte[] samples) {

        /// @throws IllegalArgumentException if it is not that
        public Stretch {
            if (timeMillis < 0
                    || samples.length % FRAME_BYTES != 0
                    || samples.length > FRAME_BYTES * SAMPLES_PER_SECOND) {
                throw new IllegalArgumentException("Not a stretch of sound: " + samples.length + " bytes");
            }
        }
    }
}
