package org.whence.ui.kit.cover;

import java.util.Optional;

/// What makes sound heard. Blocks; for use from any thread.
public interface Speaker {

    /// A line to what the system plays sound on; nothing where there is no such device, or it is taken.
    Optional<Line> open();

    /// An open line, for sound in the form of [org.whence.core.examination.SoundPlayer].
    interface Line extends AutoCloseable {

        /// Hands over samples; waits while there is no room for them. Returns at once when the line is closed.
        void write(byte[] samples);

        /// Waits until all that was handed over was heard, or the line is closed.
        void drain();

        /// How much of what was handed over was heard, in milliseconds.
        long heardMillis();

        /// Silence at once.
        @Override
        void close();
    }
}
