package org.whence.core.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Match;
import org.whence.core.media.TimeRange;

/// The stretches of a media that a person marked as common stock: an intro, a logo, a test card, which says nothing
/// about where the rest comes from.
///
/// Written as lines `from-to`, each time in seconds or as `minutes:seconds`, with a point before fractions; or `all`.
public final class CommonStock {

    /// All of it, however long.
    private static final TimeRange ALL = new TimeRange(0, Long.MAX_VALUE);

    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,7})(?:\\.(\\d{1,3}))?");

    private CommonStock() {}

    /// Reads what was written.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static List<TimeRange> parse(String written) {
        var ranges = new ArrayList<TimeRange>();
        for (var line : written.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
            if (line.equals("all")) {
                return List.of(ALL);
            }
            var times = line.split("-", -1);
            if (times.length != 2) {
                throw new IllegalArgumentException("Not a stretch of time (0:00-0:04, or all): " + line);
            }
            ranges.add(new TimeRange(millis(times[0].strip()), millis(times[1].strip())));
        }
        return List.copyOf(ranges);
    }

    /// What was written, with a stretch in it where it was not, and no longer where it was.
    ///
    /// @param written in the form that [#parse] reads; empty: nothing yet
    /// @param range null: all of it
    public static String toggled(String written, @Nullable TimeRange range) {
        if (range == null) {
            return written.isBlank() ? "all" : "";
        }
        var ranges = new ArrayList<>(parse(written));
        ranges.remove(ALL);
        if (!ranges.remove(range)) {
            ranges.add(range);
        }
        return ranges.stream()
                .sorted(Comparator.comparingLong(TimeRange::fromMillis))
                .map(each -> time(each.fromMillis()) + "-" + time(each.toMillis()))
                .collect(Collectors.joining("\n"));
    }

    private static String time(long millis) {
        return "%d:%02d.%03d".formatted(millis / 60_000, millis / 1_000 % 60, millis % 1_000);
    }

    private static long millis(String time) {
        var read = TIME.matcher(time);
        if (!read.matches()) {
            throw new IllegalArgumentException("Not a time (4.5, or 1:04.5): " + time);
        }
        var minutes = read.group(1) == null ? 0 : Long.parseLong(read.group(1));
        var fraction = read.group(3) == null ? "" : read.group(3);
        return 60_000 * minutes
                + 1_000 * Long.parseLong(read.group(2))
                + Long.parseLong((fraction + "000").substring(0, 3));
    }

    /// Whether all that a match maps is common stock, of one side or of the other. Such a match is never shown
    /// as a lead.
    ///
    /// @param here of the match's media, and `there` of the other
    public static boolean isAll(Match match, List<TimeRange> here, List<TimeRange> there) {
        if (here.isEmpty() && there.isEmpty()) {
            return false;
        }
        if (match.segments().isEmpty()) {
            return isWithin(match.here().time(), here) || isWithin(match.there().time(), there);
        }
        return match.segments().stream()
                .allMatch(segment -> isWithin(range(segment.fromMillis(), segment.toMillis()), here)
                        || isWithin(range(segment.otherFromMillis(), segment.otherToMillis()), there));
    }

    private static TimeRange range(long from, long to) {
        return new TimeRange(from, Math.max(to, from + 1));
    }

    private static boolean isWithin(@Nullable TimeRange range, List<TimeRange> stock) {
        return stock.stream().anyMatch(each -> range == null ? each.equals(ALL) : each.contains(range));
    }
}
