package org.whence.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times as text: in UTC and words for people, in ISO 8601 for data. The same on every machine, whatever its zone
/// and language.
public final class TimeText {

    private static final DateTimeFormatter DAY = pattern("d MMM uuuu");
    private static final DateTimeFormatter MINUTE = pattern("d MMM uuuu HH:mm");
    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter MINUTE_OF_YEAR = pattern("d MMM HH:mm");
    private static final DateTimeFormatter SECOND = pattern("d MMM uuuu HH:mm:ss");

    private TimeText() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /// ISO 8601 in UTC, for data: `2026-11-13T07:05:00Z`, with milliseconds where they are not 0.
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// [#iso], or null where there is none: an end of a span that is open.
    public static @Nullable String isoOrNull(@Nullable Instant instant) {
        return instant == null ? null : iso(instant);
    }

    /// For people: `13 Nov 2026 07:05 UTC`, with seconds where they are not 0.
    public static String words(Instant instant) {
        var utc = utc(instant);
        return utc.format(utc.getSecond() == 0 ? MINUTE : SECOND) + " UTC";
    }

    /// For people. A span of one minute, or of whole days, is named as that: `13 Nov 2026 07:05 UTC`,
    /// `13 Nov 2026 UTC`, `1 Nov 2026 to 30 Nov 2026 UTC`; any other by both its ends.
    public static String words(Span span) {
        var from = span.from();
        var to = span.to();
        if (from == null) {
            return to == null ? "at an unknown time" : "by " + words(to);
        }
        if (to == null) {
            return "from " + words(from) + " on";
        }
        var first = utc(from);
        var last = utc(to).plus(1, ChronoUnit.MILLIS);
        if (isWhole(first, ChronoUnit.DAYS) && isWhole(last, ChronoUnit.DAYS) && last.isAfter(first)) {
            var days = first.plusDays(1).equals(last)
                    ? ""
                    : " to " + last.minusDays(1).format(DAY);
            return first.format(DAY) + days + " UTC";
        }
        var unit = isWhole(first, ChronoUnit.MINUTES) && first.plusMinutes(1).equals(last);
        return unit || from.truncatedTo(ChronoUnit.SECONDS).equals(to.truncatedTo(ChronoUnit.SECONDS))
                ? words(from)
                : words(from) + " to " + words(to);
    }

    /// For people where room is short: as [#words(Span)], but a span inside one day names that day once, minutes
    /// are the least unit, and a year that both ends share stands at the end: `7 Mar 2025 23:00 – 23:30`, `6 Mar
    /// 10:00 – 9 Mar 2025 11:59`.
    public static String brief(Span span) {
        var from = span.from();
        var to = span.to();
        var full = words(span);
        if (from == null || to == null || !full.contains(" to ") || !full.contains(":")) {
            return full.replace(" UTC", "");
        }
        var first = utc(from);
        var last = utc(to);
        if (first.toLocalDate().equals(last.toLocalDate())) {
            return first.format(MINUTE) + " – " + last.format(CLOCK);
        }
        return first.format(first.getYear() == last.getYear() ? MINUTE_OF_YEAR : MINUTE) + " – " + last.format(MINUTE);
    }

    /// A reading as it was written, without its zone: `2019-08-03`, `2019-08-03T19:42`.
    public static String local(Reading reading) {
        var text = switch (reading.unit()) {
            case YEARS -> "uuuu";
            case MONTHS -> "uuuu-MM";
            case DAYS -> "uuuu-MM-dd";
            case HOURS, MINUTES -> "uuuu-MM-dd'T'HH:mm";
            case SECONDS -> "uuuu-MM-dd'T'HH:mm:ss";
            default -> "uuuu-MM-dd'T'HH:mm:ss.SSS";
        };
        return reading.local().format(pattern(text));
    }

    /// A zone as data: `utc`, `+02:00`, `Europe/Kyiv`, `unknown`.
    public static String zone(Zone zone) {
        return switch (zone) {
            case Zone.Utc() -> "utc";
            case Zone.Offset(var offset) -> offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
            case Zone.At(var place) -> place.getId();
            case Zone.Unknown() -> "unknown";
        };
    }

    private static boolean isWhole(LocalDateTime time, ChronoUnit unit) {
        return time.truncatedTo(unit).equals(time);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
