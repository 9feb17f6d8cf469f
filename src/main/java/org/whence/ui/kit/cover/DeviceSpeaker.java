package org.whence.ui.kit.cover;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.whence.core.examination.SoundPlayer;

/// The device that the system plays sound on by default. It is handed samples and knows no format of files.
public final class DeviceSpeaker implements Speaker {

    private static final AudioFormat FORMAT =
            new AudioFormat(SoundPlayer.SAMPLES_PER_SECOND, Short.SIZE, SoundPlayer.CHANNELS, true, false);

    /// Half a second: enough not to break off while the window is busy.
    private static final int BUFFER_BYTES = SoundPlayer.SAMPLES_PER_SECOND / 2 * SoundPlayer.FRAME_BYTES;

    @Override
    public Optional<Line> open() {
        try {
            var line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return Optional.of(new DeviceLine(line));
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            return Optional.empty(); // none, taken, or of no such form
        }
    }

    private record DeviceLine(SourceDataLine line) implements Line {

        @Override
        public void write(byte[] samples) {
            line.write(samples, 0, samples.length);
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public long heardMillis() {
            return line.getMicrosecondPosition() / 1000;
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
