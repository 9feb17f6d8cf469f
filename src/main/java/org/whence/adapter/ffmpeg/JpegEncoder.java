package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;
import org.whence.core.media.Dimensions;

/// Writes baseline JPEG, 4:2:0, with the quantisation tables that the standard suggests, scaled as the Independent JPEG
/// Group scales them, so that a quality means what it means elsewhere (but for the mean of a block, which is always
/// kept to 8 steps).
///
/// Source: ITU-T T.81 (1992), annex K, tables K.1 and K.2; IJG, `jcparam.c`, `jpeg_quality_scaling`.
public final class JpegEncoder {

    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99
    };

    /// With this factor the encoder takes the tables as they are.
    private static final int PLAIN_SCALE = 8;

    private JpegEncoder() {}

    /// @param rgb three bytes a pixel, row by row without gaps
    /// @param quality 1 to 100
    public static byte[] encode(byte[] rgb, Dimensions size, int quality) {
        return StillEncoder.ofBytes(rgb, size, AV_PIX_FMT_RGB24, frame -> encode(frame, quality));
    }

    static byte[] encode(AVFrame frame, int quality) throws MediaFault {
        if (frame.format() == AV_PIX_FMT_YUVJ420P) {
            return StillEncoder.encode(frame, AV_CODEC_ID_MJPEG, context -> tables(context, quality));
        }
        try (var scaler = new Scaler()) {
            var planar = scaler.convert(frame, Plane.size(frame), AV_PIX_FMT_YUVJ420P);
            try {
                return encode(planar, quality);
            } finally {
                av_frame_free(planar);
            }
        }
    }

    private static void tables(AVCodecContext context, int quality) {
        context.intra_matrix(scaled(LUMA, quality));
        context.chroma_intra_matrix(scaled(CHROMA, quality));
        context.qmin(PLAIN_SCALE);
        context.qmax(PLAIN_SCALE);
        // Codes made for each picture would save one part in a hundred of its bytes and cost a sixth more time.
        av_opt_set(context, "huffman", "default", AV_OPT_SEARCH_CHILDREN);
    }

    /// In memory that the encoder frees.
    private static ShortPointer scaled(int[] table, int quality) {
        var percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        var matrix = new ShortPointer(av_malloc((long) table.length * Short.BYTES));
        for (var index = 0; index < table.length; index++) {
            matrix.put(index, (short) Math.clamp((table[index] * percent + 50) / 100, 1, 255));
        }
        return matrix;
    }
}
