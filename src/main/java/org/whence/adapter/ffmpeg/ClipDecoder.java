package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.examination.ExaminerException;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;

/// An open clip, decoded in this process, frame by frame. For worker processes; for one thread at a time.
public final class ClipDecoder implements Clip {

    /// Decoding on to a frame that is at most this far ahead is faster than going to the key frame before it.
    private static final int NEAR_FRAMES = 24;

    private static final int THREADS = 4;

    /// How far before the wanted time a key frame is looked for, in turn: containers order by the time of decoding, and
    /// some find none at first. After that the clip is decoded from its start.
    private static final long[] EARLIER_MILLIS = {0, 2_000, 20_000, Integer.MAX_VALUE};

    private final Container container;
    private final VideoStream video;
    private final FrameTimes times;
    private final Orientation turn;
    private final Dimensions size;
    private final int longestSide;
    private final Scaler scaler = new Scaler();
    private int number = -1;

    private ClipDecoder(
            Container container,
            VideoStream video,
            FrameTimes times,
            Orientation turn,
            Dimensions size,
            int longestSide) {
        this.container = container;
        this.video = video;
        this.times = times;
        this.turn = turn;
        this.size = size;
        this.longestSide = longestSide;
    }

    /// Opens the clip in `file` and reads it through once, undecoded, to know the time of every frame.
    ///
    /// @param longestSide of the frames handed out, in pixels; they are shrunk to it, never enlarged
    /// @throws ExaminerException if it cannot be opened or holds no pictures
    public static ClipDecoder open(Path file, int longestSide) {
        Ffmpeg.ready();
        try {
            var times = times(file);
            var container = Container.open(file, Container.CLIPS);
            try {
                return of(container, times, longestSide);
            } catch (MediaFault fault) {
                container.close();
                throw fault;
            }
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not open the clip", fault);
        }
    }

    private static ClipDecoder of(Container container, FrameTimes times, int longestSide) throws MediaFault {
        container.probe();
        var stream = VideoStream.find(container).orElseThrow(ClipDecoder::noPictures);
        var size = VideoStream.size(stream).orElseThrow(ClipDecoder::noPictures);
        var threads = Math.min(THREADS, Runtime.getRuntime().availableProcessors());
        var video = VideoStream.open(container, stream, threads);
        return new ClipDecoder(
                container, video, times, VideoStream.turn(stream), Scaler.fitted(size, longestSide), longestSide);
    }

    private static FrameTimes times(Path file) throws MediaFault {
        try (var container = Container.open(file, Container.CLIPS)) {
            container.probe();
            var stream = VideoStream.find(container).orElseThrow(ClipDecoder::noPictures);
            try (var video = VideoStream.open(container, stream, 1)) {
                var times = FrameTimes.read(video);
                if (times.count() == 0) {
                    throw noPictures();
                }
                return times;
            }
        }
    }

    private static MediaFault noPictures() {
        return new MediaFault("It holds no pictures", AVERROR_INVALIDDATA);
    }

    @Override
    public Dimensions size() {
        return size;
    }

    @Override
    public long durationMillis() {
        var frames = times.count();
        var shown = frames > 1 ? (times.lastTicks() - times.ticksOf(0)) / (frames - 1) : 0;
        return video.millis(times.lastTicks() + shown);
    }

    @Override
    public double frameRate() {
        var length = video.length(times.lastTicks() - times.ticksOf(0));
        return length == 0 ? 1 : (times.count() - 1) * 1000.0 / length;
    }

    @Override
    public Optional<Frame> next() {
        try {
            var frame = video.next();
            return frame == null ? Optional.empty() : Optional.of(shown(frame));
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not decode a frame", fault);
        }
    }

    @Override
    public Optional<Frame> at(long millis) {
        var wanted = times.numberAt(video.latestTicks(millis));
        try {
            var frame = wanted > number && wanted - number <= NEAR_FRAMES ? onTo(wanted) : null;
            for (var index = 0; index < EARLIER_MILLIS.length && isPast(frame, wanted); index++) {
                var from = times.ticksOf(wanted) - video.ticks(EARLIER_MILLIS[index]);
                video.seek(Math.max(times.ticksOf(0), from));
                frame = onTo(wanted);
            }
            if (isPast(frame, wanted)) {
                video.rewind();
                frame = onTo(wanted);
            }
            return frame == null ? Optional.empty() : Optional.of(shown(frame));
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not go to a frame", fault);
        }
    }

    private boolean isPast(@Nullable AVFrame frame, int wanted) {
        return frame == null || currentNumber() > wanted;
    }

    /// Decodes until the frame of that number, or the first after it.
    private @Nullable AVFrame onTo(int wanted) throws MediaFault {
        var frame = video.next();
        while (frame != null && currentNumber() < wanted) {
            frame = video.next();
        }
        return frame;
    }

    private int currentNumber() {
        return times.numberAt(video.ticks());
    }

    private Frame shown(AVFrame frame) throws MediaFault {
        number = currentNumber();
        var picture = JpegDecoder.raster(scaler, frame, turn, longestSide);
        return new Frame(video.millis(video.ticks()), number, picture);
    }

    @Override
    public void close() {
        scaler.close();
        video.close();
        container.close();
    }
}
