package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INPUT_CHANGED;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_close;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.jspecify.annotations.Nullable;

/// Brings sound to one rate, number of channels and form of samples, whatever it comes in. For one thread.
final class Resampler implements AutoCloseable {

    private final int samplesPerSecond;
    private final int channels;
    private final int format;
    private final int bytesPerSample;
    private SwrContext context = swr_alloc();

    /// @param format of the samples that come out, packed: one of `AV_SAMPLE_FMT_...`
    /// @param bytesPerSample of one channel
    Resampler(int samplesPerSecond, int channels, int format, int bytesPerSample) {
        this.samplesPerSecond = samplesPerSecond;
        this.channels = channels;
        this.format = format;
        this.bytesPerSample = bytesPerSample;
    }

    /// The samples that come out for those of `source`, in the machine's byte order; of null: the last that are held
    /// back.
    byte[] convert(@Nullable AVFrame source) throws MediaFault {
        var target = av_frame_alloc();
        try {
            target.sample_rate(samplesPerSecond);
            target.format(format);
            av_channel_layout_default(target.ch_layout(), channels);
            if (source != null && source.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(source.ch_layout(), source.ch_layout().nb_channels());
            }
            var result = swr_convert_frame(context, target, source);
            if (result == AVERROR_INPUT_CHANGED) {
                begin();
                result = swr_convert_frame(context, target, source);
            }
            Ffmpeg.check(result, "Convert the sound");
            var bytes = new byte[target.nb_samples() * channels * bytesPerSample];
            if (bytes.length > 0) {
                target.data(0).get(bytes);
            }
            return bytes;
        } finally {
            av_frame_free(target);
        }
    }

    /// The same as numbers; for a format of 32-bit floats.
    float[] floats(@Nullable AVFrame source) throws MediaFault {
        var bytes = convert(source);
        var floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer().get(floats);
        return floats;
    }

    /// Forgets what it holds back and what form the source had.
    void begin() {
        swr_close(context);
        swr_free(context);
        context = swr_alloc();
    }

    @Override
    public void close() {
        swr_free(context);
    }
}
