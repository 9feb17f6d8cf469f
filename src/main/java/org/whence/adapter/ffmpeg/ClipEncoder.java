package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ExaminerException;

/// Writes an MP4 clip, H.264 and AAC; the same input makes the same bytes. Frames and sound may come in any order. For
/// one thread.
public final class ClipEncoder implements AutoCloseable {

    private static final int SOUND_BITS_PER_SECOND = 96_000;

    private final ClipSettings settings;
    private final AVFormatContext container;
    private final Track pictures;
    private final @Nullable Track sound;
    private final Scaler scaler = new Scaler();
    private float[] waiting = new float[0];
    private long frames;
    private long samples;

    private ClipEncoder(ClipSettings settings, AVFormatContext container) throws MediaFault {
        this.settings = settings;
        this.container = container;
        this.pictures = Track.add(container, "libopenh264", this::pictureSettings);
        this.sound = settings.samplesPerSecond() == 0 ? null : Track.add(container, "aac", this::soundSettings);
    }

    /// Begins the clip in `file`, which is replaced.
    ///
    /// @throws ExaminerException if it cannot be written or there is no encoder
    public static ClipEncoder create(Path file, ClipSettings settings) {
        Ffmpeg.ready();
        var container = new AVFormatContext(null);
        try {
            Ffmpeg.check(avformat_alloc_output_context2(container, null, "mp4", (String) null), "Begin the clip");
            container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            var encoder = new ClipEncoder(settings, container);
            encoder.begin(file);
            return encoder;
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not begin a clip", fault);
        }
    }

    private void pictureSettings(AVCodecContext context) {
        context.width(settings.size().width());
        context.height(settings.size().height());
        context.pix_fmt(AV_PIX_FMT_YUV420P);
        context.time_base().num(1).den(settings.framesPerSecond());
        context.framerate().num(settings.framesPerSecond()).den(1);
        context.gop_size(settings.keyFrameInterval());
        context.bit_rate(settings.bitsPerSecond());
    }

    private void soundSettings(AVCodecContext context) {
        context.sample_fmt(AV_SAMPLE_FMT_FLTP);
        context.sample_rate(settings.samplesPerSecond());
        av_channel_layout_default(context.ch_layout(), 1);
        context.time_base().num(1).den(settings.samplesPerSecond());
        context.bit_rate(SOUND_BITS_PER_SECOND);
    }

    private void begin(Path file) throws MediaFault {
        pictures.stream().avg_frame_rate().num(settings.framesPerSecond()).den(1);
        if (settings.clockwiseDegrees() != 0) {
            var parameters = pictures.stream().codecpar();
            var matrix = new IntPointer(9L);
            av_display_rotation_set(matrix, settings.clockwiseDegrees());
            var count = new IntPointer(1).put(0);
            var item = av_packet_side_data_new(
                    parameters.coded_side_data(), count, AV_PKT_DATA_DISPLAYMATRIX, 9L * Integer.BYTES, 0);
            var target = new IntPointer(item.data());
            for (var index = 0; index < 9; index++) {
                target.put(index, matrix.get(index));
            }
            parameters.coded_side_data(item);
            parameters.nb_coded_side_data(count.get());
        }
        var tags = new AVDictionary(null);
        settings.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> av_dict_set(tags, tag.getKey(), tag.getValue(), 0));
        container.metadata(tags);
        var output = new AVIOContext(null);
        Ffmpeg.check(avio_open(output, "file:" + file, AVIO_FLAG_WRITE), "Open the file to write");
        container.pb(output);
        Ffmpeg.check(avformat_write_header(container, (AVDictionary) null), "Write the header");
    }

    /// Adds a frame.
    ///
    /// @param rgb three bytes a pixel, row by row without gaps, of the size in the settings
    public void picture(byte[] rgb) {
        if (rgb.length != settings.size().pixels() * 3) {
            throw new IllegalArgumentException("Not a frame of " + settings.size());
        }
        try {
            var packed = Scaler.blank(settings.size(), AV_PIX_FMT_RGB24);
            try {
                Plane.fill(packed, rgb, 3);
                var planar = scaler.convert(packed, settings.size(), AV_PIX_FMT_YUV420P);
                try {
                    planar.pts(frames++);
                    pictures.write(planar);
                } finally {
                    av_frame_free(planar);
                }
            } finally {
                av_frame_free(packed);
            }
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not encode a frame", fault);
        }
    }

    /// Adds sound.
    ///
    /// @param mono samples from -1 to 1
    /// @throws IllegalStateException if the settings say that there is none
    public void sound(float[] mono) {
        if (sound == null) {
            throw new IllegalStateException("This clip is silent");
        }
        var joined = Arrays.copyOf(waiting, waiting.length + mono.length);
        System.arraycopy(mono, 0, joined, waiting.length, mono.length);
        var from = 0;
        while (joined.length - from >= sound.frameLength()) {
            write(sound, joined, from, sound.frameLength());
            from += sound.frameLength();
        }
        waiting = Arrays.copyOfRange(joined, from, joined.length);
    }

    private void write(Track track, float[] mono, int from, int length) {
        var frame = av_frame_alloc();
        try {
            frame.format(AV_SAMPLE_FMT_FLTP);
            frame.sample_rate(settings.samplesPerSecond());
            frame.nb_samples(length);
            av_channel_layout_default(frame.ch_layout(), 1);
            Ffmpeg.check(av_frame_get_buffer(frame, 0), "Find memory for sound");
            frame.data(0)
                    .capacity((long) length * Float.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer()
                    .put(mono, from, length);
            frame.pts(samples);
            samples += length;
            track.write(frame);
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not encode sound", fault);
        } finally {
            av_frame_free(frame);
        }
    }

    /// Completes the file.
    @Override
    public void close() {
        try {
            if (sound != null) {
                if (waiting.length > 0) {
                    write(sound, waiting, 0, waiting.length);
                }
                sound.write(null);
            }
            pictures.write(null);
            Ffmpeg.check(av_write_trailer(container), "Complete the clip");
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not complete a clip", fault);
        } finally {
            release();
        }
    }

    private void release() {
        scaler.close();
        pictures.close();
        if (sound != null) {
            sound.close();
        }
        var output = container.pb();
        avio_closep(output);
        avformat_free_context(container);
    }
}
