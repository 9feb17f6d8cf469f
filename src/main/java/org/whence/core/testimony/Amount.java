package org.whence.core.testimony;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many of something a source says: whole numbers from 0, both ends included.
///
/// Read from the words of a claim: `28 dead`, `12 to 15 dead`, `more than 40 dead`, `at most 30 hurt`. The digits
/// may be of any script, with commas, dots or spaces between their thousands. "About 30" has no stated bounds and
/// is no amount.
///
/// @param most the greatest number that is not excluded, or null where none is named
/// @param of what is counted, in lower case; empty where the words do not say
public record Amount(long least, @Nullable Long most, String of) {

    private static final String NUMBER =
            "(\\p{Nd}{1,3}(?:[,. \\u00a0\\u202f\\u066c]\\p{Nd}{3})+|\\p{Nd}{1,15})(?![,.]?\\p{Nd})";
    private static final Pattern VAGUE = Pattern.compile("(?:about|around|some|roughly|nearly|almost|~)\\s*" + NUMBER);

    /// The forms in which numbers are bounded; those that hold others come first.
    private static final List<Form> FORMS = List.of(
            form("(?:between\\s+)?" + NUMBER + "\\s*(?:to|and|or|-|\u2013)\\s*" + NUMBER, Bounds::new),
            form("(?:at most|up to|no more than|not more than|<=|\u2264)\\s*" + NUMBER, (end, _) -> new Bounds(0, end)),
            form("(?:at least|no fewer than|no less than|>=|\u2265)\\s*" + NUMBER, (from, _) -> new Bounds(from, null)),
            form("(?:more than|over|above|>)\\s*" + NUMBER, (below, _) -> new Bounds(below + 1, null)),
            form("(?:fewer than|less than|under|<)\\s*" + NUMBER, (above, _) -> new Bounds(0, above - 1)),
            form(NUMBER, (number, _) -> new Bounds(number, number)));

    /// @throws IllegalArgumentException if it is negative, or its ends are in the wrong order
    public Amount {
        if (least < 0 || most != null && most < least) {
            throw new IllegalArgumentException("Not an amount: " + least + " to " + most);
        }
    }

    /// The one amount that `words` name; empty where they name none, several, or one without bounds.
    public static Optional<Amount> in(String words) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        if (VAGUE.matcher(text).find()) {
            return Optional.empty();
        }
        for (var form : FORMS) {
            var match = form.pattern.matcher(text);
            if (match.find()) {
                return form.read(match).flatMap(bounds -> rest(text, match).map(of -> bounds.of(of)));
            }
        }
        return Optional.empty();
    }

    private record Bounds(long least, @Nullable Long most) {

        Amount of(String what) {
            return new Amount(least, most, what);
        }
    }

    private record Form(Pattern pattern, BiFunction<Long, Long, Bounds> bounds) {

        /// Empty where the numbers exclude each other: `fewer than 0`, `15 to 12`.
        Optional<Bounds> read(Matcher match) {
            var first = number(match.group(1));
            var read = bounds.apply(first, match.groupCount() > 1 ? number(match.group(2)) : first);
            return read.most == null || read.most >= read.least ? Optional.of(read) : Optional.empty();
        }
    }

    private static Form form(String pattern, BiFunction<Long, Long, Bounds> bounds) {
        return new Form(Pattern.compile(pattern), bounds);
    }

    /// What is counted: the words around the number. Empty where these hold a second number.
    private static Optional<String> rest(String text, Matcher match) {
        var rest = (text.substring(0, match.start()) + " " + text.substring(match.end()))
                .replaceAll("[\\s.,;:!]+", " ")
                .strip();
        return rest.codePoints().anyMatch(Character::isDigit) ? Optional.empty() : Optional.of(rest);
    }

    private static long number(String digits) {
        return Long.parseLong(digits.codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> Integer.toString(Character.digit(digit, 10)))
                .collect(Collectors.joining()));
    }
}
