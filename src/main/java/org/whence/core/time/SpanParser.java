package org.whence.core.time;

import org.whence.core.time.Typed.Refused;
import org.whence.core.time.Typed.Understood;

/// Reads claimed times as people type them: a single reading, `A..B`, `..B` or `A..`, each side as [ReadingParser]
/// reads it, both included, each with the whole of its unit.
public final class SpanParser {

    private static final String BETWEEN = "..";

    private SpanParser() {}

    /// The span that `text` is, or why it is none.
    public static Typed<Span> parse(String text) {
        var at = text.indexOf(BETWEEN);
        if (at < 0) {
            return ReadingParser.parse(text).map(Reading::span);
        }
        var first = side(text.substring(0, at));
        var last = side(text.substring(at + BETWEEN.length()));
        return switch (first) {
            case Refused<Span> refused -> refused;
            case Understood<Span>(var from) ->
                switch (last) {
                    case Refused<Span> refused -> refused;
                    case Understood<Span>(var to) -> between(from, to, text);
                };
        };
    }

    private static Typed<Span> side(String text) {
        return text.isBlank()
                ? new Understood<>(Span.OPEN)
                : ReadingParser.parse(text).map(Reading::span);
    }

    private static Typed<Span> between(Span first, Span last, String text) {
        var from = first.from();
        var to = last.to();
        if (from == null && to == null) {
            return new Refused<>("'%s' says no time at all.".formatted(text.strip()));
        }
        return from != null && to != null && to.isBefore(from)
                ? new Refused<>("'%s' ends before it begins.".formatted(text.strip()))
                : new Understood<>(new Span(from, to));
    }
}
