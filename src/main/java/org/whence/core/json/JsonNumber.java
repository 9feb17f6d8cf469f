package org.whence.core.json;

import java.math.BigDecimal;

/// The numbers of JSON (RFC 8259, 6): where one ends, and what it is.
final class JsonNumber {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_SCALE = 400;

    /// Whole numbers of so many characters fit into 64 bits.
    private static final int LONG_LENGTH = 18;

    private JsonNumber() {}

    /// Where the number that begins at `from` ends, or -1 where none begins there.
    static int end(String text, int from) {
        var at = from;
        if (is(text, at, '-')) {
            at++;
        }
        var whole = digits(text, at);
        if (whole == at || is(text, at, '0') && whole > at + 1) {
            return -1;
        }
        at = whole;
        if (is(text, at, '.')) {
            var fraction = digits(text, at + 1);
            if (fraction == at + 1) {
                return -1;
            }
            at = fraction;
        }
        if (is(text, at, 'e') || is(text, at, 'E')) {
            var sign = is(text, at + 1, '+') || is(text, at + 1, '-') ? at + 2 : at + 1;
            var exponent = digits(text, sign);
            if (exponent == sign) {
                return -1;
            }
            at = exponent;
        }
        return at;
    }

    /// @param number as [#end] delimits it
    /// @throws JsonException if it is too large or too long to be kept exactly
    static Json of(String number) {
        if (number.length() > MAX_LENGTH) {
            throw new JsonException("A number of more than " + MAX_LENGTH + " characters");
        }
        try {
            var whole = isWhole(number);
            if (whole && number.length() <= LONG_LENGTH) {
                return new Json.Int(Long.parseLong(number));
            }
            var value = new BigDecimal(number);
            if (whole) {
                return new Json.Int(value.longValueExact());
            }
            if (Math.abs((long) value.scale()) <= MAX_SCALE) {
                return new Json.Decimal(value);
            }
        } catch (ArithmeticException | IllegalArgumentException _) {
            // said below, for all that is out of range
        }
        throw new JsonException("A number that cannot be kept exactly: " + number);
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    private static boolean is(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static int digits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
