package org.whence.core.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A time as it was written: local date and time, the unit to which it is exact, and what it says of its zone.
///
/// A reading covers the whole of its unit: `2026-11-13` is the 24 hours of that day, `20:11` that minute.
/// Where the zone is unknown, a reading L is any instant from L - 14 h to L + 12 h, for the zones in use lie
/// between UTC-12 and UTC+14 (IANA Time Zone Database).
///
/// @param local its first moment, in whole units
/// @param unit years, months, days, hours, minutes, seconds or milliseconds
public record Reading(LocalDateTime local, ChronoUnit unit, Zone zone) {

    private static final Duration EASTMOST = Duration.ofHours(14);
    private static final Duration WESTMOST = Duration.ofHours(12);

    /// Cuts `local` down to its unit.
    ///
    /// @throws IllegalArgumentException if `unit` is none of those
    public Reading {
        local = switch (unit) {
            case YEARS -> local.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
            case MONTHS -> local.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            case DAYS, HOURS, MINUTES, SECONDS, MILLIS -> local.truncatedTo(unit);
            default -> throw new IllegalArgumentException("Not a unit of readings: " + unit);
        };
    }

    /// The instants that this reading may mean.
    public Span span() {
        var last = local.plus(1, unit).minus(1, ChronoUnit.MILLIS);
        return switch (zone) {
            case Zone.Utc _ -> Span.between(local.toInstant(ZoneOffset.UTC), last.toInstant(ZoneOffset.UTC));
            case Zone.Offset(var offset) -> Span.between(local.toInstant(offset), last.toInstant(offset));
            case Zone.At(var place) -> LocalDays.span(local, last, place);
            case Zone.Unknown _ ->
                Span.between(
                        local.toInstant(ZoneOffset.UTC).minus(EASTMOST),
                        last.toInstant(ZoneOffset.UTC).plus(WESTMOST));
        };
    }
}
