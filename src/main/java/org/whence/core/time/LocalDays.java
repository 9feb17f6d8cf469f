package org.whence.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeSet;

/// Local readings at a place, with every offset that was in force there on the days in question.
final class LocalDays {

    private LocalDays() {}

    /// From the earliest instant that `first` may mean to the latest that `last` may mean. The offsets tried are all
    /// those in force at the place on the readings' days, so that an hour repeated or skipped by a change of the
    /// clocks, or a phone that had not changed yet, is inside.
    static Span span(LocalDateTime first, LocalDateTime last, ZoneId place) {
        return Span.between(
                first.toInstant(offsets(first, place).last()),
                last.toInstant(offsets(last, place).first()));
    }

    /// The offsets of that day, westmost first.
    private static TreeSet<ZoneOffset> offsets(LocalDateTime local, ZoneId place) {
        var rules = place.getRules();
        var offsets = new TreeSet<ZoneOffset>((a, b) -> Integer.compare(a.getTotalSeconds(), b.getTotalSeconds()));
        var start = local.toLocalDate().atStartOfDay();
        offsets.addAll(rules.getValidOffsets(start));
        offsets.addAll(rules.getValidOffsets(start.plusDays(1)));
        offsets.addAll(rules.getValidOffsets(local));
        var from = start.toInstant(ZoneOffset.UTC).minusSeconds(14 * 3600);
        var to = start.plusDays(1).toInstant(ZoneOffset.UTC).plusSeconds(12 * 3600);
        for (Instant at = from; !at.isAfter(to); ) {
            offsets.add(rules.getOffset(at));
            var change = rules.nextTransition(at);
            if (change == null) {
                break;
            }
            at = change.getInstant();
        }
        return offsets;
    }
}
