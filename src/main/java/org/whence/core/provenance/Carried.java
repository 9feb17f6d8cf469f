package org.whence.core.provenance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Match;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.Part.Of;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

/// What a match carries of an appearance: the parts of this media that show what was seen of the other.
///
/// It is never more than the match maps. A match of sound carries sound only, and one of pictures the pictures only; a
/// stretch of the other clip carries what shows that stretch here; a region of the other picture carries nothing
/// unless it contains all that the match maps. Stretches of common stock carry nothing.
final class Carried {

    private final Match match;
    private final Part seen;
    private final Extent extent;

    private Carried(Match match, Part seen, Extent extent) {
        this.match = match;
        this.seen = seen;
        this.extent = extent;
    }

    /// @param match as seen from this media
    /// @param seen the part of the other media that appeared
    /// @param extent of this media
    static List<Part> of(Match match, Part seen, Extent extent) {
        return new Carried(match, seen, extent).parts();
    }

    private List<Part> parts() {
        var stream = stream();
        if (stream.isEmpty() || !showsTheRegion(stream.get())) {
            return List.of();
        }
        var region = stream.get() == Of.SOUND ? null : match.here().region();
        return times().stream()
                .map(time -> new Part(time.range(), region, stream.get()))
                .toList();
    }

    /// Which of the streams it carries; nothing where the match maps sound and pictures were seen, or the reverse.
    private Optional<Of> stream() {
        var mapped = switch (match.relation()) {
            case SAME_SOUND -> Of.SOUND;
            case SAME_BYTES, SAME_PIXELS -> match.here().of();
            case NEAR_COPY, MIRROR, CROP, FRAME_OF, CLIP_OF -> match.here().of() == Of.SOUND ? Of.SOUND : Of.PICTURE;
        };
        return Overlap.of(new Part(null, null, mapped), new Part(null, null, seen.of()))
                .map(Part::of);
    }

    private boolean showsTheRegion(Of stream) {
        if (seen.region() == null || stream == Of.SOUND) {
            return true;
        }
        var mapped = match.there().region();
        return seen.region().contains(mapped == null ? Region.ALL : mapped);
    }

    /// A stretch here, or all of the time where `range` is null.
    private record Stretch(@Nullable TimeRange range) {}

    private List<Stretch> times() {
        if (match.segments().isEmpty()) {
            return isWithin(match.there().time(), seen.time())
                    ? withoutStock(match.here().time())
                    : List.of();
        }
        var stretches = match.segments().stream().flatMap(segment -> here(segment).stream());
        return extent.isStill()
                ? stretches.limit(1).map(_ -> new Stretch(null)).toList()
                : stretches.flatMap(range -> withoutStock(range).stream()).toList();
    }

    private static boolean isWithin(@Nullable TimeRange mapped, @Nullable TimeRange seen) {
        return seen == null || mapped != null && seen.contains(mapped);
    }

    /// What of the stretch here shows what was seen there; at least a millisecond, rounded inwards.
    private Optional<TimeRange> here(Segment segment) {
        var from = segment.fromMillis();
        var to = Math.max(segment.toMillis(), from + 1);
        if (seen.time() != null) {
            var there = new TimeRange(
                    segment.otherFromMillis(), Math.max(segment.otherToMillis(), segment.otherFromMillis() + 1));
            if (!there.overlaps(seen.time())) {
                return Optional.empty();
            }
            var first = Math.max(0, seen.time().fromMillis() - segment.otherFromMillis());
            var last = seen.time().toMillis() - segment.otherFromMillis();
            to = Math.min(to, from + Math.max(1, (long) Math.floor(last / segment.speed())));
            from = Math.min(from + (long) Math.ceil(first / segment.speed()), to - 1);
        }
        return Optional.of(new TimeRange(from, to));
    }

    private List<Stretch> withoutStock(@Nullable TimeRange range) {
        var duration = extent.durationMillis();
        var all = range == null && duration != null ? new TimeRange(0, duration) : range;
        if (all == null || extent.commonStock().isEmpty()) {
            return List.of(new Stretch(range));
        }
        var left = List.of(all);
        for (var stock : extent.commonStock()) {
            left = left.stream().flatMap(stretch -> without(stretch, stock)).toList();
        }
        return left.stream().map(Stretch::new).toList();
    }

    private static Stream<TimeRange> without(TimeRange range, TimeRange stock) {
        if (!range.overlaps(stock)) {
            return Stream.of(range);
        }
        var before = stock.fromMillis() > range.fromMillis()
                ? Stream.of(new TimeRange(range.fromMillis(), stock.fromMillis()))
                : Stream.<TimeRange>empty();
        var after = stock.toMillis() < range.toMillis()
                ? Stream.of(new TimeRange(stock.toMillis(), range.toMillis()))
                : Stream.<TimeRange>empty();
        return Stream.concat(before, after);
    }
}
