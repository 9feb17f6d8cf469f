package org.whence.core.compare;

import java.util.Optional;

/// A stretch of a clip that shows a stretch of another, as their strips tell.
///
/// @param line that leads from times here to times there
/// @param fromMillis here, and `toMillis`
/// @param likeness of the moments that the line was found by
record StripRun(TimeLine line, long fromMillis, long toMillis, double likeness) {

    /// The least likeness that is one.
    static final double LEAST = 0.45;

    /// Moments as alike as this part of the best are still alike.
    static final double STILL_ALIKE = 0.6;

    /// How far a moment may be from the line.
    static final double OFF_LINE_MILLIS = 400;

    /// Beyond a cut the next shot may be of something else: there moments have to be as alike as this part of the best.
    private static final double ALIKE_BEYOND = 0.7;

    /// Moments side by side that correlate less are of two shots, or the camera moves fast.
    private static final double ONE_SHOT = 0.3;

    /// How long a stretch may be unlike.
    private static final long SKIPPED_MILLIS = 750;

    private static final long LEAST_MILLIS = 900;

    /// Follows a line both ways for as long as the moments on it are alike. Nothing where that is not for long.
    ///
    /// @param places of the strips at which the moments are compared
    /// @param middle the time here that it begins at
    /// @param likeness as much as is to be expected along the line
    static Optional<StripRun> along(
            StripPair pair, StripPair.Places places, TimeLine line, double middle, double likeness) {
        return new Walk(pair, places, line).both(middle, likeness);
    }

    private record Walk(StripPair pair, StripPair.Places places, TimeLine line) {

        Optional<StripRun> both(double middle, double likeness) {
            var least = Math.max(LEAST / 2, STILL_ALIKE * likeness);
            var start = start(pair.here().nearest(middle), least);
            if (start < 0) {
                return Optional.empty();
            }
            var beyond = Math.max(LEAST, ALIKE_BEYOND * likeness);
            var first = last(start, -1, least, beyond);
            var last = last(start, 1, least, beyond);
            var times = pair.here().times();
            var to = last + 1 < times.length ? times[last + 1] : times[last] + 250;
            to = Math.min(
                    to, Math.round(line.here(pair.there().times()[pair.there().count() - 1])) + 250);
            var from = Math.max(times[first], Math.round(line.here(0)));
            return to - from < LEAST_MILLIS ? Optional.empty() : Optional.of(new StripRun(line, from, to, likeness));
        }

        /// The moment nearest to `near` that is alike; -1 where none is within two seconds.
        private int start(int near, double least) {
            for (var off = 0; off <= 16; off++) {
                var moment = near + (off % 2 == 0 ? off / 2 : -(off + 1) / 2);
                if (moment >= 0 && moment < pair.here().count() && likeness(moment) >= least) {
                    return moment;
                }
            }
            return -1;
        }

        /// Moments in which there is nothing to see neither end a stretch nor make it longer.
        private int last(int start, int direction, double least, double beyond) {
            var times = pair.here().times();
            var last = start;
            var wanted = least;
            var lost = 0L;
            for (var moment = start + direction; moment >= 0 && moment < times.length; moment += direction) {
                var likeness = likeness(moment);
                wanted = pair.continuity(places, moment - direction, moment) < ONE_SHOT ? beyond : wanted;
                if (likeness >= wanted) {
                    last = moment;
                    lost = 0;
                } else if (!Double.isNaN(likeness)) {
                    lost += Math.abs(times[moment] - times[moment - direction]);
                    if (lost > SKIPPED_MILLIS) {
                        break;
                    }
                }
            }
            return last;
        }

        /// Of a moment here to the one on the line; 0 where there is none.
        private double likeness(int moment) {
            var at = line.there(pair.here().times()[moment]);
            var other = pair.there().nearest(at);
            return Math.abs(pair.there().times()[other] - at) <= OFF_LINE_MILLIS
                    ? pair.likeness(places, moment, other)
                    : 0;
        }
    }
}
