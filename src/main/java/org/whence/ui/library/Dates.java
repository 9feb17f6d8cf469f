package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Span;

/// Times and lengths as the gallery writes them.
final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Dates() {}

    /// The latest day by which something existed: "3 Aug 2019". Empty where it is open.
    static String day(@Nullable Span span) {
        var to = span == null ? null : span.to();
        return to == null ? "" : day(to);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /// A length as on a player: "1:24", "1:02:03".
    static String length(long millis) {
        var length = Duration.ofMillis(millis);
        return length.toHours() == 0
                ? text("library.minutes", length.toMinutes(), seconds(length.toSecondsPart()))
                : text(
                        "library.hours",
                        length.toHours(),
                        seconds(length.toMinutesPart()),
                        seconds(length.toSecondsPart()));
    }

    private static String seconds(int part) {
        return "%02d".formatted(part);
    }
}
