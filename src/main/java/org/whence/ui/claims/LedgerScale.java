package org.whence.ui.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.testimony.Ledger;

/// Where times and numbers of a ledger stand on a field of `width` x `height` pixels: time from left to right,
/// numbers upwards from 0.
record LedgerScale(Instant from, Instant to, long top, double width, double height) {

    private static final int MOST_LINES = 5;
    private static final int MOST_HOURS = 7;
    private static final long[] STEPS = {1, 2, 5};
    private static final List<Duration> PACES = Stream.of(1, 2, 3, 6, 12, 24, 48, 168, 24 * 30, 24 * 365)
            .map(Duration::ofHours)
            .toList();

    /// The scale that holds all entries, with room at both ends of the time.
    ///
    /// @throws IllegalArgumentException if the ledger is empty
    static LedgerScale of(Ledger ledger, double width, double height) {
        var times = ledger.accounts().stream()
                .flatMap(account -> account.entries().stream())
                .map(Ledger.Entry::at)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            throw new IllegalArgumentException("Nothing is in this ledger");
        }
        var room = Duration.between(times.getFirst(), times.getLast())
                .dividedBy(12)
                .plus(Duration.ofMinutes(30));
        var most = ledger.accounts().stream()
                .flatMap(account -> account.entries().stream())
                .map(Ledger.Entry::amount)
                .mapToLong(amount -> amount.most() == null ? amount.least() : amount.most())
                .max()
                .orElse(0);
        var line = line(most);
        var top = Math.max(1, most + Math.max(1, line / 4));
        return new LedgerScale(times.getFirst().minus(room), times.getLast().plus(room), top, width, height);
    }

    double x(Instant instant) {
        return width
                * Duration.between(from, instant).toMillis()
                / Duration.between(from, to).toMillis();
    }

    double y(long number) {
        return height - height * number / top;
    }

    /// The numbers that have a line across, from 0 on.
    ///
    /// @param apart how far lines lie from each other at the least, in pixels
    List<Long> lines(double apart) {
        var step = line(top);
        while (height * step / top < apart && step < top) {
            step *= 2;
        }
        var lines = new ArrayList<Long>();
        for (var number = 0L; number <= top; number += step) {
            lines.add(number);
        }
        return lines;
    }

    /// The whole hours, days or months that are named below.
    ///
    /// @param apart how far the names lie from each other at the least, in pixels
    List<Instant> hours(double apart) {
        var most = (long) Math.min(MOST_HOURS, width / apart);
        var pace = PACES.stream()
                .filter(each -> Duration.between(from, to).dividedBy(each) <= most)
                .findFirst()
                .orElse(PACES.getLast());
        var named = new ArrayList<Instant>();
        var at = ZonedDateTime.ofInstant(from, ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        for (; !at.toInstant().isAfter(to); at = at.plus(pace)) {
            if (!at.toInstant().isBefore(from)) {
                named.add(at.toInstant());
            }
        }
        return named;
    }

    /// The distance of lines across where the greatest number is `most`: 1, 2 or 5 times a power of ten.
    private static long line(long most) {
        for (var ten = 1L; ; ten *= 10) {
            for (var step : STEPS) {
                if (most / (step * ten) < MOST_LINES) {
                    return step * ten;
                }
            }
        }
    }
}
