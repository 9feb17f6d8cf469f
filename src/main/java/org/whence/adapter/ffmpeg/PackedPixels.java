package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

/// Pixels that lie in native memory as they are handed out.
final class PackedPixels implements Pixels {

    private final AVFrame frame;
    private final PixelLayout layout;
    private final ByteBuffer memory;
    private final byte[] row;

    /// Takes over `frame`, packed in `layout` in its first plane.
    PackedPixels(AVFrame frame, PixelLayout layout) {
        this.frame = frame;
        this.layout = layout;
        memory = Plane.of(frame);
        row = new byte[frame.width() * layout.bytes()];
    }

    @Override
    public Dimensions size() {
        return Plane.size(frame);
    }

    @Override
    public PixelLayout layout() {
        return layout;
    }

    @Override
    public byte[] row(int y) {
        memory.get(y * frame.linesize(0), row);
        return row;
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
