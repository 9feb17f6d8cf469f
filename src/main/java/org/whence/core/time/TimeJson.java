package org.whence.core.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;

/// Times in payloads.
///
/// An instant is ISO 8601 in UTC with milliseconds: `2026-11-13T20:11:00.000Z`. A span is an object of `from` and `to`,
/// of which an open end is absent. A reading is an object of `local` (the same form without the `Z`), `unit` (`days`,
/// `minutes` ...) and `zone`: `utc`, `unknown`, an offset (`+03:00`) or a place of the IANA Time Zone Database.
public final class TimeJson {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS,
            ChronoUnit.MILLIS);

    private TimeJson() {}

    /// ISO 8601 in UTC with milliseconds; anything finer is cut.
    public static String text(Instant instant) {
        return FixedTime.isCommon(instant) ? FixedTime.text(instant) : slowly(instant);
    }

    private static String slowly(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /// Reads back what [#text] wrote.
    ///
    /// @throws JsonException if it is nothing of that form
    public static Instant instant(String text) {
        var common = FixedTime.instant(text);
        if (common != null) {
            return common;
        }
        try {
            if (text.endsWith("Z")) {
                return LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL)
                        .toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new JsonException("Not a time in UTC with milliseconds: " + text);
    }

    public static Json.Obj of(Span span) {
        var from = span.from();
        var to = span.to();
        return Json.object()
                .putIfPresent("from", from == null ? null : text(from))
                .putIfPresent("to", to == null ? null : text(to))
                .build();
    }

    /// @throws JsonException if an end is no time, or they are in the wrong order
    public static Span span(Json.Obj from) {
        var first = from.textOrNull("from");
        var last = from.textOrNull("to");
        try {
            return new Span(first == null ? null : instant(first), last == null ? null : instant(last));
        } catch (IllegalArgumentException wrong) {
            throw new JsonException(String.valueOf(wrong.getMessage()));
        }
    }

    /// @throws IllegalArgumentException if the unit is none that a reading can have
    public static Json.Obj of(Reading reading) {
        if (!UNITS.contains(reading.unit())) {
            throw new IllegalArgumentException("Not a unit of a reading: " + reading.unit());
        }
        return Json.object()
                .put("local", LOCAL.format(reading.local()))
                .put("unit", reading.unit().toString().toLowerCase(Locale.ROOT))
                .put("zone", text(reading.zone()))
                .build();
    }

    /// @throws JsonException if it is no reading
    public static Reading reading(Json.Obj from) {
        try {
            return new Reading(
                    LocalDateTime.parse(from.text("local"), LOCAL), unit(from.text("unit")), zone(from.text("zone")));
        } catch (DateTimeException _) {
            throw new JsonException("Not a reading of a clock: " + from.text("local") + ", " + from.text("zone"));
        }
    }

    /// The reading under `name`, or null where there is none.
    public static @Nullable Reading readingOrNull(Json.Obj from, String name) {
        return from.object(name).map(TimeJson::reading).orElse(null);
    }

    /// `utc`, `unknown`, an offset (`+03:00`; `Z` for none) or the name of a place (`Europe/Kyiv`).
    public static String text(Zone zone) {
        return switch (zone) {
            case Zone.Utc _ -> "utc";
            case Zone.Unknown _ -> "unknown";
            case Zone.Offset(var offset) -> offset.getId();
            case Zone.At(var place) -> place.getId();
        };
    }

    private static Zone zone(String text) {
        return switch (text) {
            case "utc" -> new Zone.Utc();
            case "unknown" -> new Zone.Unknown();
            case "Z" -> new Zone.Offset(ZoneOffset.UTC);
            default ->
                text.startsWith("+") || text.startsWith("-")
                        ? new Zone.Offset(ZoneOffset.of(text))
                        : new Zone.At(ZoneId.of(text));
        };
    }

    private static ChronoUnit unit(String word) {
        for (var unit : UNITS) {
            if (unit.toString().toLowerCase(Locale.ROOT).equals(word)) {
                return unit;
            }
        }
        throw new JsonException("Not a unit of time: " + word);
    }
}
