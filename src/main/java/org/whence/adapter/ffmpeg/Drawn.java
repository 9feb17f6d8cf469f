package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;

/// All pixels of an upright picture in native memory, ready to be handed out in pieces, which lasts until it is closed.
/// For one thread at a time.
final class Drawn implements AutoCloseable {

    private static final int DEPTH = 4;

    /// BGRA, opaque.
    private final AVFrame frame;

    private Drawn(AVFrame frame) {
        this.frame = frame;
    }

    static Drawn of(Picture picture) throws MediaFault {
        return new Drawn(picture.drawn());
    }

    static Drawn of(Raster raster) throws MediaFault {
        var frame = Scaler.blank(new Dimensions(raster.width(), raster.height()), AV_PIX_FMT_BGRA);
        Plane.fill(frame, raster.bgra(), DEPTH);
        return new Drawn(frame);
    }

    Dimensions size() {
        return Plane.size(frame);
    }

    /// The pixels of `area`, shrunk until its longer side is at most `longestSide`.
    Raster piece(Area area, int longestSide) throws MediaFault {
        var cut = cut(area);
        var size = Scaler.fitted(area.size(), longestSide);
        if (size.equals(area.size())) {
            return new Raster(size.width(), size.height(), cut);
        }
        var whole = Scaler.blank(area.size(), AV_PIX_FMT_BGRA);
        try (var scaler = new Scaler()) {
            Plane.fill(whole, cut, DEPTH);
            var shrunk = scaler.convert(whole, size, AV_PIX_FMT_BGRA);
            try {
                return new Raster(size.width(), size.height(), Plane.upright(shrunk, Orientation.ORIGINAL, DEPTH));
            } finally {
                av_frame_free(shrunk);
            }
        } finally {
            av_frame_free(whole);
        }
    }

    private byte[] cut(Area area) {
        var memory = Plane.of(frame);
        var length = area.width() * DEPTH;
        var pixels = new byte[length * area.height()];
        for (var y = 0; y < area.height(); y++) {
            memory.get((area.top() + y) * frame.linesize(0) + area.left() * DEPTH, pixels, y * length, length);
        }
        return pixels;
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
