package org.whence.core.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;

/// Times with the names of days and months: `Fri, 13 Nov 2026 20:11:05 GMT` (RFC 1123, as PNG asks for), and
/// `Fri Nov 13 20:11:05 2026` (C's `ctime`, as AVI has it).
final class InternetTime {

    private static final List<DateTimeFormatter> LOCAL = List.of(
            formatter("EEE MMM d HH:mm:ss uuuu"),
            formatter("d MMM uuuu HH:mm:ss"),
            formatter("EEE, d MMM uuuu HH:mm:ss"));

    private InternetTime() {}

    static Optional<Reading> read(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        try {
            var time = OffsetDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(
                    new Reading(time.toLocalDateTime(), ChronoUnit.SECONDS, new Zone.Offset(time.getOffset())));
        } catch (DateTimeException _) {
            return LOCAL.stream()
                    .flatMap(format -> local(words, format).stream())
                    .findFirst();
        }
    }

    private static Optional<Reading> local(String words, DateTimeFormatter format) {
        try {
            return Optional.of(new Reading(LocalDateTime.parse(words, format), ChronoUnit.SECONDS, new Zone.Unknown()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
