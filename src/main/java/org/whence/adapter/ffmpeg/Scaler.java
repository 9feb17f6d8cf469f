package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.whence.core.media.Dimensions;

/// Turns frames into other sizes (by an area filter) and pixel formats. Colour matrix and range are those that the
/// frame states, BT.601 where it states none; gamuts and transfer curves are left alone. Worth keeping for a run of
/// like frames.
final class Scaler implements AutoCloseable {

    private final SwsContext context = sws_alloc_context();

    Scaler() {
        Ffmpeg.ready();
        context.flags(SWS_AREA | SWS_ACCURATE_RND | SWS_BITEXACT);
    }

    /// A new frame, of full range but for `yuv420p`; to be freed by the caller.
    AVFrame convert(AVFrame source, Dimensions size, int pixelFormat) throws MediaFault {
        var target = blank(size, pixelFormat);
        target.color_range(pixelFormat == AV_PIX_FMT_YUV420P ? AVCOL_RANGE_MPEG : AVCOL_RANGE_JPEG);
        var result = isAlike(source, target) ? av_frame_copy(target, source) : sws_scale_frame(context, target, source);
        if (result < 0) {
            av_frame_free(target);
            throw MediaFault.refused("Convert the pixels", result);
        }
        return target;
    }

    /// Whether nothing is to be converted. FFmpeg 8.1 copies such frames without the last row of their colours where
    /// the height is odd, and what lay in memory before shows as a stripe.
    private static boolean isAlike(AVFrame source, AVFrame target) {
        return source.width() == target.width()
                && source.height() == target.height()
                && source.format() == target.format()
                && source.color_range() == target.color_range();
    }

    /// A frame with memory of its own, in which nothing was written.
    static AVFrame blank(Dimensions size, int pixelFormat) throws MediaFault {
        var frame = av_frame_alloc();
        frame.width(size.width());
        frame.height(size.height());
        frame.format(pixelFormat);
        var result = av_frame_get_buffer(frame, 0);
        if (result < 0) {
            av_frame_free(frame);
            throw MediaFault.refused("Find memory for the pixels", result);
        }
        return frame;
    }

    /// `size` shrunk until its longer side is at most `longestSide`; never enlarged.
    static Dimensions fitted(Dimensions size, int longestSide) {
        var longer = Math.max(size.width(), size.height());
        if (longer <= longestSide) {
            return size;
        }
        return new Dimensions(
                Math.max(1, (int) Math.round((double) size.width() * longestSide / longer)),
                Math.max(1, (int) Math.round((double) size.height() * longestSide / longer)));
    }

    @Override
    public void close() {
        sws_free_context(context);
    }
}
