package org.whence.work.list;

import java.util.HashMap;
import java.util.Map;
import org.whence.core.match.Match;
import org.whence.core.record.MediaId;

/// Which media are copies of the same whole picture or clip, directly or by way of each other. A stack is named by the
/// smallest of its media, so that it is called the same whatever comes first.
///
/// It is a help to the eye and carries nothing: verdicts go through one direct match only.
///
/// Source: R. E. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", Journal of the ACM 22 (1975), with
/// the smaller name as root in place of the larger tree.
final class Stacks {

    private final Map<MediaId, MediaId> above = new HashMap<>();

    /// Takes note of a match that stands. Crops, frames, clips and sounds are of a part and make no stack.
    void take(Match match) {
        switch (match.relation()) {
            case SAME_BYTES, SAME_PIXELS, NEAR_COPY -> join(match.media(), match.other());
            case MIRROR, CROP, FRAME_OF, CLIP_OF, SAME_SOUND -> {}
        }
    }

    /// The name of the stack that `media` lies in: its own where it lies alone.
    MediaId of(MediaId media) {
        var root = media;
        for (var next = above.get(root); next != null; next = above.get(root)) {
            root = next;
        }
        for (var at = media; !at.equals(root); ) {
            var next = above.put(at, root);
            at = next == null ? root : next;
        }
        return root;
    }

    private void join(MediaId one, MediaId another) {
        var first = of(one);
        var second = of(another);
        if (first.hex().compareTo(second.hex()) < 0) {
            above.put(second, first);
        } else if (!first.equals(second)) {
            above.put(first, second);
        }
    }
}
