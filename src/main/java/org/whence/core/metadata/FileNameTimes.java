package org.whence.core.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;

/// Times in file names, as devices and messengers write them. The zone is not said, with two exceptions: Google's Pixel
/// phones (`PXL_`) count in UTC, and names made of milliseconds since 1970 are UTC by nature. WhatsApp's
/// `IMG-20261113-WA0042` is the day on which the file was received.
final class FileNameTimes {

    private static final String SOURCE = "System:FileName";
    private static final String DAY = "((?:19[89]|20\\d)\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])";
    private static final String DASHED_DAY = "((?:19[89]|20\\d)\\d)[-._](0[1-9]|1[0-2])[-._](0[1-9]|[12]\\d|3[01])";
    private static final String CLOCK = "([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)";

    private static final Pattern PIXEL = Pattern.compile("(?<![A-Za-z0-9])PXL_" + DAY + "_" + CLOCK + "(\\d{3})?");
    private static final Pattern WHATSAPP = Pattern.compile("(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-" + DAY + "-WA\\d{4}");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)" + DAY + "[_-]?" + CLOCK + "(?:[_.-]?(\\d{3}))?(?!\\d)");
    private static final Pattern DASHED = Pattern.compile(
            "(?<!\\d)" + DASHED_DAY
                    + "(?:[ _T-]+(?:at |um |à )?(\\d{1,2})[-.:_]([0-5]\\d)(?:[-.:_]([0-5]\\d)(?:[-._](\\d{3}))?)?(?!\\d)(?:[ \\u202F]([AaPp][Mm]))?)?");
    private static final Pattern MILLIS = Pattern.compile("(?<!\\d)(1\\d{12})(?!\\d)");

    private FileNameTimes() {}

    /// The time that a name holds, if it holds one of the known forms.
    static List<CaptureTime> in(String name) {
        return time(PIXEL, name, new Zone.Utc())
                .or(() -> time(WHATSAPP, name, new Zone.Unknown()))
                .or(() -> time(COMPACT, name, new Zone.Unknown()))
                .or(() -> time(DASHED, name, new Zone.Unknown()))
                .or(() -> millis(name))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<CaptureTime> time(Pattern pattern, String name, Zone zone) {
        var matcher = pattern.matcher(name);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            var reading = new Reading(local(matcher), unit(matcher), zone);
            return Optional.of(new CaptureTime(reading, Basis.FILE_NAME, SOURCE, matcher.group()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher matcher) {
        int hour = number(matcher, 4);
        boolean afternoon = matcher.groupCount() >= 8 && "pm".equalsIgnoreCase(group(matcher, 8));
        boolean morning = matcher.groupCount() >= 8 && "am".equalsIgnoreCase(group(matcher, 8));
        int turned = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        return LocalDateTime.of(
                number(matcher, 1),
                number(matcher, 2),
                number(matcher, 3),
                turned,
                number(matcher, 5),
                number(matcher, 6),
                number(matcher, 7) * 1_000_000);
    }

    private static ChronoUnit unit(Matcher matcher) {
        if (group(matcher, 7) != null) {
            return ChronoUnit.MILLIS;
        }
        if (group(matcher, 6) != null) {
            return ChronoUnit.SECONDS;
        }
        return group(matcher, 5) == null ? ChronoUnit.DAYS : ChronoUnit.MINUTES;
    }

    private static @Nullable String group(Matcher matcher, int group) {
        return group > matcher.groupCount() ? null : matcher.group(group);
    }

    private static int number(Matcher matcher, int group) {
        @Nullable String digits = group(matcher, group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<CaptureTime> millis(String name) {
        var matcher = MILLIS.matcher(name);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var time = LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(matcher.group())), ZoneOffset.UTC);
        var reading = new Reading(time, ChronoUnit.MILLIS, new Zone.Utc());
        return Optional.of(new CaptureTime(reading, Basis.FILE_NAME, SOURCE, matcher.group()));
    }
}
