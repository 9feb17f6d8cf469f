package org.whence.ui.kit.scale;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.whence.ui.kit.Figures;

/// Lengths of time in words.
public final class Periods {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Periods() {}

    /// In its two largest units, short: `3 y 2 m`, `12 d`.
    public static String brief(Period period) {
        if (period.getYears() > 0) {
            return period.getMonths() == 0
                    ? text("period.years", period.getYears())
                    : text("period.yearsMonths", period.getYears(), period.getMonths());
        }
        return period.getMonths() > 0
                ? text("period.monthsDays", period.getMonths(), period.getDays())
                : text("period.days", period.getDays());
    }

    /// How much earlier one instant is than another: `7 years and 3 months`, `5 hours`.
    public static String between(Instant earlier, Instant later) {
        var period = Period.between(
                earlier.atOffset(ZoneOffset.UTC).toLocalDate(),
                later.atOffset(ZoneOffset.UTC).toLocalDate());
        if (period.getYears() > 0) {
            return text("period.longYears", period.getYears(), period.getMonths());
        }
        if (period.getMonths() > 0) {
            return text("period.longMonths", period.getMonths());
        }
        var hours = ChronoUnit.HOURS.between(earlier, later);
        return hours >= 48 ? text("period.longDays", hours / 24) : text("period.longHours", hours);
    }

    /// The days in UTC from one instant to another, in as few words as they take: `3 Aug 2019`, `3 – 6 Aug 2019`,
    /// `30 Aug – 2 Sep 2019`.
    public static String days(Instant first, Instant last) {
        var from = first.atOffset(ZoneOffset.UTC).toLocalDate();
        var to = last.atOffset(ZoneOffset.UTC).toLocalDate();
        if (from.equals(to)) {
            return Figures.day(first);
        }
        if (from.getYear() != to.getYear()) {
            return text("appearances.days", Figures.day(first), Figures.day(last));
        }
        var start = from.getMonth() == to.getMonth() ? DAY : DAY_AND_MONTH;
        return text("appearances.days", from.format(start), Figures.day(last));
    }

    /// The years in UTC from one instant to another, where there is no room for the days: `2019`, `2011 – 2012`.
    static String years(Instant first, Instant last) {
        var from = first.atOffset(ZoneOffset.UTC).getYear();
        var to = last.atOffset(ZoneOffset.UTC).getYear();
        return from == to
                ? Integer.toString(from)
                : text("appearances.days", Integer.toString(from), Integer.toString(to));
    }
}
