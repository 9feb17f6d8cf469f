package org.whence.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.ReadingParser;
import org.whence.core.time.Span;
import org.whence.core.time.SpanParser;
import org.whence.work.RefusedException;

/// What people type, as values.
final class Arguments {

    private Arguments() {}

    /// @throws RefusedException if it is no time; the message asks what is unclear
    static @Nullable Reading reading(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return ReadingParser.parse(typed).orElseThrow(RefusedException::new);
    }

    /// @throws RefusedException if it is no span of time; the message asks what is unclear
    static Span span(String typed) {
        return SpanParser.parse(typed).orElseThrow(RefusedException::new);
    }

    /// `0:12-0:31` as a part of a clip; null is the whole.
    ///
    /// @throws RefusedException if it is no such stretch
    static Part part(@Nullable String typed) {
        if (typed == null) {
            return Part.WHOLE;
        }
        var ends = typed.split("-", -1);
        if (ends.length != 2) {
            throw new RefusedException("Not a stretch of a clip such as 0:12-0:31: " + typed);
        }
        try {
            return Part.during(new TimeRange(millis(ends[0]), millis(ends[1])));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("Not a stretch of a clip such as 0:12-0:31: " + typed);
        }
    }

    /// `1:02:03.5`, `0:12` or `12` in milliseconds.
    ///
    /// @throws NumberFormatException if it is none of these
    private static long millis(String timecode) {
        var seconds = 0.0;
        for (var digits : timecode.strip().split(":", -1)) {
            seconds = seconds * 60 + Double.parseDouble(digits);
        }
        return Math.round(seconds * 1000);
    }

    /// @throws RefusedException if it is no id of a record
    static RecordId record(String typed) {
        try {
            return RecordId.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("Not the id of a record: " + typed);
        }
    }

    /// The words of a choice as they are typed: `same-recording` for `SAME_RECORDING`.
    static <E extends Enum<E>> E choice(Class<E> choices, String typed, String what) {
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
        throw new RefusedException("Not " + what + ": " + typed + ". One of " + known + ".");
    }
}
