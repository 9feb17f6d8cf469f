package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.IntPointer;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;

/// How stored pixels become upright: what EXIF and containers say of it, and doing it.
final class Turn {

    private static final int MATRIX_LENGTH = 9;

    private Turn() {}

    /// What is to be done to pixels whose EXIF orientation is `value`; nothing where it is not 1 to 8.
    ///
    /// Source: CIPA DC-008 (Exif 2.32), 4.6.4, Orientation.
    static Orientation ofExif(int value) {
        return switch (value) {
            case 2 -> Orientation.MIRRORED;
            case 3 -> Orientation.ROTATED_180;
            case 4 -> Orientation.FLIPPED;
            case 5 -> Orientation.TRANSPOSED;
            case 6 -> Orientation.ROTATED_90;
            case 7 -> Orientation.TRANSVERSED;
            case 8 -> Orientation.ROTATED_270;
            default -> Orientation.ORIGINAL;
        };
    }

    /// What the display matrix among `sideData` asks for; nothing where there is none or it is no multiple of a
    /// quarter turn.
    ///
    /// Source: ISO/IEC 14496-12, 6.2.2; FFmpeg, `libavutil/display.h`: a stored point (p, q) is shown at
    /// (a p + c q, b p + d q), the matrix being a, b, u, c, d, v, x, y, w.
    static Orientation ofMatrix(AVPacketSideData sideData, int count) {
        for (var index = 0; index < count; index++) {
            var item = sideData.getPointer(index);
            if (item.type() == AV_PKT_DATA_DISPLAYMATRIX && item.size() >= MATRIX_LENGTH * Integer.BYTES) {
                var matrix = new IntPointer(item.data());
                return ofMatrix(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
            }
        }
        return Orientation.ORIGINAL;
    }

    static Orientation ofMatrix(int a, int b, int c, int d) {
        if (Math.abs((long) a) + Math.abs((long) d) >= Math.abs((long) b) + Math.abs((long) c)) {
            if (a >= 0) {
                return d >= 0 ? Orientation.ORIGINAL : Orientation.FLIPPED;
            }
            return d >= 0 ? Orientation.MIRRORED : Orientation.ROTATED_180;
        }
        if (b >= 0) {
            return c >= 0 ? Orientation.TRANSPOSED : Orientation.ROTATED_90;
        }
        return c >= 0 ? Orientation.ROTATED_270 : Orientation.TRANSVERSED;
    }

    static boolean swapsSides(Orientation turn) {
        return switch (turn) {
            case ROTATED_90, ROTATED_270, TRANSPOSED, TRANSVERSED -> true;
            case ORIGINAL, ROTATED_180, MIRRORED, FLIPPED -> false;
        };
    }

    static Dimensions size(Dimensions stored, Orientation turn) {
        return swapsSides(turn) ? new Dimensions(stored.height(), stored.width()) : stored;
    }

    /// The upright pixels, row by row in `target`.
    ///
    /// @param source rows of `stride` bytes
    /// @param targetStride bytes a row of `target`
    /// @param depth bytes a pixel
    static void upright(
            ByteBuffer source,
            int stride,
            Dimensions stored,
            Orientation turn,
            int depth,
            ByteBuffer target,
            int targetStride) {
        var upright = size(stored, turn);
        var lastColumn = (stored.width() - 1) * depth;
        var lastRow = (stored.height() - 1) * stride;
        var start = switch (turn) {
            case ORIGINAL, TRANSPOSED -> 0;
            case MIRRORED, ROTATED_270 -> lastColumn;
            case FLIPPED, ROTATED_90 -> lastRow;
            case ROTATED_180, TRANSVERSED -> lastColumn + lastRow;
        };
        var stepX = switch (turn) {
            case ORIGINAL, FLIPPED -> depth;
            case MIRRORED, ROTATED_180 -> -depth;
            case TRANSPOSED, ROTATED_270 -> stride;
            case ROTATED_90, TRANSVERSED -> -stride;
        };
        var stepY = switch (turn) {
            case ORIGINAL, MIRRORED -> stride;
            case FLIPPED, ROTATED_180 -> -stride;
            case TRANSPOSED, ROTATED_90 -> depth;
            case ROTATED_270, TRANSVERSED -> -depth;
        };
        copy(source, start, stepX, stepY, upright, depth, target, targetStride);
    }

    /// In squares, so that what is read column by column stays in the cache.
    private static void copy(
            ByteBuffer source,
            int start,
            int stepX,
            int stepY,
            Dimensions size,
            int depth,
            ByteBuffer target,
            int stride) {
        var square = 32;
        var row = new byte[square * depth];
        for (var top = 0; top < size.height(); top += square) {
            var bottom = Math.min(top + square, size.height());
            for (var left = 0; left < size.width(); left += square) {
                var count = Math.min(square, size.width() - left);
                for (var y = top; y < bottom; y++) {
                    gather(source, start + left * stepX + y * stepY, stepX, count, depth, row);
                    target.put(y * stride + left * depth, row, 0, count * depth);
                }
            }
        }
    }

    private static void gather(ByteBuffer source, int start, int step, int count, int depth, byte[] row) {
        var from = start;
        var to = 0;
        for (var index = 0; index < count; index++) {
            for (var part = 0; part < depth; part++) {
                row[to++] = source.get(from + part);
            }
            from += step;
        }
    }
}
