package org.whence.core.media;

import java.util.Arrays;

/// Draws the [WaveForm] of a sound whose length is not known beforehand: where the columns run out, each two become
/// one. Use it on one thread only.
public final class WaveFormMaker {

    /// Of a short sound, in samples: one hundredth of a second at the rate below.
    private static final int FIRST_LENGTH = 100;

    private final int samplesPerSecond;
    private final byte[] lows = new byte[WaveForm.MOST_COLUMNS];
    private final byte[] highs = new byte[WaveForm.MOST_COLUMNS];
    private int length = FIRST_LENGTH;
    private int columns;
    private int inColumn;
    private float low;
    private float high;

    public WaveFormMaker(int samplesPerSecond) {
        this.samplesPerSecond = samplesPerSecond;
    }

    /// Takes the next samples.
    ///
    /// @param mono from -1 to 1; what is beyond is cut
    public void add(float[] mono) {
        for (var sample : mono) {
            low = inColumn == 0 ? sample : Math.min(low, sample);
            high = inColumn == 0 ? sample : Math.max(high, sample);
            if (++inColumn == length) {
                endColumn();
            }
        }
    }

    private void endColumn() {
        if (columns == lows.length) {
            halve();
            return; // the column that is being drawn is half as long as it has to be now
        }
        lows[columns] = level(low);
        highs[columns] = level(high);
        columns++;
        inColumn = 0;
    }

    private void halve() {
        for (var column = 0; column < lows.length / 2; column++) {
            lows[column] = (byte) Math.min(lows[2 * column], lows[2 * column + 1]);
            highs[column] = (byte) Math.max(highs[2 * column], highs[2 * column + 1]);
        }
        columns = lows.length / 2;
        length *= 2;
    }

    private static byte level(float sample) {
        return (byte) Math.round(Math.clamp(sample, -1f, 1f) * Byte.MAX_VALUE);
    }

    /// The wave form of all that was added.
    public WaveForm finish() {
        if (inColumn > 0 && columns < lows.length) {
            endColumn();
        }
        return new WaveForm(
                Math.max(1, Math.round(1e6 * length / samplesPerSecond)),
                Arrays.copyOf(lows, columns),
                Arrays.copyOf(highs, columns));
    }
}
