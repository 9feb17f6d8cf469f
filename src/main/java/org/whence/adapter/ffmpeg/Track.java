package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// One stream of a container that is being written, and its encoder.
final class Track implements AutoCloseable {

    private final AVFormatContext container;
    private final AVCodecContext encoder;
    private final AVStream stream;

    private Track(AVFormatContext container, AVCodecContext encoder, AVStream stream) {
        this.container = container;
        this.encoder = encoder;
        this.stream = stream;
    }

    /// @param settings applied before the encoder opens; they must set its time base
    static Track add(AVFormatContext container, String encoderName, Consumer<AVCodecContext> settings)
            throws MediaFault {
        var codec = avcodec_find_encoder_by_name(encoderName);
        if (codec == null || codec.isNull()) {
            throw new MediaFault("There is no encoder " + encoderName);
        }
        var encoder = avcodec_alloc_context3(codec);
        encoder.thread_count(1);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
        settings.accept(encoder);
        var track = new Track(container, encoder, avformat_new_stream(container, codec));
        Ffmpeg.check(avcodec_open2(encoder, codec, (AVDictionary) null), "Open the encoder " + encoderName);
        avcodec_parameters_from_context(track.stream.codecpar(), encoder);
        track.stream.time_base(encoder.time_base());
        return track;
    }

    AVStream stream() {
        return stream;
    }

    /// Samples that the encoder wants at a time; of sound only.
    int frameLength() {
        return encoder.frame_size();
    }

    /// Writes what becomes of `frame`; of null: of all that the encoder still holds.
    void write(@Nullable AVFrame frame) throws MediaFault {
        Ffmpeg.check(avcodec_send_frame(encoder, frame), "Encode");
        var packet = av_packet_alloc();
        try {
            while (avcodec_receive_packet(encoder, packet) >= 0) {
                av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
                packet.stream_index(stream.index());
                Ffmpeg.check(av_interleaved_write_frame(container, packet), "Write");
            }
        } finally {
            av_packet_free(packet);
        }
    }

    @Override
    public void close() {
        avcodec_free_context(encoder);
    }
}
