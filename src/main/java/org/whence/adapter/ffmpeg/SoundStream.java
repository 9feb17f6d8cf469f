package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// The sound of a clip: the stream among those of a container that players play, and its decoder. Damage is passed
/// over, as in [VideoStream].
final class SoundStream implements AutoCloseable {

    /// Of one stream; beyond it the rest is given up.
    private static final int ERRORS = 200;

    private final Container container;
    private final AVStream stream;
    private final double millisPerTick;
    private final double startMillis;
    private Decoder decoder;
    private boolean drained;
    private int errors;
    private double millis;

    private SoundStream(Container container, AVStream stream) throws MediaFault {
        this.container = container;
        this.stream = stream;
        this.millisPerTick =
                1000.0 * stream.time_base().num() / stream.time_base().den();
        var start = container.context().start_time();
        this.startMillis = start == AV_NOPTS_VALUE ? 0 : start * 1000.0 / AV_TIME_BASE;
        this.decoder = Decoder.of(stream.codecpar(), stream.time_base(), 1);
    }

    /// The stream that players play; nothing where there is none.
    static Optional<AVStream> find(Container container) {
        var index = av_find_best_stream(container.context(), AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        return index < 0 ? Optional.empty() : Optional.of(container.context().streams(index));
    }

    /// @throws MediaFault if there is no decoder for it
    static SoundStream open(Container container, AVStream stream) throws MediaFault {
        return new SoundStream(container, stream);
    }

    /// The next frame, valid until the next call; null at the end.
    @Nullable
    AVFrame next() throws MediaFault {
        while (true) {
            try {
                var frame = decoder.receive();
                if (frame != null && frame.nb_samples() > 0 && frame.sample_rate() > 0) {
                    if (frame.best_effort_timestamp() != AV_NOPTS_VALUE) {
                        millis = frame.best_effort_timestamp() * millisPerTick - startMillis;
                    }
                    return frame;
                }
                if (frame != null) {
                    continue;
                }
                if (drained) {
                    return null;
                }
                var packet = container.read(stream);
                drained = packet == null;
                decoder.send(packet);
            } catch (MediaFault fault) {
                if (drained || ++errors > ERRORS) {
                    return null;
                }
                decoder.close();
                decoder = Decoder.of(stream.codecpar(), stream.time_base(), 1);
            }
        }
    }

    /// When the first sample of the frame that [#next] gave last is heard, in milliseconds from the start of the clip.
    /// May lie a little before it.
    double millis() {
        return millis;
    }

    /// Goes to `millis` or some time before it; to the first byte, where the container finds no place by time.
    void seek(long millis) throws MediaFault {
        var ticks = Math.round((millis + startMillis) / millisPerTick);
        if (av_seek_frame(container.context(), stream.index(), ticks, AVSEEK_FLAG_BACKWARD) < 0) {
            Ffmpeg.check(av_seek_frame(container.context(), -1, 0, AVSEEK_FLAG_BYTE), "Seek");
        }
        decoder.flush();
        drained = false;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
