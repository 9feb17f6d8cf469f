package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.Orientation;

/// Chooses, among the sampled frames of a clip as they pass, those that are kept as previews: some spread evenly, and
/// one that shows more than black or grey.
final class ContactSheet implements AutoCloseable {

    /// A later frame must show this much more than the one chosen before to take its place.
    private static final double CLEARLY_MORE = 1.4;

    private final Orientation turn;
    private final long spacingMillis;
    private final List<Preview> frames = new ArrayList<>();
    private @Nullable AVFrame telling;
    private double tellingContrast;
    private long nextMillis;

    /// @param durationMillis of the clip, as far as is known
    ContactSheet(Orientation turn, long durationMillis) {
        this.turn = turn;
        this.spacingMillis = Math.max(1, durationMillis / Limits.CONTACT_SHEET_FRAMES);
    }

    /// @param plane its brightness
    void offer(AVFrame frame, long timeMillis, LumaPlane plane) throws MediaFault {
        if (timeMillis >= nextMillis && frames.size() < Limits.CONTACT_SHEET_FRAMES) {
            nextMillis = (timeMillis / spacingMillis + 1) * spacingMillis;
            try (var picture = Picture.of(av_frame_clone(frame), turn)) {
                frames.add(new Preview(Preview.frame(timeMillis), picture.smallJpeg()));
            }
        }
        var contrast = contrast(plane);
        if (telling == null || contrast > CLEARLY_MORE * tellingContrast) {
            close();
            telling = av_frame_clone(frame);
            tellingContrast = contrast;
        }
    }

    /// The standard deviation of brightness.
    private static double contrast(LumaPlane plane) {
        var sum = 0.0;
        var squares = 0.0;
        for (var sample : plane.samples()) {
            sum += sample;
            squares += sample * sample;
        }
        var mean = sum / plane.samples().length;
        return Math.sqrt(Math.max(0, squares / plane.samples().length - mean * mean));
    }

    /// Of the telling frame [Preview#SMALL] and [Preview#LARGE], then the others in order of time.
    List<Preview> previews() throws MediaFault {
        var previews = new ArrayList<Preview>();
        if (telling != null) {
            try (var picture = Picture.of(av_frame_clone(telling), turn)) {
                previews.addAll(picture.previews());
            }
        }
        previews.addAll(frames);
        return previews;
    }

    @Override
    public void close() {
        if (telling != null) {
            av_frame_free(telling);
            telling = null;
        }
    }
}
