package org.whence.work.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.index.HammingIndex;
import org.whence.core.match.Nearness;
import org.whence.core.record.MediaId;

/// Asks an hour of clip among many hours, with made-up hashes: films of an hour whose hash wanders by some bits from
/// sample to sample and begins anew every few seconds. The hour asked is a compilation of pieces of up to twenty of the
/// films, every hash up to 20 bits off.
public final class MeasureHours {

    private static final int STEP_MILLIS = 250;
    private static final int HOUR_MILLIS = 3_600_000;
    private static final int HOUR_SAMPLES = HOUR_MILLIS / STEP_MILLIS;

    /// About so many hashes of an hour are in the index.
    private static final int HOUR_ANCHORS = 3_900;

    private static final int PIECES = 20;
    private static final int MOST_BITS_OFF = 20;

    private final int hours;
    private final Set<MediaId> shown = new HashSet<>();

    MeasureHours(int hours) {
        this.hours = hours;
    }

    /// How long it takes to say of which films the hour is, and whether it is they.
    ///
    /// @param hours to search among
    public static void run(int hours, Consumer<MeasureSpeed.Figure> each) {
        new MeasureHours(hours).run(each);
    }

    private void run(Consumer<MeasureSpeed.Figure> each) {
        var index = index();
        var asked = asked();
        var start = System.nanoTime();
        var found = new CandidateSearch(index, MeasureHours::place, Nearness.CONFIDENT_BITS)
                .of(asked).stream().map(CandidateSearch.Candidate::media).toList();
        var seconds = (System.nanoTime() - start) / 1e9;
        each.accept(new MeasureSpeed.Figure(
                "One hour of clip asked",
                String.format(Locale.ROOT, "%.2f s", seconds),
                String.format(
                        Locale.ROOT,
                        "among %,d hours of made-up films, %,d hashes; look-up alone",
                        hours,
                        index.size())));
        each.accept(new MeasureSpeed.Figure(
                "Films found that it shows",
                "%d of %d".formatted(found.stream().filter(shown::contains).count(), shown.size()),
                "%d that it does not show"
                        .formatted(found.stream()
                                .filter(film -> !shown.contains(film))
                                .count())));
    }

    /// All films, by hour and time.
    HammingIndex index() {
        return HammingIndex.of(
                hours * HOUR_ANCHORS,
                IntStream.range(0, hours)
                        .boxed()
                        .flatMap(hour -> FramePruning.anchors(film(hour)).stream()
                                .map(frame ->
                                        new HammingIndex.Entry((long) hour << 32 | frame.timeMillis(), frame.hash()))));
    }

    static Optional<CandidateSearch.Place> place(long row) {
        return Optional.of(new CandidateSearch.Place(StillsAtHand.media((int) (row >> 32)), (int) row));
    }

    /// Four samples a second; a bit or more change from one to the next.
    static List<FrameHash> film(int hour) {
        var random = new SplittableRandom(hour);
        var frames = new ArrayList<FrameHash>(HOUR_SAMPLES);
        var hash = any(random);
        for (var n = 0; n < HOUR_SAMPLES; n++) {
            hash = random.nextInt(20) == 0 ? any(random) : changed(hash, random.nextInt(1, 7), random);
            frames.add(new FrameHash((long) n * STEP_MILLIS, hash, 100));
        }
        return frames;
    }

    /// The hour that is asked.
    Content asked() {
        var random = new SplittableRandom(-1);
        var frames = new ArrayList<FrameHash>(HOUR_SAMPLES);
        var length = HOUR_SAMPLES / PIECES;
        for (var piece = 0; piece < PIECES; piece++) {
            var hour = random.nextInt(hours);
            shown.add(StillsAtHand.media(hour));
            var film = film(hour);
            var from = random.nextInt(HOUR_SAMPLES - length);
            for (var n = 0; n < length; n++) {
                var hash = changed(film.get(from + n).hash(), random.nextInt(MOST_BITS_OFF), random);
                frames.add(new FrameHash((long) (piece * length + n) * STEP_MILLIS + 120, hash, 100));
            }
        }
        return new Content(StillsAtHand.media(-1), null, null, frames, (long) HOUR_MILLIS);
    }

    /// How many films the hour that was asked is of.
    int shown() {
        return shown.size();
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
