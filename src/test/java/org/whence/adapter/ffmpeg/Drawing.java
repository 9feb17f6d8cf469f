package org.whence.adapter.ffmpeg;

import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;

/// Drawn pictures in which every corner and both axes can be told apart.
final class Drawing {

    private Drawing() {}

    /// Red grows to the right, green downwards, blue marks the top left quarter.
    static byte[] rgb(Dimensions size) {
        return rgb(size, 0);
    }

    /// The same, with a bright bar that moves to the right with `time`.
    static byte[] rgb(Dimensions size, int time) {
        var pixels = new byte[size.width() * size.height() * 3];
        var at = 0;
        for (var y = 0; y < size.height(); y++) {
            for (var x = 0; x < size.width(); x++) {
                var bar = time > 0 && Math.abs(x - time * 4 % size.width()) < 4;
                pixels[at++] = (byte) (bar ? 255 : 255 * x / size.width());
                pixels[at++] = (byte) (bar ? 255 : 255 * y / size.height());
                pixels[at++] = (byte) (bar || x < size.width() / 2 && y < size.height() / 2 ? 200 : 20);
            }
        }
        return pixels;
    }

    /// What has to be stored so that `turn` makes `upright` of it: the pixel that `turn` brings to (x, y).
    static byte[] stored(byte[] upright, Dimensions size, Orientation turn) {
        var stored = Turn.size(size, turn);
        var pixels = new byte[upright.length];
        for (var y = 0; y < size.height(); y++) {
            for (var x = 0; x < size.width(); x++) {
                var right = stored.width() - 1;
                var bottom = stored.height() - 1;
                var at = switch (turn) {
                    case ORIGINAL -> new int[] {x, y};
                    case ROTATED_90 -> new int[] {y, bottom - x};
                    case ROTATED_180 -> new int[] {right - x, bottom - y};
                    case ROTATED_270 -> new int[] {right - y, x};
                    case MIRRORED -> new int[] {right - x, y};
                    case FLIPPED -> new int[] {x, bottom - y};
                    case TRANSPOSED -> new int[] {y, x};
                    case TRANSVERSED -> new int[] {right - y, bottom - x};
                };
                System.arraycopy(upright, 3 * (y * size.width() + x), pixels, 3 * (at[1] * stored.width() + at[0]), 3);
            }
        }
        return pixels;
    }

    /// The mean of how far the bytes lie apart.
    static double difference(byte[] one, byte[] other) {
        var sum = 0L;
        for (var index = 0; index < one.length; index++) {
            sum += Math.abs((one[index] & 0xFF) - (other[index] & 0xFF));
        }
        return (double) sum / one.length;
    }

    /// Rows without gaps.
    static byte[] packed(Pixels pixels) {
        var packed = new byte[pixels.rowBytes() * pixels.size().height()];
        var row = new byte[pixels.rowBytes()];
        for (var y = 0; y < pixels.size().height(); y++) {
            pixels.row(y, row);
            System.arraycopy(row, 0, packed, y * row.length, row.length);
        }
        return packed;
    }
}
