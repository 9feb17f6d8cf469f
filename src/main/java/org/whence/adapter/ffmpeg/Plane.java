package org.whence.adapter.ffmpeg;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;

/// Reading and writing the memory of frames whose pixels lie together (one plane).
final class Plane {

    private Plane() {}

    static Dimensions size(AVFrame frame) {
        return new Dimensions(frame.width(), frame.height());
    }

    /// The memory itself, in rows of `linesize(0)` bytes; not to be used after the frame is freed.
    static ByteBuffer of(AVFrame frame) {
        return frame.data(0).capacity((long) frame.linesize(0) * frame.height()).asByteBuffer();
    }

    /// The upright pixels of a frame, row by row without gaps.
    static byte[] upright(AVFrame frame, Orientation turn, int depth) {
        var size = Turn.size(size(frame), turn);
        var pixels = new byte[size.width() * size.height() * depth];
        Turn.upright(
                of(frame), frame.linesize(0), size(frame), turn, depth, ByteBuffer.wrap(pixels), size.width() * depth);
        return pixels;
    }

    /// Fills a frame from rows without gaps.
    static void fill(AVFrame frame, byte[] pixels, int depth) {
        var target = of(frame);
        var length = frame.width() * depth;
        for (var y = 0; y < frame.height(); y++) {
            target.put(y * frame.linesize(0), pixels, y * length, length);
        }
    }

    /// A frame of zeroes, to be freed by the caller.
    static AVFrame cleared(Dimensions size, int pixelFormat) throws MediaFault {
        var frame = Scaler.blank(size, pixelFormat);
        Pointer.memset(frame.data(0), 0, (long) frame.linesize(0) * frame.height());
        return frame;
    }

    /// Copies `piece` into `whole` at `left`, `top`, as far as it lies inside.
    static void paste(AVFrame piece, AVFrame whole, int left, int top, int depth) {
        var from = of(piece);
        var to = of(whole);
        var first = Math.max(0, -left);
        var columns = Math.min(piece.width(), whole.width() - left) - first;
        for (var y = Math.max(0, -top); columns > 0 && y < Math.min(piece.height(), whole.height() - top); y++) {
            to.put(
                    (top + y) * whole.linesize(0) + (left + first) * depth,
                    from,
                    y * piece.linesize(0) + first * depth,
                    columns * depth);
        }
    }
}
