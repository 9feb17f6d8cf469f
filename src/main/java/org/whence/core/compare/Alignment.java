package org.whence.core.compare;

import java.util.List;
import org.whence.core.match.Segment;

/// Which stretches of one clip show which of another.
///
/// @param segments in order of time here; none overlaps another here
/// @param pairs the frames that agree, in order of time here
record Alignment(List<Segment> segments, List<FramePair> pairs) {

    /// A frame here that agrees with one there, by their indexes.
    record FramePair(int here, int there, int distance) {}

    Alignment {
        segments = List.copyOf(segments);
        pairs = List.copyOf(pairs);
    }

    /// The same of the clip here before it was mirrored.
    Alignment reflected() {
        return new Alignment(
                segments.stream()
                        .map(each -> new Segment(
                                each.fromMillis(),
                                each.toMillis(),
                                each.otherFromMillis(),
                                each.speed(),
                                !each.mirrored(),
                                each.region().mirrored(),
                                each.otherRegion()))
                        .toList(),
                pairs);
    }

    /// How much of the clip here is explained, in milliseconds.
    long coveredMillis() {
        return segments.stream()
                .mapToLong(segment -> segment.toMillis() - segment.fromMillis())
                .sum();
    }
}
