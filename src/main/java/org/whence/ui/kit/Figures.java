package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.whence.core.media.TimeRange;
import org.whence.core.place.Place;

/// Hashes, sizes, lengths and days as the screens write them.
public final class Figures {

    private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");
    private static final int SHOWN_FRONT = 12;
    private static final int SHOWN_BACK = 4;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOG =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Figures() {}

    /// A hash in groups of four digits, its middle left out: `9f3c 41ab 77d0 … e07d`.
    public static String shortHash(String hex) {
        return hex.length() <= SHOWN_FRONT + SHOWN_BACK
                ? grouped(hex)
                : grouped(hex.substring(0, SHOWN_FRONT)) + " … " + hex.substring(hex.length() - SHOWN_BACK);
    }

    /// A whole hash in groups of four digits.
    public static String grouped(String hex) {
        return FOUR.matcher(hex).replaceAll("$1 ");
    }

    /// `6,114,208 bytes`.
    public static String bytes(long size) {
        return text("figure.bytes", size);
    }

    /// A time in a clip, to the millisecond: `00:00:22.680`.
    public static String timecode(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }

    /// A length or a time in a clip, to the second: `1:24`, `1:02:03`.
    public static String length(long millis) {
        var seconds = Math.round(millis / 1000.0);
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A stretch of a clip: `0:12 – 0:58`.
    public static String stretch(TimeRange range) {
        return length(range.fromMillis()) + " – " + length(range.toMillis());
    }

    /// A day in UTC: `3 Aug 2019`.
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /// A moment in UTC as a column of them: `2026-11-13 08:02:44`.
    public static String logged(Instant instant) {
        return LOG.format(instant);
    }

    /// `41.2107, 24.9931 ± 12 m`, or the name of the place.
    public static String place(Place place) {
        return switch (place) {
            case Place.Point(var latitude, var longitude, var radius) ->
                text("figure.position", degrees(latitude), degrees(longitude), Long.toString(Math.round(radius)));
            case Place.Named(var name) -> name;
        };
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }
}
