package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Limits;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;

/// The pictures of a clip: the stream among those of a container that players show, and its decoder. Damage is passed
/// over: after an error decoding begins anew with a new decoder at the next packet, and where the container cannot be
/// read on, the clip ends.
final class VideoStream implements AutoCloseable {

    /// Of one stream; beyond it the rest is given up.
    private static final int ERRORS = 200;

    private final Container container;
    private final AVStream stream;
    private final int threads;
    private final double millisPerTick;
    private final long startTicks;
    private Decoder decoder;
    private int skip;
    private boolean drained;
    private int errors;
    private long ticks;

    private VideoStream(Container container, AVStream stream, int threads) throws MediaFault {
        this.container = container;
        this.stream = stream;
        this.threads = threads;
        this.millisPerTick =
                1000.0 * stream.time_base().num() / stream.time_base().den();
        this.startTicks = startTicks();
        this.decoder = Decoder.of(stream.codecpar(), stream.time_base(), threads);
    }

    /// The stream that players show; a picture attached to a sound is none.
    static Optional<AVStream> find(Container container) {
        var index = av_find_best_stream(container.context(), AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (index < 0) {
            return Optional.empty();
        }
        var stream = container.context().streams(index);
        var attached = (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
        return attached ? Optional.empty() : Optional.of(stream);
    }

    /// @param threads that FFmpeg may start
    /// @throws MediaFault if there is no decoder for it or its stated size exceeds [Limits]
    static VideoStream open(Container container, AVStream stream, int threads) throws MediaFault {
        var parameters = stream.codecpar();
        if ((long) parameters.width() * parameters.height() > Limits.PICTURE_PIXELS) {
            throw new MediaFault(MediaFault.TOO_LARGE);
        }
        return new VideoStream(container, stream, threads);
    }

    private long startTicks() {
        var start = container.context().start_time();
        if (start != AV_NOPTS_VALUE) {
            return Math.round(start * 1000.0 / AV_TIME_BASE / millisPerTick);
        }
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    }

    static Orientation turn(AVStream stream) {
        var parameters = stream.codecpar();
        return Turn.ofMatrix(parameters.coded_side_data(), parameters.nb_coded_side_data());
    }

    /// Upright, as stated; empty where nothing is stated.
    static Optional<Dimensions> size(AVStream stream) {
        var parameters = stream.codecpar();
        if (parameters.width() < 1 || parameters.height() < 1) {
            return Optional.empty();
        }
        return Optional.of(Turn.size(new Dimensions(parameters.width(), parameters.height()), turn(stream)));
    }

    /// Passes over frames from here on: one of `AVDISCARD_...`.
    void skip(int discard) {
        skip = discard;
        decoder.skip(discard);
        stream.discard(discard);
    }

    /// The next frame, valid until the next call; null at the end.
    @Nullable
    AVFrame next() throws MediaFault {
        while (true) {
            try {
                var frame = decoder.receive();
                if (frame != null) {
                    ticks = frame.best_effort_timestamp() == AV_NOPTS_VALUE
                            ? ticks + Math.max(1, frame.duration())
                            : frame.best_effort_timestamp();
                    return frame;
                }
                if (drained) {
                    return null;
                }
                feed();
            } catch (MediaFault fault) {
                if (drained || ++errors > ERRORS) {
                    return null;
                }
                renew();
            }
        }
    }

    /// When the frame that [#next] gave last is shown, in ticks of the stream; reckoned from the frame before where it
    /// says nothing.
    long ticks() {
        return ticks;
    }

    private void feed() throws MediaFault {
        var packet = nextPacket();
        drained = packet == null;
        decoder.send(packet);
    }

    /// The next packet of this stream; null at the end.
    @Nullable
    AVPacket nextPacket() {
        return container.read(stream);
    }

    private void renew() throws MediaFault {
        decoder.close();
        decoder = Decoder.of(stream.codecpar(), stream.time_base(), threads);
        decoder.skip(skip);
    }

    /// Goes to a key frame at or before `ticks`, where the container can find one.
    void seek(long ticks) throws MediaFault {
        Ffmpeg.check(av_seek_frame(container.context(), stream.index(), ticks, AVSEEK_FLAG_BACKWARD), "Seek");
        decoder.flush();
        drained = false;
    }

    /// Goes to the first byte, in formats that have no index to go by. Does nothing in others.
    void rewind() {
        if (av_seek_frame(container.context(), -1, 0, AVSEEK_FLAG_BYTE) >= 0) {
            decoder.flush();
            drained = false;
        }
    }

    long millis(long ticks) {
        return Math.max(0, Math.round((ticks - startTicks) * millisPerTick));
    }

    /// Of a stretch of `ticks`, in milliseconds.
    long length(long ticks) {
        return Math.round(ticks * millisPerTick);
    }

    /// As long as `millis`.
    long ticks(long millis) {
        return Math.round(millis / millisPerTick);
    }

    /// The last tick that [#millis] places at `millis` or before.
    long latestTicks(long millis) {
        return startTicks + (long) Math.ceil((millis + 0.5) / millisPerTick) - 1;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
