package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Limits;

/// One decoder of pictures and the frame that it fills. Sizes above [Limits#PICTURE_PIXELS] are refused before memory
/// is taken for them. After an error it is closed and never used again: decoders of damaged input have been seen to
/// spoil what came after.
final class Decoder implements AutoCloseable {

    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();

    private Decoder(AVCodecContext context) {
        this.context = context;
    }

    /// For input that needs no container: the decoder of `codecId`, on the calling thread alone.
    static Decoder of(int codecId) throws MediaFault {
        var codec = find(codecId);
        return opened(codec, avcodec_alloc_context3(codec), 1);
    }

    /// For a stream.
    ///
    /// @param threads that FFmpeg may start; what it says on them is not heard
    static Decoder of(AVCodecParameters stream, AVRational timeBase, int threads) throws MediaFault {
        var codec = find(stream.codec_id());
        var context = avcodec_alloc_context3(codec);
        avcodec_parameters_to_context(context, stream);
        context.pkt_timebase(timeBase);
        return opened(codec, context, threads);
    }

    private static AVCodec find(int codecId) throws MediaFault {
        Ffmpeg.ready();
        var codec = avcodec_find_decoder(codecId);
        if (codec == null || codec.isNull()) {
            throw new MediaFault("There is no decoder for it");
        }
        return codec;
    }

    private static Decoder opened(AVCodec codec, AVCodecContext context, int threads) throws MediaFault {
        context.thread_count(threads);
        context.max_pixels(Limits.PICTURE_PIXELS);
        var decoder = new Decoder(context);
        var result = avcodec_open2(context, codec, (AVDictionary) null);
        if (result < 0) {
            decoder.close();
            throw MediaFault.refused("Open the decoder", result);
        }
        return decoder;
    }

    /// Which frames are passed over: one of `AVDISCARD_...`. Where any are, those between key frames are not
    /// smoothed at the edges of their blocks: that takes a fifth of the time, and no fingerprint sees it.
    void skip(int discard) {
        context.skip_frame(discard);
        context.skip_loop_filter(discard > AVDISCARD_DEFAULT ? AVDISCARD_NONKEY : AVDISCARD_DEFAULT);
    }

    /// Takes the next packet; null says that there are no more.
    void send(@Nullable AVPacket packet) throws MediaFault {
        Ffmpeg.check(avcodec_send_packet(context, packet), "Decode");
    }

    /// The next frame, valid until the next call; null where another packet is wanted or all are out.
    @Nullable
    AVFrame receive() throws MediaFault {
        var result = avcodec_receive_frame(context, frame);
        if (result == Ffmpeg.AGAIN || result == AVERROR_EOF) {
            return null;
        }
        Ffmpeg.check(result, "Decode");
        if (Math.max(frame.width(), frame.height()) > Limits.PICTURE_SIDE) {
            throw new MediaFault("Its longer side exceeds " + Limits.PICTURE_SIDE + " pixels");
        }
        // Fields are shown woven; the converter would refuse frames that are marked so.
        frame.flags(frame.flags() & ~AVFrame.AV_FRAME_FLAG_INTERLACED);
        return frame;
    }

    /// Forgets what was sent, to begin anew elsewhere in the same intact stream.
    void flush() {
        avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
