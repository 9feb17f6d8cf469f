package org.whence.core.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Region;
import org.whence.core.record.MediaId;

/// Copies of one picture or clip: which of them is the best, and what was probably made from what.
///
/// Each copy of the group matches each other one directly. A picture that only matches some of them is left out: what
/// two pictures have in common with a third need not be the same.
///
/// The best copy is the one that shows what they have in common with most pixels; of equal ones the one with most
/// bytes a pixel, which was compressed least or last; of equal ones the one seen earliest. Every other is hung
/// under the one before it in that order which it is nearest to. That is a proposal from what is at hand: the real
/// original may be missing.
///
/// @param nodes the best copy first, each one after the one that it hangs under
public record CopyTree(List<Node> nodes) {

    /// A copy.
    ///
    /// @param pixels of the whole picture, or of a frame
    /// @param bytes of the file
    /// @param earliest when it is first known to have been seen; null where nothing says
    public record Copy(
            MediaId media,
            long pixels,
            long bytes,
            @Nullable Instant earliest) {}

    /// A copy in the tree.
    ///
    /// @param from what it hangs under; null for the best one
    /// @param relation to that; null for the best one
    /// @param shown how many of its pixels show what all have in common
    /// @param depth 0 for the best one
    public record Node(
            Copy copy, @Nullable MediaId from, @Nullable Relation relation, long shown, int depth) {}

    public CopyTree {
        nodes = List.copyOf(nodes);
    }

    /// The group around `asked`; nothing where nothing known is a copy of it.
    ///
    /// @param copies what is known of `asked` and of what may be copies
    /// @param matches between any of them, seen from either
    public static Optional<CopyTree> of(MediaId asked, Collection<Copy> copies, Collection<Match> matches) {
        var known = new HashMap<MediaId, Copy>();
        copies.forEach(copy -> known.put(copy.media(), copy));
        var direct = new HashMap<Pair, Match>();
        matches.stream()
                .filter(match -> match.strength() == Match.Strength.CONFIDENT && isCopy(match.relation()))
                .filter(match -> known.containsKey(match.media()) && known.containsKey(match.other()))
                .forEach(match -> direct.put(match.pair(), match));
        var group = group(asked, known, direct);
        return group.size() < 2 ? Optional.empty() : Optional.of(new Growing(group, direct).tree());
    }

    /// Whether one is made from the other, or both from a third, rather than one being a part of the other.
    private static boolean isCopy(Relation relation) {
        return switch (relation) {
            case SAME_BYTES, SAME_PIXELS, NEAR_COPY, MIRROR, CROP -> true;
            case FRAME_OF, CLIP_OF, SAME_SOUND -> false;
        };
    }

    /// The asked one and, nearest first, each that matches all taken before.
    private static List<Copy> group(MediaId asked, Map<MediaId, Copy> known, Map<Pair, Match> direct) {
        var first = known.get(asked);
        if (first == null) {
            return List.of();
        }
        var group = new ArrayList<>(List.of(first));
        known.values().stream()
                .filter(copy -> !copy.media().equals(asked) && direct.containsKey(Pair.of(asked, copy.media())))
                .sorted(Comparator.comparingDouble((Copy copy) ->
                                -between(direct, first, copy).evidence().score())
                        .thenComparing(Copy::media))
                .forEach(copy -> {
                    if (group.stream().allMatch(member -> direct.containsKey(Pair.of(member.media(), copy.media())))) {
                        group.add(copy);
                    }
                });
        return group;
    }

    /// The match of two of a group.
    private static Match between(Map<Pair, Match> direct, Copy one, Copy other) {
        var match = direct.get(Pair.of(one.media(), other.media()));
        if (match == null) {
            throw new IllegalStateException("Two of a group match each other");
        }
        return match;
    }

    private record Growing(List<Copy> group, Map<Pair, Match> direct) {

        CopyTree tree() {
            var ranked = group.stream()
                    .sorted(Comparator.comparingLong(this::shown)
                            .reversed()
                            .thenComparing(Comparator.comparingDouble(CopyTree::bytesPerPixel)
                                    .reversed())
                            .thenComparing(Copy::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Copy::media))
                    .toList();
            var nodes = new ArrayList<Node>();
            add(ranked.getFirst(), null, 0, ranked, nodes);
            return new CopyTree(nodes);
        }

        private void add(Copy copy, @Nullable Copy under, int depth, List<Copy> ranked, List<Node> nodes) {
            nodes.add(new Node(
                    copy,
                    under == null ? null : under.media(),
                    under == null ? null : between(direct, under, copy).relation(),
                    shown(copy),
                    depth));
            for (var other = ranked.indexOf(copy) + 1; other < ranked.size(); other++) {
                if (parent(ranked, other).equals(copy)) {
                    add(ranked.get(other), copy, depth + 1, ranked, nodes);
                }
            }
        }

        /// Of the better ones the nearest; of equally near ones the best.
        private Copy parent(List<Copy> ranked, int of) {
            var best = ranked.getFirst();
            for (var better : ranked.subList(0, of)) {
                best = score(better, ranked.get(of)) > score(best, ranked.get(of)) ? better : best;
            }
            return best;
        }

        private double score(Copy one, Copy other) {
            return between(direct, one, other).evidence().score();
        }

        /// The pixels of the smallest rectangle that a match of the group maps.
        private long shown(Copy copy) {
            var share = group.stream()
                    .filter(other -> !other.equals(copy))
                    .map(other -> between(direct, copy, other))
                    .map(match -> match.media().equals(copy.media()) ? match.here() : match.there())
                    .mapToDouble(part -> part.region() == null ? 1 : area(part.region()))
                    .min()
                    .orElse(1);
            return Math.round(copy.pixels() * share);
        }
    }

    private static double area(Region region) {
        var full = (double) Region.FULL * Region.FULL;
        return (region.right() - region.left()) * (double) (region.bottom() - region.top()) / full;
    }

    private static double bytesPerPixel(Copy copy) {
        return copy.bytes() / (double) Math.max(1, copy.pixels());
    }

    /// The best copy.
    public Copy best() {
        return nodes.getFirst().copy();
    }

    /// Why that is the best one.
    public List<String> reasons() {
        var best = nodes.getFirst();
        var others = nodes.subList(1, nodes.size());
        var reasons = new ArrayList<String>();
        if (others.stream().allMatch(node -> node.shown() < best.shown())) {
            reasons.add("most pixels of what all show");
        }
        if (others.stream().allMatch(node -> bytesPerPixel(node.copy()) < bytesPerPixel(best.copy()))) {
            reasons.add("least compressed");
        }
        var earliest = best.copy().earliest();
        if (earliest != null
                && others.stream()
                        .map(node -> node.copy().earliest())
                        .allMatch(time -> time == null || earliest.isBefore(time))) {
            reasons.add("seen earliest");
        }
        return reasons.isEmpty() ? List.of("as good as the next") : List.copyOf(reasons);
    }
}
