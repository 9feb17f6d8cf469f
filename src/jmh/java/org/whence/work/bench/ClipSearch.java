package org.whence.work.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.stream.IntStream;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.compare.PairMatcher;
import org.whence.core.match.Nearness;

/// How long the hour of [MeasureHours] takes to be found among many, again and again, and to be aligned with one.
///
/// `ClipSearch [HOURS]`: 10,000 unless said. An hour has 3,600 hashes in the index.
final class ClipSearch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ClipSearch() {}

    public static void main(String[] arguments) {
        var hours = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        var from = System.nanoTime();
        var films = new MeasureHours(hours);
        var index = films.index();
        System.out.printf(Locale.ROOT, "%d hours, %,d hashes, built in %.0f s%n", hours, index.size(), seconds(from));
        var asked = films.asked();
        for (var round = 0; round < 3; round++) {
            from = System.nanoTime();
            var cpu = THREADS.getCurrentThreadCpuTime();
            var candidates = new CandidateSearch(index, MeasureHours::place, Nearness.CONFIDENT_BITS).of(asked);
            System.out.printf(
                    Locale.ROOT,
                    "one hour asked: %d films of %d found in %.2f s, %.2f s of one core%n",
                    candidates.size(),
                    films.shown(),
                    seconds(from),
                    (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
            if (round == 2) {
                align(asked, candidates.getFirst());
            }
        }
    }

    private static void align(Content asked, CandidateSearch.Candidate candidate) {
        var hour = IntStream.iterate(0, next -> next + 1)
                .filter(film -> StillsAtHand.media(film).equals(candidate.media()))
                .findFirst()
                .orElseThrow();
        var other = new Content(candidate.media(), null, null, MeasureHours.film(hour), 3_600_000L);
        var cpu = THREADS.getCurrentThreadCpuTime();
        var match = new PairMatcher().match(asked, other);
        System.out.printf(
                Locale.ROOT,
                "aligned with one of them: %d stretches, %.2f s of one core%n",
                match.map(each -> each.segments().size()).orElse(0),
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
