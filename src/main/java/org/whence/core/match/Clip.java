package org.whence.core.match;

import java.util.List;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Orientation;

/// The frames of a clip, each of which stands for the stretch up to the next one.
///
/// @param frames in order of time
/// @param durationMillis where the last stretch ends
record Clip(List<FrameHash> frames, long durationMillis) {

    /// How long a frame stands at the end of a clip of unknown duration: sampled once a second.
    private static final long SAMPLED_MILLIS = 1_000;

    Clip {
        frames = List.copyOf(frames);
        if (!frames.isEmpty()) {
            durationMillis = Math.max(durationMillis, frames.getLast().timeMillis() + 1);
        }
    }

    static Clip of(Content content) {
        var last = content.frames().getLast().timeMillis();
        var duration = content.durationMillis();
        return new Clip(content.frames(), duration == null ? last + SAMPLED_MILLIS : duration);
    }

    long start(int frame) {
        return frames.get(frame).timeMillis();
    }

    long end(int frame) {
        return frame + 1 < frames.size() ? start(frame + 1) : durationMillis;
    }

    boolean isTelling(int frame) {
        return Nearness.isTelling(frames.get(frame));
    }

    int distance(int frame, Clip other, int otherFrame) {
        return frames.get(frame).hash().distanceTo(other.frames.get(otherFrame).hash());
    }

    /// The index of the frame that stands at `millis`; the first one before that, 0 if there is none yet.
    int at(double millis) {
        var low = 0;
        var high = frames.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (start(middle) <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same clip turned or mirrored, as near as its hashes tell.
    Clip turned(Orientation orientation) {
        return new Clip(
                frames.stream()
                        .map(frame ->
                                new FrameHash(frame.timeMillis(), frame.hash().turned(orientation), frame.quality()))
                        .toList(),
                durationMillis);
    }
}
