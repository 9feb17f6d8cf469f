package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.List;

/// Thins the frames of a clip, which may have several hashes of one moment: of the whole frame first, then of
/// rectangles in it.
public final class FramePruning {

    /// Frames at most this many bits apart count as one picture. Re-encoding alone moves a hash by about this much.
    public static final int REPEATED_BITS = 2;

    /// Frames further apart than this show another scene, or a camera that moves fast.
    public static final int ANOTHER_BITS = 60;

    /// Between two anchors of one scene.
    public static final long ANCHOR_MILLIS = 1_000;

    /// Frames are sampled at the first moment after a full step; so much is missing from a second at most.
    private static final long SHORT_MILLIS = 100;

    private FramePruning() {}

    /// Drops the moments that show what the one before them showed.
    ///
    /// A frame stands for the stretch up to the next one in the list, so a still picture becomes one frame
    /// however long it stays. Each is compared with the last one *kept*, not with its neighbour: a picture that
    /// changes slowly is not lost step by step.
    ///
    /// @param frames in order of time
    /// @return those that remain, in the same order: the first always does
    public static List<FrameHash> distinct(List<FrameHash> frames) {
        var kept = new ArrayList<FrameHash>();
        List<FrameHash> last = List.of();
        for (var moment : moments(frames)) {
            if (!isRepeated(moment, last)) {
                kept.addAll(moment);
                last = moment;
            }
        }
        return List.copyOf(kept);
    }

    /// The frames that are worth an entry in an index of everything: one a second, and where another scene
    /// begins. The others only help to say when.
    ///
    /// @param frames in order of time
    public static List<FrameHash> anchors(List<FrameHash> frames) {
        var anchors = new ArrayList<FrameHash>();
        List<FrameHash> last = List.of();
        for (var moment : moments(frames)) {
            if (last.isEmpty()
                    || moment.getFirst().timeMillis() - last.getFirst().timeMillis() >= ANCHOR_MILLIS - SHORT_MILLIS
                    || moment.getFirst().hash().distanceTo(last.getFirst().hash()) > ANOTHER_BITS) {
                anchors.addAll(moment);
                last = moment;
            }
        }
        return List.copyOf(anchors);
    }

    /// The frames by moments.
    ///
    /// @param frames in order of time
    public static List<List<FrameHash>> moments(List<FrameHash> frames) {
        var moments = new ArrayList<List<FrameHash>>();
        var from = 0;
        for (var to = 1; to <= frames.size(); to++) {
            if (to == frames.size()
                    || frames.get(to).timeMillis() != frames.get(from).timeMillis()) {
                moments.add(frames.subList(from, to));
                from = to;
            }
        }
        return moments;
    }

    private static boolean isRepeated(List<FrameHash> moment, List<FrameHash> last) {
        if (moment.size() != last.size()) {
            return false;
        }
        for (var view = 0; view < moment.size(); view++) {
            var here = moment.get(view);
            var before = last.get(view);
            if (!here.region().equals(before.region()) || here.hash().distanceTo(before.hash()) > REPEATED_BITS) {
                return false;
            }
        }
        return true;
    }
}
