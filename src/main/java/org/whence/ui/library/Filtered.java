package org.whence.ui.library;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.VerdictMark;

/// A listing as one filter leaves it.
///
/// @param files in the whole listing, of which `seenBefore` match something earlier and `yearsOld` something a year
///     older
/// @param groups in the order in which they are shown; none of them empty
/// @param counts of each value of each facet, over the items that the other facets and the words leave
/// @param drop the filter whose dropping would bring most, where nothing fits
record Filtered(
        Filter filter,
        int files,
        int seenBefore,
        int yearsOld,
        List<Group> groups,
        Map<Facet, SortedMap<String, Integer>> counts,
        Optional<Drop> drop) {

    /// Items shown together.
    record Group(Kind kind, List<LibraryItem> items) {

        enum Kind {
            SEEN_BEFORE,
            NO_MATCH
        }

        long with(VerdictMark verdict) {
            return items.stream().filter(item -> item.verdict() == verdict).count();
        }
    }

    /// @param fitting how many items would fit without `facet`
    record Drop(Facet facet, int fitting) {}

    private static final Comparator<LibraryItem> EARLIEST_FIRST =
            comparing(Filtered::earliest, nullsLast(naturalOrder()));

    /// Filters `items` and counts. Takes time in proportion to their number.
    static Filtered of(List<LibraryItem> items, Filter filter) {
        var fitting = items.stream().filter(filter::accepts).toList();
        var seen = fitting.stream()
                .filter(LibraryItem::seenBefore)
                .sorted(EARLIEST_FIRST)
                .toList();
        var unseen = fitting.stream().filter(item -> !item.seenBefore()).toList();
        var groups = List.of(new Group(Group.Kind.SEEN_BEFORE, seen), new Group(Group.Kind.NO_MATCH, unseen)).stream()
                .filter(group -> !group.items.isEmpty())
                .toList();
        return new Filtered(
                filter,
                items.size(),
                count(items, LibraryItem::seenBefore),
                count(items, LibraryItem::isYearsOld),
                groups,
                counts(items, filter),
                fitting.isEmpty() ? drop(items, filter) : Optional.empty());
    }

    private static int count(List<LibraryItem> items, Predicate<LibraryItem> which) {
        return (int) items.stream().filter(which).count();
    }

    private static Map<Facet, SortedMap<String, Integer>> counts(List<LibraryItem> items, Filter filter) {
        var counts = new EnumMap<Facet, SortedMap<String, Integer>>(Facet.class);
        for (var facet : Facet.values()) {
            var others = filter.with(facet, Set.of());
            var values = new TreeMap<String, Integer>();
            for (var item : items) {
                if (others.accepts(item)) {
                    facet.codes(item).forEach(code -> values.merge(code, 1, Integer::sum));
                }
            }
            counts.put(facet, values);
        }
        return counts;
    }

    private static Optional<Drop> drop(List<LibraryItem> items, Filter filter) {
        return filter.wanted().keySet().stream()
                .map(facet -> new Drop(facet, count(items, filter.with(facet, Set.of())::accepts)))
                .filter(drop -> drop.fitting > 0)
                .max(comparing(Drop::fitting));
    }

    private static @Nullable Instant earliest(LibraryItem item) {
        var earliest = item.earliest();
        return earliest == null ? null : earliest.to();
    }
}
