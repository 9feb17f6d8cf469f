package org.whence.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.TreeSet;

/// Local readings at a place, with every offset that was in force there on the day in question.
final class LocalDays {

    /// How far the local time of any place has ever been from UTC, and some: the bound of [ZoneOffset].
    private static final int WIDEST_HOURS = 18;

    private LocalDays() {}

    /// From the earliest instant that `first` may mean to the latest that `last` may mean. The offsets tried are all
    /// those in force at the place on the readings' days, so that an hour repeated or skipped by a change of the
    /// clocks, or a phone that had not changed yet, is inside.
    static Span span(LocalDateTime first, LocalDateTime last, ZoneId place) {
        return Span.between(
                first.toInstant(offsets(first.toLocalDate(), place).last()),
                last.toInstant(offsets(last.toLocalDate(), place).first()));
    }

    /// The offsets of that day, westmost first: those at its start, and those on both sides of every change of which
    /// the clocks showed that day before or after.
    private static TreeSet<ZoneOffset> offsets(LocalDate day, ZoneId place) {
        var rules = place.getRules();
        var start = day.atStartOfDay();
        var end = start.plusDays(1);
        var offsets = new TreeSet<>(Comparator.comparingInt(ZoneOffset::getTotalSeconds));
        offsets.add(rules.getOffset(start));
        var change = rules.nextTransition(start.minusHours(WIDEST_HOURS).toInstant(ZoneOffset.UTC));
        while (change != null
                && change.getInstant().isBefore(end.plusHours(WIDEST_HOURS).toInstant(ZoneOffset.UTC))) {
            var before = change.getDateTimeBefore();
            var after = change.getDateTimeAfter();
            var earlier = change.isGap() ? before : after;
            var later = change.isGap() ? after : before;
            if (earlier.isBefore(end) && !later.isBefore(start)) {
                offsets.add(change.getOffsetBefore());
                offsets.add(change.getOffsetAfter());
            }
            change = rules.nextTransition(change.getInstant());
        }
        return offsets;
    }
}
