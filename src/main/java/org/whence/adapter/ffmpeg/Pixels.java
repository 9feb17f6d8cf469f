package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.media.Dimensions;

/// The upright 8-bit pixels of a picture, in native memory, which lasts until this is closed.
public final class Pixels implements AutoCloseable {

    private final AVFrame frame;
    private final int channels;

    /// Takes over `frame`, packed, of `channels` bytes a pixel.
    Pixels(AVFrame frame, int channels) {
        this.frame = frame;
        this.channels = channels;
    }

    public Dimensions size() {
        return Plane.size(frame);
    }

    /// 3: red, green, blue. 4: red, green, blue, opacity (by which the colours are not multiplied).
    public int channels() {
        return channels;
    }

    /// From the start of a row to the start of the next, in bytes: at least `channels` times the width.
    public int stride() {
        return frame.linesize(0);
    }

    /// The rows from the top. Not to be touched after this is closed.
    public ByteBuffer rows() {
        return Plane.of(frame);
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
