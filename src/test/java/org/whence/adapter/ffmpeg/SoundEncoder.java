package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/// Writes sound alone as AAC in MP4, as platforms do.
public final class SoundEncoder {

    private SoundEncoder() {}

    /// @param mono from -1 to 1
    public static void write(Path file, float[] mono, int samplesPerSecond, int bitsPerSecond) {
        Ffmpeg.ready();
        var container = new AVFormatContext(null);
        try {
            Ffmpeg.check(avformat_alloc_output_context2(container, null, "mp4", (String) null), "Begin the sound");
            var track = Track.add(container, "aac", context -> {
                context.sample_fmt(AV_SAMPLE_FMT_FLTP);
                context.sample_rate(samplesPerSecond);
                av_channel_layout_default(context.ch_layout(), 1);
                context.time_base().num(1).den(samplesPerSecond);
                context.bit_rate(bitsPerSecond);
                context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT);
            });
            try (track) {
                var output = new AVIOContext(null);
                Ffmpeg.check(avio_open(output, "file:" + file, AVIO_FLAG_WRITE), "Open the file to write");
                container.pb(output);
                Ffmpeg.check(avformat_write_header(container, (AVDictionary) null), "Write the header");
                for (var from = 0; from < mono.length; from += track.frameLength()) {
                    frame(track, mono, from, Math.min(track.frameLength(), mono.length - from), samplesPerSecond);
                }
                track.write(null);
                Ffmpeg.check(av_write_trailer(container), "Complete the sound");
                avio_closep(output);
            }
        } catch (MediaFault fault) {
            throw new IllegalStateException(fault);
        } finally {
            avformat_free_context(container);
        }
    }

    private static void frame(Track track, float[] mono, int from, int length, int samplesPerSecond) throws MediaFault {
        var frame = av_frame_alloc();
        try {
            frame.format(AV_SAMPLE_FMT_FLTP);
            frame.sample_rate(samplesPerSecond);
            frame.nb_samples(length);
            av_channel_layout_default(frame.ch_layout(), 1);
            Ffmpeg.check(av_frame_get_buffer(frame, 0), "Find memory for sound");
            frame.data(0)
                    .capacity((long) length * Float.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer()
                    .put(mono, from, length);
            frame.pts(from);
            track.write(frame);
        } finally {
            av_frame_free(frame);
        }
    }
}
