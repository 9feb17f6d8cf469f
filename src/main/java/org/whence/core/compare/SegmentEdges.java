package org.whence.core.compare;

import java.util.Arrays;
import java.util.List;
import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.match.Segment;

/// Where the stretches of a clip begin and end, finer than it was sampled: the cut lies somewhere between the last
/// moment that does not belong to a stretch and the first that does, so in their middle it is least wrong.
final class SegmentEdges {

    /// Moments further apart than this were not sampled closely; anything may lie between.
    private static final long CLOSE_MILLIS = 600;

    private SegmentEdges() {}

    /// The segments with their edges in the middle between samples.
    ///
    /// @param strip of the clip in which the segments are
    /// @param otherDurationMillis of the clip there
    static List<Segment> settled(List<Segment> segments, FilmStrip strip, long otherDurationMillis) {
        return segments.stream()
                .map(segment -> settled(segment, strip.times(), otherDurationMillis))
                .toList();
    }

    private static Segment settled(Segment segment, long[] times, long otherDurationMillis) {
        var wanted = edge(segment.fromMillis(), times);
        var most = (long) (segment.otherFromMillis() / segment.speed());
        var from = segment.fromMillis() - Math.min(segment.fromMillis() - wanted, most);
        var last = segment.fromMillis() + (long) ((otherDurationMillis - segment.otherFromMillis()) / segment.speed());
        var to = Math.min(edge(segment.toMillis(), times), Math.max(segment.fromMillis(), last));
        return segment.within(from, Math.max(from, to));
    }

    /// The middle between the sample at `millis` and the one before; `millis` where there is none at that time.
    private static long edge(long millis, long[] times) {
        var at = Arrays.binarySearch(times, millis);
        if (at <= 0 || times[at] - times[at - 1] > CLOSE_MILLIS) {
            return millis;
        }
        return (times[at - 1] + times[at]) / 2;
    }
}
