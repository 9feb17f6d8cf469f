package org.whence.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The one form of an instant in payloads, `2026-11-13T20:11:00.000Z`, written and read digit by digit for the years
/// that people work in: every line of a log has one, and logs have millions of lines.
final class FixedTime {

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final long DAY_MILLIS = 86_400_000;
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay() * DAY_MILLIS;
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay() * DAY_MILLIS;

    private FixedTime() {}

    static boolean isCommon(Instant instant) {
        return instant.getEpochSecond() >= FIRST / 1_000 && instant.getEpochSecond() < LAST / 1_000;
    }

    /// @param instant that is common
    static String text(Instant instant) {
        var millis = instant.toEpochMilli();
        var date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
        var time = (int) Math.floorMod(millis, DAY_MILLIS);
        var text = FORM.toCharArray();
        put(text, 0, 4, date.getYear());
        put(text, 5, 2, date.getMonthValue());
        put(text, 8, 2, date.getDayOfMonth());
        put(text, 11, 2, time / 3_600_000);
        put(text, 14, 2, time / 60_000 % 60);
        put(text, 17, 2, time / 1_000 % 60);
        put(text, 20, 3, time % 1_000);
        return new String(text);
    }

    private static void put(char[] text, int at, int digits, int number) {
        var left = number;
        for (var i = at + digits - 1; i >= at; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }

    /// The instant, or null where the text is not of that form: then somebody else says what is wrong.
    static @Nullable Instant instant(String text) {
        if (text.length() != FORM.length()) {
            return null;
        }
        for (var i = 0; i < FORM.length(); i++) {
            var wanted = FORM.charAt(i);
            var there = text.charAt(i);
            if (wanted == '0' ? there < '0' || there > '9' : there != wanted) {
                return null;
            }
        }
        var year = number(text, 0, 4);
        var month = number(text, 5, 2);
        var day = number(text, 8, 2);
        var hour = number(text, 11, 2);
        var minute = number(text, 14, 2);
        var second = number(text, 17, 2);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 28 && isPast(year, month, day)) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        var millis = LocalDate.of(year, month, day).atTime(hour, minute, second).toEpochSecond(ZoneOffset.UTC) * 1_000
                + number(text, 20, 3);
        return Instant.ofEpochMilli(millis);
    }

    private static boolean isPast(int year, int month, int day) {
        return day > LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static int number(String text, int at, int digits) {
        var number = 0;
        for (var i = at; i < at + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
