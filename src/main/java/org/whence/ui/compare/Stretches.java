package org.whence.ui.compare;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.whence.core.match.Decision;
import org.whence.core.match.Segment;
import org.whence.core.media.TimeRange;
import org.whence.work.show.Dossier;

/// A clip cut where its matches begin and end.
final class Stretches {

    /// A stretch of one earliest date, from its beginning to its end.
    ///
    /// @param earliest by when it is known to have existed, through any match that was not rejected; nothing where
    ///     none is dated
    /// @param isMatched whether anything shows it
    record Stretch(TimeRange range, Optional<Instant> earliest, boolean isMatched) {}

    private Stretches() {}

    /// The stretches of a clip in order, without gaps; none where its length is not known.
    static List<Stretch> of(Dossier dossier) {
        var duration = duration(dossier);
        var cuts = new TreeSet<Long>();
        cuts.add(0L);
        cuts.add(duration);
        dossier.matches().stream()
                .filter(Stretches::isWanted)
                .flatMap(seen -> seen.match().segments().stream())
                .forEach(segment -> {
                    cuts.add(Math.min(duration, segment.fromMillis()));
                    cuts.add(Math.min(duration, segment.toMillis()));
                });
        var stretches = new ArrayList<Stretch>();
        var from = 0L;
        for (var to : cuts.tailSet(1L)) {
            add(stretches, stretch(new TimeRange(from, to), dossier));
            from = to;
        }
        return stretches;
    }

    /// Two beside each other that say the same are one.
    private static void add(List<Stretch> stretches, Stretch next) {
        var last = stretches.isEmpty() ? next : stretches.getLast();
        if (last != next && last.earliest.equals(next.earliest) && last.isMatched == next.isMatched) {
            stretches.removeLast();
            var range = new TimeRange(last.range.fromMillis(), next.range.toMillis());
            stretches.add(new Stretch(range, next.earliest, next.isMatched));
        } else {
            stretches.add(next);
        }
    }

    /// In milliseconds; 0 where it is not known.
    static long duration(Dossier dossier) {
        var examination = dossier.examination();
        var duration = examination == null ? null : examination.durationMillis();
        return duration == null ? 0 : duration;
    }

    private static Stretch stretch(TimeRange range, Dossier dossier) {
        var showing = dossier.matches().stream()
                .filter(Stretches::isWanted)
                .filter(seen -> seen.match().segments().stream().anyMatch(segment -> covers(segment, range)))
                .map(seen -> seen.match().other())
                .toList();
        var earliest = dossier.appearances().stream()
                .filter(witness ->
                        witness.via() != null && showing.contains(witness.via().other()))
                .map(witness -> witness.when().to())
                .filter(Objects::nonNull)
                .min(naturalOrder());
        return new Stretch(range, earliest, !showing.isEmpty());
    }

    private static boolean isWanted(Dossier.Seen seen) {
        return seen.decision() != Decision.NOT_THE_SAME;
    }

    private static boolean covers(Segment segment, TimeRange range) {
        return segment.fromMillis() <= range.fromMillis() && range.toMillis() <= segment.toMillis();
    }
}
