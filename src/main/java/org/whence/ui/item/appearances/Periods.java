package org.whence.ui.item.appearances;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Lengths of time in words.
final class Periods {

    private Periods() {}

    /// In its two largest units, short: `3 y 2 m`, `12 d`.
    static String brief(Period period) {
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
    static String between(Instant earlier, Instant later) {
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
}
