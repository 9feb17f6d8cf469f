package org.whence.core.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Typed.Refused;
import org.whence.core.time.Typed.Understood;

/// Reads what stands behind a time: nothing, `Z`, `UTC` or `GMT`, an offset, or a place of the IANA Time Zone Database.
final class ZoneParser {

    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d\\d))?");

    private ZoneParser() {}

    static Typed<Zone> parse(@Nullable String text) {
        if (text == null) {
            return new Understood<>(new Zone.Unknown());
        }
        var upper = text.toUpperCase(Locale.ROOT);
        if (upper.equals("Z") || upper.equals("UTC") || upper.equals("GMT")) {
            return new Understood<>(new Zone.Utc());
        }
        try {
            var offset = OFFSET.matcher(upper);
            if (offset.matches()) {
                var sign = offset.group("sign").equals("-") ? -1 : 1;
                var minutes = offset.group("minutes");
                return new Understood<>(new Zone.Offset(ZoneOffset.ofHoursMinutes(
                        sign * Integer.parseInt(offset.group("hours")),
                        minutes == null ? 0 : sign * Integer.parseInt(minutes))));
            }
            return text.contains("/")
                    ? new Understood<>(new Zone.At(ZoneId.of(text)))
                    : new Refused<>(
                            "'%s' may name several zones: type an offset such as +02:00 or a place such as Europe/Kyiv."
                                    .formatted(text));
        } catch (DateTimeException _) {
            return new Refused<>("'%s' is no zone: type UTC, an offset such as +02:00, or a place such as Europe/Kyiv."
                    .formatted(text));
        }
    }
}
