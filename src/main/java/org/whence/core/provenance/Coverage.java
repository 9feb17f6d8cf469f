package org.whence.core.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.media.Part.Of;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

/// How much of a claimed part several parts cover together.
///
/// Of a claim about pictures and sound the pictures have to be covered, for it is they that were filmed; sound alone
/// covers the whole only of a claim about sound, or of a media without pictures.
final class Coverage {

    /// Gaps shorter than this, and than a tenth of what is claimed, count as covered: half the distance of two sampled
    /// frames, which no match can tell apart.
    static final long GAP_MILLIS = 500;

    private final Part claimed;
    private final Extent extent;
    private final Of stream;
    private final Region content;
    private final @Nullable TimeRange time;

    private Coverage(Part claimed, Extent extent) {
        this.claimed = claimed;
        this.extent = extent;
        this.stream = claimed.of() == Of.SOUND || !extent.hasPictures() ? Of.SOUND : Of.PICTURE;
        this.content = Optional.ofNullable(claimed.region())
                .map(region -> region.overlaps(extent.content()) ? intersection(region, extent.content()) : region)
                .orElse(extent.content());
        var duration = extent.durationMillis();
        this.time = claimed.time() != null || duration == null ? claimed.time() : new TimeRange(0, duration);
    }

    /// @param pieces one or more, each inside `claimed`
    static Scope of(Collection<Part> pieces, Part claimed, Extent extent) {
        var coverage = new Coverage(claimed, extent);
        return coverage.isWhole(pieces) ? new Scope.Whole() : new Scope.Parts(coverage.stretches(pieces));
    }

    private boolean isWhole(Collection<Part> pieces) {
        var relevant = pieces.stream()
                .filter(piece -> piece.of() == Of.ALL || piece.of() == stream)
                .toList();
        if (time == null) {
            return covered(
                    content,
                    regions(relevant.stream().filter(p -> p.time() == null).toList()));
        }
        var cuts = new TreeSet<>(List.of(time.fromMillis(), time.toMillis()));
        for (var piece : relevant) {
            addCuts(cuts, piece.time());
        }
        extent.commonStock().forEach(range -> addCuts(cuts, range));
        var inside = List.copyOf(cuts.subSet(time.fromMillis(), true, time.toMillis(), true));
        var gap = 0L;
        for (int i = 1; i < inside.size(); i++) {
            var slice = new TimeRange(inside.get(i - 1), inside.get(i));
            gap = isCovered(slice, relevant) ? 0 : gap + slice.lengthMillis();
            if (gap >= Math.min(GAP_MILLIS, time.lengthMillis() / 10 + 1)) {
                return false;
            }
        }
        return !relevant.isEmpty();
    }

    private boolean isCovered(TimeRange slice, List<Part> pieces) {
        var during = pieces.stream()
                .filter(piece -> piece.time() == null || piece.time().contains(slice))
                .toList();
        return extent.commonStock().stream().anyMatch(stock -> stock.contains(slice))
                || covered(content, regions(during));
    }

    private static void addCuts(TreeSet<Long> cuts, @Nullable TimeRange range) {
        if (range != null) {
            cuts.add(range.fromMillis());
            cuts.add(range.toMillis());
        }
    }

    private static List<Region> regions(List<Part> pieces) {
        return pieces.stream()
                .map(piece -> piece.region() == null ? Region.ALL : piece.region())
                .distinct()
                .toList();
    }

    /// Whether the rectangles together cover `target`: what the first leaves of it must be covered by the others.
    private static boolean covered(Region target, List<Region> by) {
        if (by.isEmpty()) {
            return false;
        }
        var first = by.getFirst();
        var others = by.subList(1, by.size());
        if (!first.overlaps(target)) {
            return covered(target, others);
        }
        var cut = intersection(first, target);
        return covered(target.left(), target.top(), target.right(), cut.top(), others)
                && covered(target.left(), cut.bottom(), target.right(), target.bottom(), others)
                && covered(target.left(), cut.top(), cut.left(), cut.bottom(), others)
                && covered(cut.right(), cut.top(), target.right(), cut.bottom(), others);
    }

    private static boolean covered(int left, int top, int right, int bottom, List<Region> by) {
        return left >= right || top >= bottom || covered(new Region(left, top, right, bottom), by);
    }

    private static Region intersection(Region one, Region other) {
        return new Region(
                Math.max(one.left(), other.left()),
                Math.max(one.top(), other.top()),
                Math.min(one.right(), other.right()),
                Math.min(one.bottom(), other.bottom()));
    }

    /// The pieces, those of one region and stream joined where they meet, in order of time. What covers all of the
    /// claimed region, or pictures and sound as claimed, is named as the claim names it.
    private List<Part> stretches(Collection<Part> pieces) {
        var kinds = new LinkedHashMap<Part, List<TimeRange>>();
        for (var piece : pieces) {
            var ranges = kinds.computeIfAbsent(kind(piece), _ -> new ArrayList<>());
            if (piece.time() != null) {
                ranges.add(piece.time());
            } else if (time != null) {
                ranges.add(time);
            }
        }
        var named =
                kinds.entrySet().stream().flatMap(kind -> joined(kind).stream()).toList();
        return named.stream()
                .filter(part -> named.stream().noneMatch(other -> isSaidBy(part, other)))
                .sorted(Comparator.comparingLong((Part part) ->
                                part.time() == null ? 0 : part.time().fromMillis())
                        .thenComparing(Part::toString))
                .toList();
    }

    /// Whether a stretch of one stream lies in one that is named for all of the claim: nothing is left to say of it.
    private boolean isSaidBy(Part part, Part other) {
        return part.of() != claimed.of()
                && other.of() == claimed.of()
                && Objects.equals(other.region(), claimed.region())
                && (other.time() == null || part.time() != null && other.time().contains(part.time()));
    }

    private Part kind(Part piece) {
        var region = piece.region() == null || piece.region().contains(content) ? claimed.region() : piece.region();
        return new Part(null, region, piece.of() == stream ? claimed.of() : piece.of());
    }

    private static List<Part> joined(Map.Entry<Part, List<TimeRange>> kind) {
        if (kind.getValue().isEmpty()) {
            return List.of(kind.getKey());
        }
        var joined = new ArrayList<TimeRange>();
        for (var range : kind.getValue().stream()
                .sorted(Comparator.comparingLong(TimeRange::fromMillis))
                .toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || range.fromMillis() - last.toMillis() >= GAP_MILLIS) {
                joined.add(range);
            } else {
                joined.set(
                        joined.size() - 1,
                        new TimeRange(last.fromMillis(), Math.max(last.toMillis(), range.toMillis())));
            }
        }
        var like = kind.getKey();
        return joined.stream()
                .map(range -> new Part(range, like.region(), like.of()))
                .toList();
    }
}
