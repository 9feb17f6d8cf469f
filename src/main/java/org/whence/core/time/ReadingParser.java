package org.whence.core.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Typed.Refused;
import org.whence.core.time.Typed.Understood;

/// Reads times as people type them and tools give them, into readings that cover no less than what was written.
///
/// Understood are a year, month or day with or without a time of day, in that order, and with or without a zone after
/// it: `2019`, `2019-08`, `2019-08-03`, `2019-08-03 19:42`, `2019-08-03T19:42:10.250Z`, `... +02:00`, `... UTC`,
/// `... Europe/Kyiv`; the same with `/` or, as ExifTool writes it, `:` between the parts of the date; `20190803`;
/// `3 Aug 2019 19:42`; and seconds of Unix time behind an `@`: `@1564854130`. Tenths and hundredths of a second
/// count as their whole second.
///
/// Refused, with a sentence that asks for what is missing, are dates that do not say which number is the month
/// (`7/3/2025`) and abbreviations that name several zones (`IST`).
public final class ReadingParser {

    private static final String DATE = "(?<year>\\d{4})(?:([-/:])(?<month>\\d\\d)(?:\\2(?<day>\\d\\d))?)?";
    private static final String TIME = "(?:[T ]\\s*(?<hour>\\d{1,2}):(?<minute>\\d\\d)"
            + "(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?(?<offset>[Zz]|[+-][\\d:]+)?)?";
    private static final Pattern ISO = Pattern.compile(DATE + TIME + "(?:\\s+(?<zone>\\S+))?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?:(?<day>\\d{1,2})\\.? )?(?<month>\\p{L}{3,9})\\.? (?<year>\\d{4})(?<rest>\\b.*)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<first>\\d{1,2})([-/.])(?<second>\\d{1,2})(?:\\2(?<year>\\d{4}|\\d\\d))?(?<rest>\\b.*)");
    private static final Pattern UNIX = Pattern.compile("@(?<seconds>-?\\d{1,13})(?:\\.(?<fraction>\\d{1,9}))?");

    private ReadingParser() {}

    /// The reading that `text` is, or why it is none.
    public static Typed<Reading> parse(String text) {
        var plain = text.strip();
        var unix = UNIX.matcher(plain);
        if (unix.matches()) {
            return unix(unix, plain);
        }
        var numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return ordered(numbers, plain);
        }
        var named = NAMED_MONTH.matcher(plain);
        var iso = ISO.matcher(
                named.matches() ? withNumber(named) : PACKED.matcher(plain).replaceFirst("$1-$2-$3"));
        return iso.matches() ? dated(iso, plain) : unknown(plain);
    }

    private static Refused<Reading> unknown(String text) {
        return new Refused<>("'%s' is not a time: type it as 2019-08-03 or 2019-08-03 19:42 UTC.".formatted(text));
    }

    private static Typed<Reading> unix(Matcher parts, String text) {
        var fraction = parts.group("fraction");
        var millis = fraction != null && fraction.length() >= 3;
        var seconds = Long.parseLong(parts.group("seconds"));
        if (seconds >= 100_000_000_000L) {
            return new Refused<>("'%s': are these milliseconds? Seconds are meant behind an @.".formatted(text));
        }
        var instant = Instant.ofEpochSecond(seconds).plusMillis(millis ? Long.parseLong(fraction.substring(0, 3)) : 0);
        return new Understood<>(new Reading(
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
                millis ? ChronoUnit.MILLIS : ChronoUnit.SECONDS,
                new Zone.Utc()));
    }

    /// Two numbers before the year: which is the month shows only where the other cannot be one.
    private static Typed<Reading> ordered(Matcher parts, String text) {
        var first = Integer.parseInt(parts.group("first"));
        var second = Integer.parseInt(parts.group("second"));
        var year = parts.group("year");
        if (Math.min(first, second) < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) {
            return unknown(text);
        }
        if (first <= 12 && second <= 12 && first != second) {
            return new Refused<>("'%s': is it %d %s or %d %s?%s"
                    .formatted(
                            text.substring(0, parts.end("second")),
                            first,
                            name(second),
                            second,
                            name(first),
                            year == null || year.length() < 4
                                    ? " Type it as 2019-08-03."
                                    : " Type %s-%02d-%02d or %s-%02d-%02d."
                                            .formatted(year, second, first, year, first, second)));
        }
        if (year == null || year.length() < 4) {
            return new Refused<>("'%s': which year? Type it as 2019-08-03.".formatted(text));
        }
        var month = first > 12 ? second : first;
        return parse("%s-%02d-%02d%s".formatted(year, month, first > 12 ? first : second, parts.group("rest")));
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /// `3 Aug 2019 19:42` as `2019-08-03 19:42`; as it was where there is no such month.
    private static String withNumber(Matcher parts) {
        var word = parts.group("month").toLowerCase(Locale.ROOT);
        var day = parts.group("day");
        return Stream.of(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .map(month -> "%s-%02d%s%s"
                        .formatted(
                                parts.group("year"),
                                month.getValue(),
                                day == null ? "" : "-%02d".formatted(Integer.parseInt(day)),
                                parts.group("rest")))
                .orElse(parts.group());
    }

    private static Typed<Reading> dated(Matcher parts, String text) {
        var zone = parts.group("offset") == null ? parts.group("zone") : parts.group("offset");
        var isSaidTwice = parts.group("offset") != null && parts.group("zone") != null;
        if (isSaidTwice || parts.group("day") == null && (parts.group("hour") != null || isNumber(zone))) {
            return unknown(text);
        }
        var fraction = parts.group("fraction");
        var millis = fraction != null && fraction.length() >= 3;
        try {
            var local = LocalDateTime.of(
                    number(parts, "year", 0),
                    number(parts, "month", 1),
                    number(parts, "day", 1),
                    number(parts, "hour", 0),
                    number(parts, "minute", 0),
                    number(parts, "second", 0),
                    millis ? Integer.parseInt(fraction.substring(0, 3)) * 1_000_000 : 0);
            return ZoneParser.parse(zone).map(known -> new Reading(local, unit(parts, millis), known));
        } catch (DateTimeException _) {
            return new Refused<>("'%s': there is no such day or time of day.".formatted(text));
        }
    }

    private static boolean isNumber(@Nullable String zone) {
        return zone != null && (zone.startsWith("+") || zone.startsWith("-"));
    }

    private static int number(Matcher parts, String name, int absent) {
        return Optional.ofNullable(parts.group(name)).map(Integer::parseInt).orElse(absent);
    }

    private static ChronoUnit unit(Matcher parts, boolean millis) {
        if (parts.group("second") != null) {
            return millis ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
        }
        if (parts.group("minute") != null) {
            return ChronoUnit.MINUTES;
        }
        if (parts.group("day") != null) {
            return ChronoUnit.DAYS;
        }
        return parts.group("month") == null ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
    }
}
