package org.whence.core.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// How loud a sound is, from its start to its end: the lowest and the highest sample of each of many short stretches of
/// equal length.
///
/// @param microsPerColumn the length of a stretch, in millionths of a second
/// @param lows the lowest sample of each, from -127 to 127, where 127 is full scale
/// @param highs the highest sample of each
public record WaveForm(long microsPerColumn, byte[] lows, byte[] highs) {

    /// No wave form has more columns.
    public static final int MOST_COLUMNS = 4_096;

    private static final int HEAD_BYTES = Long.BYTES;

    /// @throws IllegalArgumentException if there are more than [#MOST_COLUMNS] stretches, or not as many lows as highs
    public WaveForm {
        if (microsPerColumn < 1 || lows.length != highs.length || lows.length > MOST_COLUMNS) {
            throw new IllegalArgumentException("Not a wave form");
        }
    }

    public int columns() {
        return lows.length;
    }

    /// The lowest sample between two times, from -1 to 1; 0 where there is no sound.
    public double low(double fromMillis, double toMillis) {
        var lowest = Byte.MAX_VALUE;
        var any = false;
        for (var column = first(fromMillis); column < after(toMillis); column++) {
            lowest = (byte) Math.min(lowest, lows[column]);
            any = true;
        }
        return any ? (double) lowest / Byte.MAX_VALUE : 0;
    }

    /// The highest sample between two times, from -1 to 1; 0 where there is no sound.
    public double high(double fromMillis, double toMillis) {
        var highest = -Byte.MAX_VALUE;
        var any = false;
        for (var column = first(fromMillis); column < after(toMillis); column++) {
            highest = Math.max(highest, highs[column]);
            any = true;
        }
        return any ? (double) highest / Byte.MAX_VALUE : 0;
    }

    private int first(double millis) {
        return (int) Math.clamp(Math.floor(millis * 1000 / microsPerColumn), 0, columns());
    }

    private int after(double millis) {
        return (int) Math.clamp(Math.ceil(millis * 1000 / microsPerColumn), 0, columns());
    }

    /// As it is kept: the length of a stretch (8 bytes, big-endian), all lows, all highs.
    public byte[] bytes() {
        return ByteBuffer.allocate(HEAD_BYTES + 2 * columns())
                .putLong(microsPerColumn)
                .put(lows)
                .put(highs)
                .array();
    }

    /// Reads back what [#bytes] wrote.
    ///
    /// @throws IllegalArgumentException if it is nothing of that kind
    public static WaveForm of(byte[] bytes) {
        if (bytes.length < HEAD_BYTES || bytes.length % 2 != 0) {
            throw new IllegalArgumentException("Not a wave form");
        }
        var columns = (bytes.length - HEAD_BYTES) / 2;
        var middle = HEAD_BYTES + columns;
        return new WaveForm(
                ByteBuffer.wrap(bytes).getLong(),
                Arrays.copyOfRange(bytes, HEAD_BYTES, middle),
                Arrays.copyOfRange(bytes, middle, bytes.length));
    }
}
