package org.whence.core.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;

/// Reads times as metadata write them: Exif's `2008:10:22 16:28:39` (Exif 2.32, 4.6.5), ISO 8601 and its shorter forms
/// in XMP (ISO 16684-1, 8.2.1.2), IPTC's `20040226` and `021111+0100` (IIM 4.2, 2:55 and 2:60). As exact as what is
/// written: a year alone covers the year. Fewer than three decimals of a second cover that second.
final class WrittenTime {

    private static final Pattern TIME = Pattern.compile("(\\d{4})(?:[:/.-]?(\\d{1,2})(?:[:/.-]?(\\d{1,2})"
            + "(?:[T ]+(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d+))?)?)?)?)?"
            + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern ZONE = Pattern.compile("[+-]\\d{2}(?::?\\d{2})?");
    private static final Pattern NOTHING = Pattern.compile("[0\\s:./TZ+-]*");

    private WrittenTime() {}

    /// Whether it is the form of a time with nothing in it: blanks or zeros.
    static boolean isEmpty(String text) {
        return NOTHING.matcher(text).matches();
    }

    /// The reading, or nothing if this is no time.
    ///
    /// @param otherwise the zone where the text does not say
    static Optional<Reading> read(String text, Zone otherwise) {
        var matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            @Nullable String zone = matcher.group(8);
            return Optional.of(new Reading(
                    local(matcher),
                    unit(matcher),
                    zone == null ? otherwise : zone(zone).orElse(otherwise)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// What a text such as `+02:00`, `-0500` or `Z` says of a zone.
    static Optional<Zone> zone(String text) {
        String zone = text.strip();
        if (zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT")) {
            return Optional.of(new Zone.Utc());
        }
        if (!ZONE.matcher(zone).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Zone.Offset(ZoneOffset.of(zone)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher matcher) {
        return LocalDateTime.of(
                number(matcher, 1, 1),
                number(matcher, 2, 1),
                number(matcher, 3, 1),
                number(matcher, 4, 0),
                number(matcher, 5, 0),
                number(matcher, 6, 0),
                isMillis(matcher) ? Integer.parseInt(matcher.group(7).substring(0, 3)) * 1_000_000 : 0);
    }

    private static ChronoUnit unit(Matcher matcher) {
        if (isMillis(matcher)) {
            return ChronoUnit.MILLIS;
        }
        ChronoUnit[] units = {
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.DAYS,
            ChronoUnit.MINUTES,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS
        };
        int last = 6;
        while (matcher.group(last) == null) {
            last--;
        }
        return units[last - 1];
    }

    private static boolean isMillis(Matcher matcher) {
        @Nullable String fraction = matcher.group(7);
        return fraction != null && fraction.length() >= 3;
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        @Nullable String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
