package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Writes two seconds of grey pictures, of silence, or of both, into any container, by FFmpeg's own encoders.
public final class SmallFile {

    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;
    public static final int FRAMES_PER_SECOND = 10;
    public static final int SAMPLES_PER_SECOND = 48_000;
    private static final int SECONDS = 2;
    private static final Set<String> PLANAR = Set.of("aac", "libmp3lame");

    private SmallFile() {}

    /// @param container FFmpeg's name of the muxer
    /// @param pictures FFmpeg's name of the encoder, or nothing for no pictures
    /// @param sound the same for sound
    /// @param tags of the container
    /// @param pause after the tenth picture, in pictures that are not there
    public static void write(
            Path file, String container, String pictures, String sound, Map<String, String> tags, int pause) {
        Ffmpeg.ready();
        var context = new AVFormatContext(null);
        try {
            Ffmpeg.check(avformat_alloc_output_context2(context, null, container, (String) null), "Begin the file");
            try (var shown = pictures.isEmpty() ? null : pictures(context, pictures);
                    var heard = sound.isEmpty() ? null : sound(context, sound)) {
                var stated = new AVDictionary(null);
                tags.forEach((name, value) -> av_dict_set(stated, name, value, 0));
                context.metadata(stated);
                var output = new AVIOContext(null);
                Ffmpeg.check(avio_open(output, "file:" + file, AVIO_FLAG_WRITE), "Open the file to write");
                context.pb(output);
                Ffmpeg.check(avformat_write_header(context, (AVDictionary) null), "Write the header");
                if (shown != null) {
                    frames(shown, pause);
                }
                if (heard != null) {
                    silence(heard, sound);
                }
                Ffmpeg.check(av_write_trailer(context), "Complete the file");
                avio_closep(output);
            }
        } catch (MediaFault fault) {
            throw new IllegalStateException(fault);
        } finally {
            avformat_free_context(context);
        }
    }

    private static Track pictures(AVFormatContext context, String encoder) throws MediaFault {
        var track = Track.add(context, encoder, settings -> {
            settings.width(WIDTH);
            settings.height(HEIGHT);
            settings.pix_fmt(AV_PIX_FMT_YUV420P);
            settings.time_base().num(1).den(FRAMES_PER_SECOND);
            settings.framerate().num(FRAMES_PER_SECOND).den(1);
            settings.gop_size(5);
            settings.bit_rate(100_000);
        });
        track.stream().avg_frame_rate().num(FRAMES_PER_SECOND).den(1);
        return track;
    }

    private static Track sound(AVFormatContext context, String encoder) throws MediaFault {
        return Track.add(context, encoder, settings -> {
            settings.sample_fmt(format(encoder));
            settings.sample_rate(SAMPLES_PER_SECOND);
            av_channel_layout_default(settings.ch_layout(), 1);
            settings.time_base().num(1).den(SAMPLES_PER_SECOND);
            settings.bit_rate(64_000);
        });
    }

    private static int format(String encoder) {
        return PLANAR.contains(encoder) ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_S16;
    }

    private static void frames(Track track, int pause) throws MediaFault {
        for (int i = 0; i < SECONDS * FRAMES_PER_SECOND; i++) {
            var frame = av_frame_alloc();
            frame.format(AV_PIX_FMT_YUV420P);
            frame.width(WIDTH);
            frame.height(HEIGHT);
            frame.pts(i < 10 ? i : i + pause);
            fill(frame, new int[] {HEIGHT, HEIGHT / 2, HEIGHT / 2}, 100 + i);
            track.write(frame);
            av_frame_free(frame);
        }
        track.write(null);
    }

    private static void fill(AVFrame frame, int[] rows, int value) throws MediaFault {
        Ffmpeg.check(av_frame_get_buffer(frame, 0), "Find memory");
        for (int plane = 0; plane < rows.length; plane++) {
            long bytes = (long) rows[plane] * frame.linesize(plane);
            var data = new byte[(int) bytes];
            java.util.Arrays.fill(data, (byte) value);
            frame.data(plane).capacity(bytes).put(data);
        }
    }

    private static void silence(Track track, String encoder) throws MediaFault {
        int length = track.frameLength() == 0 ? 1024 : track.frameLength();
        for (long at = 0; at < (long) SECONDS * SAMPLES_PER_SECOND; at += length) {
            var frame = av_frame_alloc();
            frame.format(format(encoder));
            frame.sample_rate(SAMPLES_PER_SECOND);
            frame.nb_samples(length);
            av_channel_layout_default(frame.ch_layout(), 1);
            frame.pts(at);
            Ffmpeg.check(av_frame_get_buffer(frame, 0), "Find memory");
            frame.data(0).capacity(frame.linesize(0)).put(new byte[frame.linesize(0)]);
            track.write(frame);
            av_frame_free(frame);
        }
        track.write(null);
    }
}
