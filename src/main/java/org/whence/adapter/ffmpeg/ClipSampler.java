package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Preview;

/// Goes once through the pictures of a clip and takes samples: the first decoded frame of each second (of each longer
/// stretch, where seconds would make more than [Limits#CLIP_SAMPLES]), and key frames in between.
final class ClipSampler {

    private static final long SECOND_MILLIS = 1_000;

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
        this.stepMillis = Math.max(SECOND_MILLIS, 2 * durationMillis / Limits.CLIP_SAMPLES);
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
                    var sheet = new ContactSheet(VideoStream.turn(stream), durationMillis)) {
                video.skip(keysOnly ? AVDISCARD_NONKEY : AVDISCARD_NONREF);
                for (var frame = video.next(); frame != null; frame = video.next()) {
                    var time = video.millis(video.ticks());
                    if (isWanted(frame, time)) {
                        var grey = Picture.grey(scaler, frame, VideoStream.turn(stream), Limits.FINGERPRINT_SIDE);
                        samples.sample(time, grey);
                        sheet.offer(frame, time, grey);
                    }
                }
                if (count == 0) {
                    throw new MediaFault("None of its frames could be decoded", AVERROR_INVALIDDATA);
                }
                return sheet.previews();
            }
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
