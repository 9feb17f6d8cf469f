package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.whence.core.media.Dimensions;

/// One picture as AV1, as items of AVIF files hold it.
public final class Av1Frame {

    private Av1Frame() {}

    /// @param rgb three bytes a pixel
    public static byte[] encode(byte[] rgb, Dimensions size) {
        return StillEncoder.ofBytes(rgb, size, AV_PIX_FMT_RGB24, packed -> {
            try (var scaler = new Scaler()) {
                var planar = scaler.convert(packed, size, AV_PIX_FMT_YUV420P);
                try {
                    return StillEncoder.encode(planar, AV_CODEC_ID_AV1, context -> context.bit_rate(2_000_000));
                } finally {
                    av_frame_free(planar);
                }
            }
        });
    }
}
