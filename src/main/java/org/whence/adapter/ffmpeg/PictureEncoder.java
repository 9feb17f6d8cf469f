package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import org.whence.core.media.Dimensions;

/// Writes PNG and WebP files.
public final class PictureEncoder {

    private PictureEncoder() {}

    /// A PNG without loss.
    ///
    /// @param pixels red, green, blue (and opacity, where `channels` is 4), row by row without gaps
    public static byte[] png(byte[] pixels, Dimensions size, int channels) {
        var format = channels == 4 ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24;
        return StillEncoder.ofBytes(
                pixels, size, format, frame -> StillEncoder.encode(frame, AV_CODEC_ID_PNG, _ -> {}));
    }

    /// A lossy WebP.
    ///
    /// @param rgb red, green, blue, row by row without gaps
    /// @param quality 1 to 100
    public static byte[] webp(byte[] rgb, Dimensions size, int quality) {
        return StillEncoder.ofBytes(rgb, size, AV_PIX_FMT_RGB24, frame -> {
            try (var scaler = new Scaler()) {
                var planar = scaler.convert(frame, size, AV_PIX_FMT_YUV420P);
                try {
                    return StillEncoder.encode(
                            planar,
                            AV_CODEC_ID_WEBP,
                            context ->
                                    av_opt_set(context, "quality", Integer.toString(quality), AV_OPT_SEARCH_CHILDREN));
                } finally {
                    av_frame_free(planar);
                }
            }
        });
    }
}
