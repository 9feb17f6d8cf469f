package org.whence.ui.compare;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.whence.core.match.Match;

/// The time of a clip that is looked at, and the time of the other that shows the same: by what the match says, and by
/// how far a person has moved the other against it.
final class PairTime {

    private static final long FRAME_MILLIS = 40;

    private final ReadOnlyLongWrapper time = new ReadOnlyLongWrapper();
    private long nudgedMillis;

    /// Begins where the two begin to show the same.
    void begin(Match match) {
        nudgedMillis = 0;
        time.set(match.segments().isEmpty() ? 0 : match.segments().getFirst().fromMillis());
    }

    void seek(long millis) {
        time.set(Math.max(0, millis));
    }

    /// Steps both by so many frames.
    void step(int frames) {
        seek(time.get() + frames * FRAME_MILLIS);
    }

    /// Moves the other against this one, by so many frames.
    void nudge(int frames) {
        nudgedMillis += frames * FRAME_MILLIS;
        var now = time.get();
        time.set(now + 1);
        time.set(now);
    }

    long ofOther(Match match) {
        return Math.max(0, ofOther(match, time.get()) + nudgedMillis);
    }

    /// The time of the other that shows what this one shows at `millis`: on the segment there, or on the next one.
    static long ofOther(Match match, long millis) {
        var segments = match.segments();
        if (segments.isEmpty()) {
            return millis;
        }
        var segment = segments.stream()
                .filter(one -> millis < Math.max(one.toMillis(), one.fromMillis() + 1))
                .findFirst()
                .orElse(segments.getLast());
        var into = Math.clamp(millis - segment.fromMillis(), 0, segment.toMillis() - segment.fromMillis());
        return segment.otherFromMillis() + Math.round(into * segment.speed());
    }

    ReadOnlyLongProperty timeProperty() {
        return time.getReadOnlyProperty();
    }
}
