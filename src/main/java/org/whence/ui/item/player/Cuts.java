package org.whence.ui.item.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.match.Nearness;
import org.whence.core.media.TimeRange;

/// Where a clip is cut, as far as its sampled frames tell: between two that look nothing like each other. The frame
/// itself is found by looking at those in between.
final class Cuts {

    /// Two frames of one take that are a second apart lie nearer to each other than this, in bits; those of two lie
    /// about 128 apart.
    private static final int OTHER_BITS = 90;

    private final List<TimeRange> between;

    private Cuts(List<TimeRange> between) {
        this.between = List.copyOf(between);
    }

    static Cuts of(List<FrameHash> frames) {
        var between = new ArrayList<TimeRange>();
        FrameHash last = null;
        for (var frame : frames) {
            if (!Nearness.isTelling(frame) || last != null && last.timeMillis() == frame.timeMillis()) {
                continue; // the others of one moment are rectangles in it
            }
            if (last != null && last.hash().distanceTo(frame.hash()) >= OTHER_BITS) {
                between.add(new TimeRange(last.timeMillis(), frame.timeMillis() + 1));
            }
            last = frame;
        }
        return new Cuts(between);
    }

    /// The one to go to from `here`.
    ///
    /// @param steps on, or with -1 back
    /// @param arrived the one that was gone to last
    Optional<TimeRange> next(long here, int steps, Optional<TimeRange> arrived) {
        var inside = at(here);
        if (inside.isEmpty()) {
            return steps > 0 ? after(here) : before(here);
        }
        if (inside.equals(arrived)) {
            return steps > 0 ? after(here) : before(inside.get().fromMillis() + 1);
        }
        return inside;
    }

    /// The first that lies wholly behind `millis`.
    Optional<TimeRange> after(long millis) {
        return between.stream().filter(cut -> cut.fromMillis() >= millis).findFirst();
    }

    /// The last that lies wholly before `millis`.
    Optional<TimeRange> before(long millis) {
        return between.reversed().stream()
                .filter(cut -> cut.toMillis() <= millis)
                .findFirst();
    }

    /// The one in which `millis` lies.
    Optional<TimeRange> at(long millis) {
        return between.stream()
                .filter(cut -> cut.fromMillis() < millis && millis < cut.toMillis())
                .findFirst();
    }
}
