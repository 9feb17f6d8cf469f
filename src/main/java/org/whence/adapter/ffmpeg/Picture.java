package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

/// A decoded picture in native memory, which lasts until it is closed. For one thread at a time.
public final class Picture implements AutoCloseable {

    private static final int SMALL_SIDE = 256;
    private static final int LARGE_SIDE = 1280;
    private static final int PREVIEW_QUALITY = 80;

    /// As decoded, or RGBA where there is opacity to keep.
    private final AVFrame stored;

    /// The same on mid grey where there is opacity; else the same frame.
    private final AVFrame flat;

    private final Orientation turn;

    private Picture(AVFrame stored, AVFrame flat, Orientation turn) {
        this.stored = stored;
        this.flat = flat;
        this.turn = turn;
    }

    /// Takes over `decoded`, whose pixels are upright after `turn`.
    static Picture of(AVFrame decoded, Orientation turn) throws MediaFault {
        if ((av_pix_fmt_desc_get(decoded.format()).flags() & AV_PIX_FMT_FLAG_ALPHA) == 0) {
            return new Picture(decoded, decoded, turn);
        }
        try (var scaler = new Scaler()) {
            var rgba = scaler.convert(decoded, Plane.size(decoded), AV_PIX_FMT_RGBA);
            if (Alpha.isOpaque(rgba)) {
                return new Picture(rgba, rgba, turn);
            }
            return new Picture(rgba, Alpha.overGrey(rgba), turn);
        } finally {
            av_frame_free(decoded);
        }
    }

    /// Upright.
    public Dimensions size() {
        return Turn.size(Plane.size(stored), turn);
    }

    /// All its pixels upright: `RGB`, or `RGBA` where any of them is not opaque. To be closed by the caller.
    ///
    /// @throws ExaminerException if there is no memory for them
    public Pixels pixels() {
        if (turn == Orientation.ORIGINAL && PlanarPixels.areOf(stored)) {
            return new PlanarPixels(av_frame_clone(stored));
        }
        return stored == flat ? laidOut(AV_PIX_FMT_RGB24, PixelLayout.RGB) : laidOut(AV_PIX_FMT_RGBA, PixelLayout.RGBA);
    }

    /// What brightness is worked out from with the least work: `GREY`, which for JPEG is just what the file holds,
    /// or `RGBA` where any pixel is not opaque. Upright; to be closed by the caller.
    ///
    /// @throws ExaminerException if there is no memory for them
    public Pixels tones() {
        if (stored == flat && turn == Orientation.ORIGINAL && holdsBrightness()) {
            return new PackedPixels(av_frame_clone(stored), PixelLayout.GREY);
        }
        return stored == flat
                ? laidOut(AV_PIX_FMT_GRAY8, PixelLayout.GREY)
                : laidOut(AV_PIX_FMT_RGBA, PixelLayout.RGBA);
    }

    /// Whether its first plane is the brightness of full range, byte by byte.
    private boolean holdsBrightness() {
        return stored.color_range() == AVCOL_RANGE_JPEG
                && (stored.format() == AV_PIX_FMT_YUVJ420P
                        || stored.format() == AV_PIX_FMT_YUVJ422P
                        || stored.format() == AV_PIX_FMT_YUVJ444P);
    }

    private Pixels laidOut(int pixelFormat, PixelLayout layout) {
        try (var scaler = new Scaler()) {
            var frame = scaler.convert(stored, Plane.size(stored), pixelFormat);
            return new PackedPixels(turned(frame, layout.bytes()), layout);
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not lay out the pixels", fault);
        }
    }

    /// All its pixels upright and opaque, in BGRA, to be freed by the caller.
    AVFrame drawn() throws MediaFault {
        try (var scaler = new Scaler()) {
            return turned(scaler.convert(flat, Plane.size(flat), AV_PIX_FMT_BGRA), PixelLayout.RGBA.bytes());
        }
    }

    /// The previews [Preview#SMALL] and [Preview#LARGE].
    ///
    /// @throws ExaminerException if there is no memory for them
    public List<Preview> previews() {
        try (var scaler = new Scaler()) {
            var large = shrunk(scaler, LARGE_SIDE);
            try {
                return List.of(
                        new Preview(Preview.SMALL, jpeg(large, SMALL_SIDE)),
                        new Preview(Preview.LARGE, JpegEncoder.encode(large, PREVIEW_QUALITY)));
            } finally {
                av_frame_free(large);
            }
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not make the previews", fault);
        }
    }

    /// The small JPEG of a frame that a contact sheet shows.
    byte[] smallJpeg() throws MediaFault {
        try (var scaler = new Scaler()) {
            var small = shrunk(scaler, SMALL_SIDE);
            try {
                return JpegEncoder.encode(small, PREVIEW_QUALITY);
            } finally {
                av_frame_free(small);
            }
        }
    }

    private static byte[] jpeg(AVFrame frame, int longestSide) throws MediaFault {
        try (var scaler = new Scaler()) {
            var small = scaler.convert(frame, Scaler.fitted(Plane.size(frame), longestSide), AV_PIX_FMT_YUVJ420P);
            try {
                return JpegEncoder.encode(small, PREVIEW_QUALITY);
            } finally {
                av_frame_free(small);
            }
        }
    }

    private AVFrame shrunk(Scaler scaler, int longestSide) throws MediaFault {
        var format = turn == Orientation.ORIGINAL ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_RGB24;
        return turned(scaler.convert(flat, Scaler.fitted(Plane.size(flat), longestSide), format), 3);
    }

    /// Takes over `frame` and hands it back upright.
    private AVFrame turned(AVFrame frame, int channels) throws MediaFault {
        if (turn == Orientation.ORIGINAL) {
            return frame;
        }
        try {
            var upright = Scaler.blank(Turn.size(Plane.size(frame), turn), frame.format());
            upright.color_range(frame.color_range());
            Turn.upright(
                    Plane.of(frame),
                    frame.linesize(0),
                    Plane.size(frame),
                    turn,
                    channels,
                    Plane.of(upright),
                    upright.linesize(0));
            return upright;
        } finally {
            av_frame_free(frame);
        }
    }

    @Override
    public void close() {
        if (flat != stored) {
            av_frame_free(flat);
        }
        av_frame_free(stored);
    }
}
