package org.whence.cli.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.AddressBook;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.record.AuthorId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.ReadingParser;
import org.whence.core.time.Span;
import org.whence.core.time.SpanParser;

/// What people type, as values.
public final class Arguments {

    private static final String TIMECODE = "((?:[0-9]{1,6}:){0,2}[0-9]{1,6}(?:\\.[0-9]{1,3})?)";
    private static final Pattern STRETCH = Pattern.compile(TIMECODE + " ?- ?" + TIMECODE);

    private Arguments() {}

    /// @throws NotUnderstoodException if it is no time; the message asks what is unclear
    public static @Nullable Reading reading(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return ReadingParser.parse(typed).orElseThrow(NotUnderstoodException::new);
    }

    /// @throws NotUnderstoodException if it is no span of time; the message asks what is unclear
    public static Span span(String typed) {
        return SpanParser.parse(typed).orElseThrow(NotUnderstoodException::new);
    }

    /// `0:12-0:31` as a part of a clip; null is the whole.
    ///
    /// @throws NotUnderstoodException if it is no such stretch
    public static Part part(@Nullable String typed) {
        if (typed == null) {
            return Part.WHOLE;
        }
        var ends = STRETCH.matcher(typed.strip());
        if (!ends.matches()) {
            throw new NotUnderstoodException("Not a stretch of a clip such as 0:12-0:31: " + typed);
        }
        var from = millis(ends.group(1));
        var to = millis(ends.group(2));
        if (from >= to) {
            throw new NotUnderstoodException("A stretch of a clip ends after it begins: " + typed);
        }
        return Part.during(new TimeRange(from, to));
    }

    /// A part of the time and of the picture; null is all of either.
    ///
    /// @param region `25,40,10,12.5`: left, top, width and height in per cent of the upright picture
    /// @throws NotUnderstoodException if it is no such stretch or region
    public static Part part(@Nullable String stretch, @Nullable String region) {
        var time = part(stretch);
        return region == null ? time : new Part(time.time(), region(region), Part.Of.PICTURE);
    }

    private static Region region(String typed) {
        var numbers = typed.strip().split(" ?, ?", -1);
        try {
            var sides = new int[numbers.length];
            for (var i = 0; i < numbers.length; i++) {
                sides[i] = new BigDecimal(numbers[i])
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
            }
            return new Region(sides[0], sides[1], Math.addExact(sides[0], sides[2]), Math.addExact(sides[1], sides[3]));
        } catch (ArithmeticException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new NotUnderstoodException(
                    "Not a region of a picture such as 25,40,10,12.5 (left, top, width, height in per cent): " + typed);
        }
    }

    /// A time in a clip, in milliseconds: `1:02:03.5`, `0:12` or `12`.
    ///
    /// @throws NotUnderstoodException if it is none
    public static long timecode(String typed) {
        if (!typed.matches(TIMECODE)) {
            throw new NotUnderstoodException("Not a time in a clip: " + typed);
        }
        return millis(typed);
    }

    private static long millis(String timecode) {
        var seconds = BigDecimal.ZERO;
        for (var digits : timecode.split(":", -1)) {
            seconds = seconds.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(digits));
        }
        return seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /// A part as it is typed, in square brackets and a blank after it; nothing for the whole.
    public static String words(Part part) {
        var words = new ArrayList<String>();
        if (part.time() instanceof TimeRange(var from, var to)) {
            words.add(timecode(from) + "-" + timecode(to));
        }
        if (part.region() instanceof Region(var left, var top, var right, var bottom)) {
            words.add("region " + percent(left) + "," + percent(top) + "," + percent(right - left) + ","
                    + percent(bottom - top) + " %");
        }
        return words.isEmpty() ? "" : "[" + String.join(", ", words) + "] ";
    }

    private static String timecode(long millis) {
        return millis / 60_000 + ":" + String.format(Locale.ROOT, "%06.3f", millis % 60_000 / 1000.0);
    }

    private static String percent(int share) {
        return BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString();
    }

    /// @throws NotUnderstoodException if it is no id of a record
    public static RecordId record(String typed) {
        try {
            return RecordId.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException("Not the id of a record: " + typed);
        }
    }

    /// @throws NotUnderstoodException if one of the words is no class of fields
    public static Set<FieldClass> classes(List<String> words) {
        var classes = new HashSet<FieldClass>();
        for (var word : words) {
            classes.add(Arrays.stream(FieldClass.values())
                    .filter(of -> of.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new NotUnderstoodException("Not a class of fields: " + word)));
        }
        return classes;
    }

    /// An author by what is shown of them: a colleague's name, the fingerprint of their key, or their id.
    ///
    /// @throws NotUnderstoodException if it is none of these
    public static AuthorId author(String typed, AddressBook colleagues) {
        return colleagues.all().stream()
                .filter(colleague -> colleague.name().equals(typed))
                .map(colleague -> colleague.key().author())
                .findFirst()
                .orElseGet(() -> author(typed));
    }

    private static AuthorId author(String typed) {
        try {
            return typed.startsWith(AuthorId.FINGERPRINT) ? AuthorId.ofFingerprint(typed) : new AuthorId(typed);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException(
                    "Not a colleague's name, the fingerprint of a key, or the id of an author: " + typed);
        }
    }

    /// The words of a choice as they are typed: `same-recording` for `SAME_RECORDING`.
    public static <E extends Enum<E>> E choice(Class<E> choices, String typed, String what) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(typed)) {
                return choice;
            }
        }
        var known = new StringBuilder();
        for (var choice : choices.getEnumConstants()) {
            known.append(known.isEmpty() ? "" : ", ")
                    .append(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new NotUnderstoodException("Not " + what + ": " + typed + ". One of " + known + ".");
    }
}
