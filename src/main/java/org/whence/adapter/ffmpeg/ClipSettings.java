package org.whence.adapter.ffmpeg;

import java.util.Map;
import org.whence.core.media.Dimensions;

/// How a clip is to be encoded.
///
/// @param size of the frames as stored; both sides even and at least 16
/// @param framesPerSecond constant
/// @param bitsPerSecond of the pictures, about
/// @param keyFrameInterval in frames
/// @param samplesPerSecond of the sound, one channel; 0 for none
/// @param clockwiseDegrees 0, 90, 180 or 270: how players are told to turn the frames
/// @param tags of the container, as FFmpeg names them: `creation_time`, `comment`, `location`
public record ClipSettings(
        Dimensions size,
        int framesPerSecond,
        int bitsPerSecond,
        int keyFrameInterval,
        int samplesPerSecond,
        int clockwiseDegrees,
        Map<String, String> tags) {

    private static final int SMALLEST_SIDE = 16;

    public ClipSettings {
        tags = Map.copyOf(tags);
        if (size.width() % 2 != 0 || size.height() % 2 != 0 || Math.min(size.width(), size.height()) < SMALLEST_SIDE) {
            throw new IllegalArgumentException("Not a size that H.264 is written in here: " + size);
        }
        if (framesPerSecond < 1 || bitsPerSecond < 1 || keyFrameInterval < 1 || samplesPerSecond < 0) {
            throw new IllegalArgumentException("Rates and intervals must be positive");
        }
        if (clockwiseDegrees % 90 != 0 || clockwiseDegrees < 0 || clockwiseDegrees > 270) {
            throw new IllegalArgumentException("Not a quarter turn: " + clockwiseDegrees);
        }
    }

    /// Silent and upright, a key frame each second, no tags.
    public static ClipSettings plain(Dimensions size, int framesPerSecond, int bitsPerSecond) {
        return new ClipSettings(size, framesPerSecond, bitsPerSecond, framesPerSecond, 0, 0, Map.of());
    }

    public ClipSettings withSound(int samplesPerSecond) {
        return new ClipSettings(
                size, framesPerSecond, bitsPerSecond, keyFrameInterval, samplesPerSecond, clockwiseDegrees, tags);
    }

    public ClipSettings withKeyFrameInterval(int frames) {
        return new ClipSettings(size, framesPerSecond, bitsPerSecond, frames, samplesPerSecond, clockwiseDegrees, tags);
    }

    public ClipSettings turned(int degrees) {
        return new ClipSettings(
                size, framesPerSecond, bitsPerSecond, keyFrameInterval, samplesPerSecond, degrees, tags);
    }

    public ClipSettings tagged(Map<String, String> stated) {
        return new ClipSettings(
                size, framesPerSecond, bitsPerSecond, keyFrameInterval, samplesPerSecond, clockwiseDegrees, stated);
    }
}
