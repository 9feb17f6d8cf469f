package org.whence.ui.kit.scale;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Span;

/// A scale of time in pieces: only the times where something is known have room, and what lies between is a break of
/// fixed width that says how long it is.
///
/// Two instants share a column where less than [#BREAK] lies between them; of longer gaps the longest become breaks, at
/// most [#MOST_BREAKS]. A column is as wide as the logarithm of its hours, so that years do not crush minutes, and
/// wider the more is known in it. Inside a column the scale is even.
///
/// @param columns from left to right in order of time; at least one
/// @param width of everything, in pixels
public record TimeScale(List<Column> columns, double width) {

    /// The shortest gap that is left out.
    static final Duration BREAK = Duration.ofDays(2);

    /// How many gaps are left out at the most.
    static final int MOST_BREAKS = 5;

    /// The width of a break, in pixels.
    public static final double BREAK_WIDTH = 26;

    private static final double WEIGHT_OF_A_TIME = 0.5;
    private static final Duration LEAST_ROOM = Duration.ofHours(6);

    /// A stretch of time that has room.
    ///
    /// @param first of the known times in it, and `last`; from `from` to `to` there is room around them
    /// @param left where it begins, in pixels, and `right` where it ends
    public record Column(Instant first, Instant last, Instant from, Instant to, double left, double right) {

        /// Where an instant of it lies, in pixels; one outside, at its edge.
        public double at(Instant instant) {
            var share = (double) Duration.between(from, instant).toMillis()
                    / Duration.between(from, to).toMillis();
            return left + Math.clamp(share, 0, 1) * (right - left);
        }

        /// In pixels.
        public double width() {
            return right - left;
        }
    }

    public TimeScale {
        columns = List.copyOf(columns);
    }

    /// The scale on which `spans` can be drawn; nothing if none of them has an end.
    public static @Nullable TimeScale of(Collection<Span> spans, double width) {
        var known = spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .<Instant>mapMulti((instant, to) -> {
                    if (instant != null) {
                        to.accept(instant);
                    }
                })
                .sorted()
                .distinct()
                .toList();
        return known.isEmpty() ? null : laidOut(padded(split(known)), width);
    }

    /// Where a span begins, in pixels: at the edge where its beginning is not known.
    public double left(Span span) {
        return span.from() == null ? 0 : at(span.from());
    }

    /// Where a span ends, in pixels: at the edge where its end is not known.
    public double right(Span span) {
        return span.to() == null ? width : at(span.to());
    }

    /// Where `instant` lies, in pixels: inside a column on its scale, between two columns in the middle of the break,
    /// else at the edge.
    public double at(Instant instant) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (instant.isBefore(column.from)) {
                return i == 0 ? column.left : (columns.get(i - 1).right + column.left) / 2;
            }
            if (!instant.isAfter(column.to)) {
                return column.at(instant);
            }
        }
        return columns.getLast().right;
    }

    /// How much is left out behind column `index`.
    public Period breakAfter(int index) {
        var from = columns.get(index).to.atOffset(ZoneOffset.UTC).toLocalDate();
        return from.until(columns.get(index + 1).from.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static List<List<Instant>> split(List<Instant> known) {
        var breaks = IntStream.range(1, known.size())
                .boxed()
                .filter(i -> gap(known, i).compareTo(BREAK) > 0)
                .sorted(Comparator.comparing((Integer i) -> gap(known, i)).reversed())
                .limit(MOST_BREAKS)
                .sorted()
                .toList();
        var parts = new ArrayList<List<Instant>>();
        var start = 0;
        for (var at : breaks) {
            parts.add(known.subList(start, at));
            start = at;
        }
        parts.add(known.subList(start, known.size()));
        return parts;
    }

    private static Duration gap(List<Instant> known, int index) {
        return Duration.between(known.get(index - 1), known.get(index));
    }

    /// Each part with room at both sides: half a day, or a twelfth of its length.
    private static List<Stretch> padded(List<List<Instant>> parts) {
        return parts.stream()
                .map(part -> {
                    var twelfth =
                            Duration.between(part.getFirst(), part.getLast()).dividedBy(12);
                    var room = twelfth.compareTo(LEAST_ROOM) > 0 ? twelfth : LEAST_ROOM;
                    return new Stretch(part, room);
                })
                .toList();
    }

    private static TimeScale laidOut(List<Stretch> parts, double width) {
        var all = parts.stream().mapToDouble(Stretch::weight).sum();
        var room = Math.max(0, width - BREAK_WIDTH * (parts.size() - 1));
        var columns = new ArrayList<Column>();
        var left = 0.0;
        for (var part : parts) {
            var right = left + room * part.weight() / all;
            columns.add(new Column(part.first(), part.last(), part.from(), part.to(), left, right));
            left = right + BREAK_WIDTH;
        }
        return new TimeScale(columns, width);
    }

    private record Stretch(List<Instant> known, Duration room) {

        Instant first() {
            return known.getFirst();
        }

        Instant last() {
            return known.getLast();
        }

        Instant from() {
            return first().minus(room);
        }

        Instant to() {
            return last().plus(room);
        }

        double weight() {
            return Math.log(1 + ChronoUnit.HOURS.between(from(), to()) / 6.0) + WEIGHT_OF_A_TIME * known.size();
        }
    }
}
