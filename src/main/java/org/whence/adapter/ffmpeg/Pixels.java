package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

/// The upright 8-bit pixels of a picture, in native memory, which lasts until this is closed. For one thread at a
/// time.
public final class Pixels implements AutoCloseable {

    private final AVFrame frame;
    private final PixelLayout layout;
    private final ByteBuffer memory;

    /// Takes over `frame`, packed in `layout` in its first plane.
    Pixels(AVFrame frame, PixelLayout layout) {
        this.frame = frame;
        this.layout = layout;
        this.memory = Plane.of(frame);
    }

    public Dimensions size() {
        return Plane.size(frame);
    }

    /// `GREY`, `RGB` or `RGBA`.
    public PixelLayout layout() {
        return layout;
    }

    /// The bytes of a row, without gaps.
    public int rowBytes() {
        return frame.width() * layout.bytes();
    }

    /// Copies row `y`, counted from the top, to the start of `target`.
    public void row(int y, byte[] target) {
        memory.get(y * frame.linesize(0), target, 0, rowBytes());
    }

    /// Hands each row, from the top down, to `taker`, always in the same array.
    public void rows(Consumer<byte[]> taker) {
        var row = new byte[rowBytes()];
        for (var y = 0; y < frame.height(); y++) {
            row(y, row);
            taker.accept(row);
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
