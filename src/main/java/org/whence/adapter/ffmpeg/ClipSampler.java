package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.ClipFingerprinter;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;

/// Goes once through the pictures of a clip and takes samples: the first decoded frame of each quarter of a second (of
/// each longer stretch, where those would make more than [Limits#CLIP_SAMPLES]), and key frames in between. A hand that
/// holds a camera moves the picture by more than a hash can bear in half a second. What stays the same is dropped
/// later.
final class ClipSampler {

    private static final long STEP_MILLIS = 250;

    private final ClipSamples samples;
    private final long durationMillis;
    private final long stepMillis;
    private long nextMillis;
    private long lastMillis = Long.MIN_VALUE / 2;
    private int count;

    ClipSampler(ClipSamples samples, long durationMillis) {
        this.samples = samples;
        this.durationMillis = durationMillis;
        // Half of the samples may be key frames between two steps.
        this.stepMillis = Math.max(STEP_MILLIS, 2 * durationMillis / Limits.CLIP_SAMPLES);
    }

    /// The previews of the clip in `file`.
    ///
    /// @param keysOnly whether key frames stand for all
    List<Preview> run(Path file, boolean keysOnly) throws MediaFault {
        try (var container = Container.open(file, Container.CLIPS)) {
            container.probe();
            var stream = VideoStream.find(container)
                    .orElseThrow(() -> new MediaFault("It holds no pictures", AVERROR_INVALIDDATA));
            try (var video = VideoStream.open(container, stream, 1);
                    var scaler = new Scaler();
                    var fitting = new Scaler();
                    var sheet = new ContactSheet(VideoStream.turn(stream), durationMillis)) {
                video.skip(keysOnly ? AVDISCARD_NONKEY : AVDISCARD_NONREF);
                for (var frame = video.next(); frame != null; frame = video.next()) {
                    var time = video.millis(video.ticks());
                    if (isWanted(frame, time)) {
                        var plane = plane(scaler, frame, VideoStream.turn(stream));
                        if (samples.sample(time, plane)) {
                            var fitted = Scaler.fitted(Plane.size(frame), ClipFingerprinter.PLANE_SIDE);
                            samples.detail(time, plane(fitting, frame, fitted, VideoStream.turn(stream)));
                        }
                        sheet.offer(frame, time, plane);
                    }
                }
                if (count == 0) {
                    throw new MediaFault("None of its frames could be decoded", AVERROR_INVALIDDATA);
                }
                return sheet.previews();
            }
        }
    }

    private static LumaPlane plane(Scaler scaler, AVFrame frame, Orientation turn) throws MediaFault {
        var large = Math.max(frame.width(), frame.height()) > AreaShrink.LARGEST_SIDE;
        var square = new Dimensions(AreaShrink.LARGEST_SIDE, AreaShrink.LARGEST_SIDE);
        return plane(scaler, frame, large ? square : Plane.size(frame), turn);
    }

    private static LumaPlane plane(Scaler scaler, AVFrame frame, Dimensions size, Orientation turn) throws MediaFault {
        var grey = scaler.convert(frame, size, AV_PIX_FMT_GRAY8);
        try {
            var bytes = Plane.upright(grey, turn, 1);
            var samples = new float[bytes.length];
            for (var index = 0; index < bytes.length; index++) {
                samples[index] = bytes[index] & 0xFF;
            }
            var upright = Turn.size(size, turn);
            return new LumaPlane(upright.width(), upright.height(), samples);
        } finally {
            av_frame_free(grey);
        }
    }

    private boolean isWanted(AVFrame frame, long timeMillis) {
        var isKey = (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
        if (timeMillis <= lastMillis || count >= Limits.CLIP_SAMPLES) {
            return false;
        }
        if (timeMillis < nextMillis && !(isKey && timeMillis - lastMillis > stepMillis / 2)) {
            return false;
        }
        lastMillis = timeMillis;
        nextMillis = Math.max(nextMillis, (timeMillis / stepMillis + 1) * stepMillis);
        count++;
        return true;
    }
}
