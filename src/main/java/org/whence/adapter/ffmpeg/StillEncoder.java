package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.media.Dimensions;

/// Encodes one frame as a file of its own.
final class StillEncoder {

    /// What is done with a frame that lives only meanwhile.
    interface Use {
        byte[] of(AVFrame frame) throws MediaFault;
    }

    private StillEncoder() {}

    /// @param settings applied before the encoder opens
    static byte[] encode(AVFrame frame, int codecId, Consumer<AVCodecContext> settings) throws MediaFault {
        var codec = avcodec_find_encoder(codecId);
        var context = avcodec_alloc_context3(codec);
        var packet = av_packet_alloc();
        try {
            context.width(frame.width());
            context.height(frame.height());
            context.pix_fmt(frame.format());
            context.color_range(frame.color_range());
            context.time_base().num(1).den(1);
            context.thread_count(1);
            settings.accept(context);
            Ffmpeg.check(avcodec_open2(context, codec, (AVDictionary) null), "Open the encoder");
            Ffmpeg.check(avcodec_send_frame(context, frame), "Encode");
            avcodec_send_frame(context, null);
            Ffmpeg.check(avcodec_receive_packet(context, packet), "Encode");
            var file = new byte[packet.size()];
            packet.data().get(file);
            return file;
        } finally {
            av_packet_free(packet);
            avcodec_free_context(context);
        }
    }

    /// Lends the pixels to `use` as a frame.
    ///
    /// @param pixels rows without gaps in the packed format `pixelFormat`
    /// @throws IllegalStateException if they cannot be encoded
    static byte[] ofBytes(byte[] pixels, Dimensions size, int pixelFormat, Use use) {
        Ffmpeg.ready();
        var depth = Math.toIntExact(pixels.length / size.pixels());
        if (depth * size.pixels() != pixels.length) {
            throw new IllegalArgumentException("Not that many pixels: " + size + " in " + pixels.length + " bytes");
        }
        try {
            var frame = Scaler.blank(size, pixelFormat);
            try {
                Plane.fill(frame, pixels, depth);
                return use.of(frame);
            } finally {
                av_frame_free(frame);
            }
        } catch (MediaFault fault) {
            throw new IllegalStateException("Could not encode a picture", fault);
        }
    }
}
