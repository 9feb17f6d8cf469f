package org.whence.ui.item.player;

import java.util.Optional;
import org.whence.support.ManualTicker;
import org.whence.ui.SamplePorts;
import org.whence.ui.kit.cover.Speaker;

/// A device whose listener hears as much as the test says.
final class ManualSpeaker implements Speaker {

    boolean there = true;
    int open;
    double drift = 1;
    private final ManualTicker ticker;
    private long openedAt;

    ManualSpeaker(ManualTicker ticker) {
        this.ticker = ticker;
    }

    /// The ports of the sample, with this device in place of theirs.
    PlayerPorts ports() {
        var sample = SamplePorts.player();
        return new PlayerPorts(sample.films(), sample.sounds(), this, sample.frames(), sample.wave(), sample.saving());
    }

    @Override
    public Optional<Line> open() {
        if (!there) {
            return Optional.empty();
        }
        open++;
        openedAt = ticker.millis();
        return Optional.of(new Line() {
            private boolean closed;

            @Override
            public void write(byte[] samples) {}

            @Override
            public void drain() {}

            @Override
            public long heardMillis() {
                return Math.round((ticker.millis() - openedAt) * drift);
            }

            @Override
            public void close() {
                open -= closed ? 0 : 1;
                closed = true;
            }
        });
    }
}
