package org.whence.ui.library;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.ui.kit.VerdictMark;

/// A listing as one filter leaves it.
///
/// @param files in the whole listing, of which `seenBefore` match something earlier and `yearsOld` something a year
///     older
/// @param unread of the files, which were not read yet and are missing below
/// @param groups in the order in which they are shown; none of them empty
/// @param counts of each value of each facet, over the items that the other facets and the words leave
/// @param drop the filter whose dropping would bring most, where nothing fits
record Filtered(
        Filter filter,
        Grouping by,
        int files,
        int unread,
        int seenBefore,
        int yearsOld,
        List<Group> groups,
        Map<Facet, SortedMap<String, Integer>> counts,
        Optional<Drop> drop) {

    /// Items shown together.
    ///
    /// @param code of the group, in the form of the grouping
    /// @param piles in the order in which they are shown
    record Group(Grouping by, String code, List<Pile> piles) {

        /// All items, those below the first of their pile too.
        List<LibraryItem> items() {
            return piles.stream().flatMap(pile -> pile.items.stream()).toList();
        }

        long with(VerdictMark verdict) {
            return piles.stream()
                    .flatMap(pile -> pile.items.stream())
                    .filter(item -> item.verdict() == verdict)
                    .count();
        }
    }

    /// A stack of copies, the best on top; or one item.
    record Pile(List<LibraryItem> items) {

        LibraryItem top() {
            return items.getFirst();
        }
    }

    /// @param fitting how many items would fit without `facet`
    record Drop(Facet facet, int fitting) {}

    private static final Comparator<Pile> EARLIEST_FIRST = comparing(Filtered::earliest, nullsLast(naturalOrder()));

    /// As in [org.whence.core.match.CopyTree]: the most pixels; of equal ones the one that was compressed least; of
    /// equal ones the one seen earliest, then the first to come.
    private static final Comparator<LibraryItem> BEST_FIRST = comparing(
                    (LibraryItem item) -> item.stack().pixels())
            .reversed()
            .thenComparing(comparing((LibraryItem item) -> item.stack().bytes()).reversed())
            .thenComparing(
                    item -> item.earliest() == null ? null : item.earliest().to(), nullsLast(naturalOrder()))
            .thenComparing(LibraryItem::arrived);

    /// Filters what was read of a listing and counts. Takes time in proportion to the number of items.
    ///
    /// @param stacked whether copies lie on top of each other
    static Filtered of(Beginning read, Filter filter, Grouping by, boolean stacked) {
        var items = read.items();
        var worded = items.stream().filter(filter::contains).toList();
        var fitting = worded.stream().filter(filter::hasWanted).toList();
        return new Filtered(
                filter,
                by,
                read.files(),
                read.unread(),
                count(items, LibraryItem::seenBefore),
                count(items, LibraryItem::isYearsOld),
                groups(fitting, by, stacked),
                counts(worded, filter),
                fitting.isEmpty() ? drop(worded, filter) : Optional.empty());
    }

    /// All media that fit, as they are shown.
    List<MediaId> media() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(LibraryItem::media)
                .toList();
    }

    private static List<Group> groups(List<LibraryItem> fitting, Grouping by, boolean stacked) {
        var groups = new TreeMap<String, List<Pile>>(by.order());
        for (var pile : piles(fitting, stacked)) {
            groups.computeIfAbsent(by.code(pile.top()), _ -> new ArrayList<>()).add(pile);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(by, group.getKey(), sorted(by, group.getKey(), group.getValue())))
                .toList();
    }

    /// Earliest first; what matches nothing in the order in which it came.
    private static List<Pile> sorted(Grouping by, String code, List<Pile> piles) {
        return by == Grouping.MATCH && code.equals(Facet.NOT_BEFORE)
                ? List.copyOf(piles)
                : piles.stream().sorted(EARLIEST_FIRST).toList();
    }

    private static Collection<Pile> piles(List<LibraryItem> items, boolean stacked) {
        if (!stacked) {
            return items.stream().map(item -> new Pile(List.of(item))).toList();
        }
        var piles = new LinkedHashMap<MediaId, List<LibraryItem>>();
        items.forEach(item -> piles.computeIfAbsent(item.stack().of(), _ -> new ArrayList<>(1))
                .add(item));
        return piles.values().stream()
                .map(pile -> new Pile(
                        pile.size() == 1
                                ? pile
                                : pile.stream().sorted(BEST_FIRST).toList()))
                .toList();
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
                if (others.hasWanted(item)) {
                    facet.codes(item).forEach(code -> values.merge(code, 1, Integer::sum));
                }
            }
            counts.put(facet, values);
        }
        return counts;
    }

    private static Optional<Drop> drop(List<LibraryItem> items, Filter filter) {
        return filter.wanted().keySet().stream()
                .map(facet -> new Drop(facet, count(items, filter.with(facet, Set.of())::hasWanted)))
                .filter(drop -> drop.fitting > 0)
                .max(comparing(Drop::fitting));
    }

    private static @Nullable Instant earliest(Pile pile) {
        return pile.items().stream()
                .map(LibraryItem::earliest)
                .filter(Objects::nonNull)
                .map(Span::to)
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
    }
}
