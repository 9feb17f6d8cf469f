package org.whence.core.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.metadata.FactReasons.LocalTime;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.FactReasons.ReasonedTime;
import org.whence.core.time.Zone;

/// How the times of a file stand to each other. Each is compared with one of them: the first whose zone is known, or
/// the first.
///
/// Zones lie whole quarter hours apart (IANA Time Zone Database). Two times that differ by whole quarter hours may be
/// one moment, one of them by the clock of a place; any other difference is a difference.
final class TimeReasons {

    private static final long QUARTER_SECONDS = 900;

    /// Recorders write the fields of one moment some seconds apart.
    private static final long SLACK_SECONDS = 30;

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMM uuuu", Locale.ENGLISH);

    private final List<CaptureTime> times;
    private final Set<ZoneId> zones = new LinkedHashSet<>();
    private final @Nullable CaptureTime anchor;

    TimeReasons(List<CaptureTime> times, List<ReasonedPlace> places) {
        this.times = times;
        places.forEach(place -> place.zones().forEach(zone -> zones.add(ZoneId.of(zone))));
        anchor = times.stream()
                .filter(time -> isKnown(time) && isExact(time) && time.basis() != Basis.FILE_SYSTEM)
                .findFirst()
                .or(() -> times.stream().findFirst())
                .orElse(null);
    }

    List<ReasonedTime> all() {
        return times.stream()
                .map(time -> new ReasonedTime(time, zone(time), compared(time), local(time)))
                .toList();
    }

    private static boolean isKnown(CaptureTime time) {
        return !(time.reading().zone() instanceof Zone.Unknown);
    }

    private static boolean isExact(CaptureTime time) {
        return time.reading().unit().compareTo(ChronoUnit.MINUTES) <= 0;
    }

    private static String zone(CaptureTime time) {
        return switch (time.reading().zone()) {
            case Zone.Utc _ -> utc(time);
            case Zone.Offset(var offset) -> "with its distance from UTC, " + offset(offset) + ", beside it";
            case Zone.At(var place) -> "by the clocks of " + place.getId();
            case Zone.Unknown _ -> unknown(time);
        };
    }

    private static String utc(CaptureTime time) {
        return switch (time.basis()) {
            case GPS -> "UTC, from the satellites";
            case CONTAINER ->
                time.source().startsWith("PNG")
                        ? "UTC by the specification (ISO/IEC 15948, 11.3.6.1)"
                        : "UTC by the specification (ISO/IEC 14496-12, 8.2.2); some cameras write their local time";
            case FILE_NAME -> "UTC, as the makers of such names count";
            case EXIF, XMP, IPTC -> "UTC, as it says itself";
            case FILE_SYSTEM ->
                "by the file system it was added from, which counts in UTC; saving sets it, and copying often does";
        };
    }

    private static String unknown(CaptureTime time) {
        return switch (time.basis()) {
            case EXIF -> "by the clock of the camera; no zone stands beside it, so it could be any: 26 hours";
            case FILE_NAME ->
                time.raw().contains("-WA")
                        ? "the day on which WhatsApp received it, by the receiver's clock"
                        : "by the clock of whoever named the file, in no zone that is said";
            case GPS, CONTAINER, XMP, IPTC, FILE_SYSTEM -> "no zone is said, so it could be any: 26 hours";
        };
    }

    private List<String> compared(CaptureTime time) {
        var with = anchor;
        if (with == null || time.equals(with)) {
            return List.of();
        }
        if (!isExact(time) || !isExact(with)) {
            return List.of(days(time, with));
        }
        if (isKnown(time) && isKnown(with)) {
            return List.of(bothKnown(time, with));
        }
        return isKnown(with) ? oneKnown(time, with) : List.of(noneKnown(time, with));
    }

    /// A day, a month or a year beside something: the days as they are written.
    private static String days(CaptureTime time, CaptureTime with) {
        var one = time.reading();
        var other = with.reading();
        var unit = one.unit().compareTo(other.unit()) > 0 ? one.unit() : other.unit();
        var first = one.local().toLocalDate();
        var second = other.local().toLocalDate();
        boolean same = first.getYear() == second.getYear()
                && (unit == ChronoUnit.YEARS
                        || first.getMonth() == second.getMonth()
                                && (unit == ChronoUnit.MONTHS || first.getDayOfMonth() == second.getDayOfMonth()));
        if (same) {
            return "The same " + unit.toString().toLowerCase(Locale.ROOT).replaceFirst("s$", "") + " as " + name(with);
        }
        long days = Math.abs(ChronoUnit.DAYS.between(second, first));
        return "%d day%s %s than %s"
                .formatted(days, days == 1 ? "" : "s", first.isAfter(second) ? "later" : "earlier", name(with));
    }

    private String bothKnown(CaptureTime time, CaptureTime with) {
        long seconds = seconds(instant(with), instant(time));
        if (Math.abs(seconds) <= SLACK_SECONDS) {
            return agrees(seconds, with);
        }
        if (isZone(seconds)) {
            var device = time.basis() == Basis.CONTAINER && time.reading().zone() instanceof Zone.Utc ? time : with;
            String which = device.basis() == Basis.CONTAINER && device.reading().zone() instanceof Zone.Utc
                    ? "; most likely %s holds local time, as some cameras write it".formatted(name(device))
                    : "";
            return "%s than %s: whole quarter hours, as one moment written by two zones would be%s"
                    .formatted(words(seconds), name(with), which);
        }
        return words(seconds) + " than " + name(with);
    }

    private List<String> oneKnown(CaptureTime time, CaptureTime with) {
        long seconds = seconds(instant(with), time.reading().local().toInstant(ZoneOffset.UTC));
        long quarters = Math.round(seconds / (double) QUARTER_SECONDS);
        long rest = seconds - quarters * QUARTER_SECONDS;
        var says = new ArrayList<String>();
        boolean possible = quarters >= -12 * 4 && quarters <= 14 * 4;
        if (possible && Math.abs(rest) <= SLACK_SECONDS) {
            var offset = ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER_SECONDS));
            says.add("If it is the moment of %s%s, the clock stood at %s"
                    .formatted(name(with), rest == 0 ? "" : ", to " + Math.abs(rest) + " s", offset(offset)));
            place(instant(with), offset).ifPresent(says::add);
        } else if (with.reading().zone() instanceof Zone.Offset(var offset)) {
            long later = seconds(instant(with), time.reading().local().toInstant(offset));
            says.add("%s than %s, if its zone is the same".formatted(words(later), name(with)));
        } else if (possible) {
            says.add("By no zone is it the moment of %s: %d min %02d s are left over"
                    .formatted(name(with), Math.abs(rest) / 60, Math.abs(rest) % 60));
        } else {
            says.add("%s than %s, give or take its zone".formatted(words(seconds), name(with)));
        }
        return says;
    }

    /// Whether that offset is in force at the position.
    private java.util.Optional<String> place(Instant at, ZoneOffset offset) {
        if (zones.isEmpty()) {
            return java.util.Optional.empty();
        }
        var fitting = zones.stream()
                .filter(zone -> zone.getRules().getOffset(at).equals(offset))
                .toList();
        if (!fitting.isEmpty()) {
            return java.util.Optional.of("which is the time at the position that day (%s)"
                    .formatted(fitting.getFirst().getId()));
        }
        var first = zones.iterator().next();
        return java.util.Optional.of("which is not the time at the position that day: %s is at %s"
                .formatted(first.getId(), offset(first.getRules().getOffset(at))));
    }

    private static String noneKnown(CaptureTime time, CaptureTime with) {
        long seconds = seconds(
                with.reading().local().toInstant(ZoneOffset.UTC),
                time.reading().local().toInstant(ZoneOffset.UTC));
        return Math.abs(seconds) <= SLACK_SECONDS
                ? agrees(seconds, with)
                : words(seconds) + " than " + name(with) + ", if the zone is the same";
    }

    private static String agrees(long seconds, CaptureTime with) {
        return seconds == 0
                ? "The same as " + name(with)
                : "Agrees with %s within %d s".formatted(name(with), Math.abs(seconds));
    }

    private List<LocalTime> local(CaptureTime time) {
        if (!isExact(time)) {
            return List.of();
        }
        return zones.stream().map(zone -> local(time, zone)).distinct().toList();
    }

    private static LocalTime local(CaptureTime time, ZoneId zone) {
        if (isKnown(time)) {
            var there = instant(time).atZone(zone);
            return new LocalTime(zone, there.format(CLOCK) + ", " + offset(there.getOffset()), null);
        }
        var there = time.reading().local().atZone(zone);
        var utc = there.withZoneSameInstant(ZoneOffset.UTC);
        return new LocalTime(zone, utc.format(CLOCK) + " UTC, if written there", there.toInstant());
    }

    private static Instant instant(CaptureTime time) {
        var from = time.reading().span().from();
        return from == null ? Instant.MIN : from;
    }

    private static long seconds(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toMillis() / 1000.0);
    }

    private static boolean isZone(long seconds) {
        long quarters = Math.round(seconds / (double) QUARTER_SECONDS);
        return quarters != 0
                && Math.abs(quarters) <= 26 * 4
                && Math.abs(seconds - quarters * QUARTER_SECONDS) <= SLACK_SECONDS;
    }

    /// `1 h 25 min later`, `3 days earlier`.
    private static String words(long seconds) {
        long size = Math.abs(seconds);
        String amount = size < 60
                ? size + " s"
                : size < 3600
                        ? "%d min %02d s".formatted(size / 60, size % 60)
                        : size < 172_800
                                ? "%d h %02d min".formatted(size / 3600, size / 60 % 60)
                                : size < 63_072_000L ? size / 86_400 + " days" : size / 31_557_600 + " years";
        return amount + (seconds < 0 ? " earlier" : " later");
    }

    static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC+00:00" : "UTC" + offset.getId();
    }

    private static String name(CaptureTime time) {
        return time.source();
    }
}
