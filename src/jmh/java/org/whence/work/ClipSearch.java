package org.whence.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.match.CandidateSearch;
import org.whence.core.match.Content;
import org.whence.core.match.HammingIndex;
import org.whence.core.match.Nearness;
import org.whence.core.match.PairMatcher;
import org.whence.core.record.MediaId;

/// How long an hour of clip takes to be found among many hours, with made-up hashes: films whose hash wanders by some
/// bits from sample to sample and begins anew every few seconds. The hour asked is a compilation of pieces of twenty of
/// the films, every hash up to 20 bits off.
///
/// `ClipSearch [HOURS]`: 10,000 unless said. An hour has 3,600 hashes in the index.
final class ClipSearch {

    private static final int STEP_MILLIS = 250;
    private static final int HOUR_SAMPLES = 3_600_000 / STEP_MILLIS;
    private static final int PIECES = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ClipSearch() {}

    public static void main(String[] arguments) {
        var hours = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        var from = System.nanoTime();
        var entries = IntStream.range(0, hours)
                .boxed()
                .flatMap(hour -> FramePruning.anchors(film(hour)).stream()
                        .map(frame -> new HammingIndex.Entry((long) hour << 32 | frame.timeMillis(), frame.hash())));
        var index = HammingIndex.of(hours * 3_800, entries);
        System.out.printf(Locale.ROOT, "%d hours, %,d hashes, built in %.0f s%n", hours, index.size(), seconds(from));
        var asked = asked(hours);
        for (var round = 0; round < 3; round++) {
            from = System.nanoTime();
            var cpu = THREADS.getCurrentThreadCpuTime();
            var candidates = new CandidateSearch(index, ClipSearch::place, Nearness.CONFIDENT_BITS).of(asked);
            System.out.printf(
                    Locale.ROOT,
                    "one hour asked: %d films of %d found in %.2f s, %.2f s of one core%n",
                    candidates.size(),
                    PIECES,
                    seconds(from),
                    (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
            if (round == 2) {
                align(asked, candidates.getFirst());
            }
        }
    }

    private static void align(Content asked, CandidateSearch.Candidate candidate) {
        var hour = Integer.parseInt(candidate.media().hex().substring(0, 8), 16);
        var other = content(hour, film(hour));
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

    private static Optional<CandidateSearch.Place> place(long row) {
        return Optional.of(new CandidateSearch.Place(media((int) (row >> 32)), (int) row));
    }

    private static MediaId media(int hour) {
        return new MediaId("%08x".formatted(hour) + "0".repeat(56));
    }

    private static Content content(int hour, List<FrameHash> frames) {
        return new Content(media(hour), null, null, frames, 3_600_000L);
    }

    /// Four samples a second; a bit or two change from one to the next.
    private static List<FrameHash> film(int hour) {
        var random = new SplittableRandom(hour);
        var frames = new ArrayList<FrameHash>(HOUR_SAMPLES);
        var hash = any(random);
        for (var n = 0; n < HOUR_SAMPLES; n++) {
            hash = random.nextInt(20) == 0 ? any(random) : changed(hash, random.nextInt(1, 7), random);
            frames.add(new FrameHash((long) n * STEP_MILLIS, hash, 100));
        }
        return frames;
    }

    private static Content asked(int hours) {
        var random = new SplittableRandom(-1);
        var frames = new ArrayList<FrameHash>();
        var length = HOUR_SAMPLES / PIECES;
        for (var piece = 0; piece < PIECES; piece++) {
            var film = film(random.nextInt(hours));
            var from = random.nextInt(HOUR_SAMPLES - length);
            for (var n = 0; n < length; n++) {
                var hash = changed(film.get(from + n).hash(), random.nextInt(20), random);
                frames.add(new FrameHash((long) (piece * length + n) * STEP_MILLIS + 120, hash, 100));
            }
        }
        return new Content(new MediaId("f".repeat(64)), null, null, frames, 3_600_000L);
    }

    private static PdqHash any(SplittableRandom random) {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash changed(PdqHash hash, int bits, SplittableRandom random) {
        var words = new long[] {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        for (var n = 0; n < bits; n++) {
            var bit = random.nextInt(PdqHash.BITS);
            words[bit / Long.SIZE] ^= 1L << bit;
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }
}
