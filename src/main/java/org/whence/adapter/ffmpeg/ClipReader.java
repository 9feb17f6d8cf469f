package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Status;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Field;

/// Reads clips (MP4, MOV, 3GP, Matroska, WebM, AVI, MPEG-TS and -PS, ASF, FLV) and sounds (M4A, MP3, Ogg, WAV,
/// FLAC, AAC, AMR): what the container and its streams say, and of clips a frame every second and each key frame
/// that is more than half a second from the frame before; and the whole of its sound. Where the key frames of a
/// long clip follow each other closely ([Limits#KEY_FRAME_GAP_MILLIS]) only they are decoded; else every frame is
/// that others build upon. For worker processes; blocks; for use from any thread.
public final class ClipReader {

    /// Between the last frame and the stated end: more than this, and something is cut off.
    private static final long MISSING_MILLIS = 2_000;

    private final Path file;
    private final ClipSamples samples;
    private final SoundSamples sound;
    private final List<Field> fields = new ArrayList<>();
    private List<Preview> previews = List.of();
    private @Nullable Long durationMillis;
    private @Nullable MediaFault fault;

    private ClipReader(Path file, ClipSamples samples, SoundSamples sound) {
        this.file = file;
        this.samples = samples;
        this.sound = sound;
    }

    /// Reads `file` and hands its sampled frames to `samples`, then its sound to `sound`, on the calling thread.
    ///
    /// @throws ExaminerException if the file cannot be read
    public static ClipReading read(Path file, ClipSamples samples, SoundSamples sound) {
        Ffmpeg.ready();
        Complaints.forget();
        return new ClipReader(file, samples, sound).read();
    }

    private ClipReading read() {
        try (var container = Container.open(file, Container.CLIPS)) {
            container.probe();
            fields.addAll(StreamFields.of(container));
            var duration = container.context().duration();
            durationMillis = duration > 0 && duration != AV_NOPTS_VALUE ? duration / 1000 : null;
            var video = VideoStream.find(container);
            var hasSound = SoundStream.find(container).isPresent();
            if (video.isPresent()) {
                pictures(container, video.get());
            }
            if (hasSound) {
                sound();
            }
            if (video.isPresent()) {
                return reading(MediaKind.VIDEO, VideoStream.size(video.get()).orElse(null));
            }
            return reading(hasSound ? MediaKind.AUDIO : MediaKind.OTHER, null);
        } catch (MediaFault opening) {
            fault = opening;
            return reading(MediaKind.OTHER, null);
        }
    }

    /// Keeps what stands against it as the fault: the fields hold all the same.
    private void pictures(Container container, AVStream stream) {
        try (var video = VideoStream.open(container, stream, 1)) {
            var times = FrameTimes.read(video);
            if (times.count() == 0) {
                throw new MediaFault("It holds no frames", AVERROR_INVALIDDATA);
            }
            var variable = times.isVariable() ? "yes" : "no";
            fields.add(new Field("Stream" + stream.index(), "VariableFrameRate", variable, variable));
            fields.add(new Field(
                    "Stream" + stream.index(),
                    "FrameCount",
                    Integer.toString(times.count()),
                    Integer.toString(times.count())));
            var last = video.millis(times.lastTicks());
            var length = durationMillis == null ? last : Math.max(last, durationMillis);
            durationMillis = length;
            var stated = stream.duration() == AV_NOPTS_VALUE ? 0 : video.length(stream.duration());
            if (times.count() > 1 && stated > last + MISSING_MILLIS) {
                Complaints.add(
                        "stream " + stream.index(),
                        "Its last frame stands at " + last + " ms, though it states to last " + stated + " ms");
            }
            var gap = times.widestKeyGapTicks();
            var keysSuffice = length > Limits.SHORT_CLIP_MILLIS
                    && gap != Long.MAX_VALUE
                    && video.length(gap) <= Limits.KEY_FRAME_GAP_MILLIS;
            samples.begin(length);
            previews = new ClipSampler(samples, length).run(file, keysSuffice);
        } catch (MediaFault trouble) {
            fault = trouble;
        }
    }

    /// A sound that cannot be decoded is a defect of a clip, whose pictures hold all the same.
    private void sound() {
        try {
            var wave = new SoundSampler(sound).run(file);
            previews = Stream.concat(previews.stream(), wave.stream()).toList();
        } catch (MediaFault trouble) {
            if (trouble.code() == 0) {
                fields.add(new Field("Sound", "NotDecoded", trouble.says(), trouble.says()));
            } else {
                Complaints.add("sound", trouble.details());
            }
        }
    }

    private ClipReading reading(MediaKind kind, @Nullable Dimensions size) {
        var defects = Complaints.heard();
        var status = Status.EXAMINED;
        String reason = null;
        if (fault != null) {
            status = fault.code() == 0 ? Status.UNSUPPORTED : Status.DAMAGED;
            reason = fault.says();
            if (!fault.details().equals(fault.says())) {
                Complaints.add("FFmpeg", fault.details());
                defects = Complaints.heard();
            }
        } else if (kind == MediaKind.OTHER) {
            status = Status.UNSUPPORTED;
            reason = "It holds neither pictures nor sound";
        } else if (!defects.isEmpty()) {
            status = Status.DAMAGED;
            reason = Complaints.partly("it", defects);
        }
        return new ClipReading(status, reason, kind, size, durationMillis, fields, defects, previews);
    }
}
