package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundFingerprint;

/// Which stretches of one sound are heard in another: those in which many landmarks of both agree on how the two lie to
/// each other in time.
///
/// Landmarks agree by chance as well, but then each on another offset. So all offsets are counted; where one is met
/// often, its landmarks are put in order of time, cut where nothing agrees for [#GAP_FRAMES], and each run that is
/// dense and varied enough is a stretch. A siren or a beat that repeats itself makes few different landmarks many
/// times over and is no evidence; [#LEAST_DIFFERENT] keeps it out.
///
/// Source: A. L. Wang, "An Industrial-Strength Audio Search Algorithm", ISMIR 2003, section 2.3; runs instead of a sum
/// over all, because hours share more with hours by chance than ten seconds do with their original.
///
/// @param runs in order of time here; none overlaps another here
public record SoundAlignment(List<Run> runs) {

    /// As many landmarks must agree in a run, at least.
    static final int LEAST_LANDMARKS = 10;

    /// So many of their hashes must be different.
    static final int LEAST_DIFFERENT = 8;

    /// A run must last so long: 1.5 s.
    private static final int LEAST_FRAMES = 64;

    /// And so many landmarks must agree in it each second.
    private static final double LEAST_A_SECOND = 1.2;

    /// Two landmarks further apart than this, 3 s, are of two runs.
    private static final int GAP_FRAMES = 130;

    /// Pairs of equal landmarks that are looked at.
    private static final int MOST_PAIRS = 400_000;

    /// Offsets that are met often and are looked at: a sound that comes again and again has one for each time.
    private static final int MOST_OFFSETS = 64;

    /// A stretch that both share.
    ///
    /// @param fromMillis here, and `toMillis`; the same stretch begins there at `otherFromMillis`
    /// @param landmarks how many agree
    public record Run(long fromMillis, long toMillis, long otherFromMillis, int landmarks) {}

    public SoundAlignment {
        runs = List.copyOf(runs);
    }

    /// How many landmarks agree in all.
    public int landmarks() {
        return runs.stream().mapToInt(Run::landmarks).sum();
    }

    /// A landmark of both.
    private record Agreed(int frame, int otherFrame, int hash) {}

    /// The stretches of `here` that are heard in `there`.
    public static SoundAlignment of(Landmarks here, Landmarks there) {
        var agreed = agreed(here, there);
        var runs = new ArrayList<Run>();
        for (var offset : offsets(agreed)) {
            runs(near(agreed, offset)).forEach(runs::add);
        }
        runs.sort(Comparator.comparingInt(Run::landmarks).reversed().thenComparingLong(Run::fromMillis));
        var kept = new ArrayList<Run>();
        for (var run : runs) {
            if (kept.stream().noneMatch(other -> overlap(run, other) > (run.toMillis() - run.fromMillis()) / 4)) {
                kept.add(run);
            }
        }
        kept.sort(Comparator.comparingLong(Run::fromMillis));
        return new SoundAlignment(kept);
    }

    private static long overlap(Run one, Run other) {
        return Math.min(one.toMillis(), other.toMillis()) - Math.max(one.fromMillis(), other.fromMillis());
    }

    /// All that agree, by offset; the hashes that are met least often on both sides first, until there are enough.
    /// What a loop plays a thousand times agrees with itself a million times and says little.
    private static Map<Integer, List<Agreed>> agreed(Landmarks here, Landmarks there) {
        var ours = byHash(here);
        var theirs = byHash(there);
        var shared = new ArrayList<Shared>();
        for (int from = 0, other = 0; from < ours.length && other < theirs.length; ) {
            var hash = hash(ours[from]);
            var to = end(ours, from);
            while (other < theirs.length && hash(theirs[other]) < hash) {
                other++;
            }
            if (other < theirs.length && hash(theirs[other]) == hash) {
                shared.add(new Shared(from, to, other, end(theirs, other)));
            }
            from = to;
        }
        shared.sort(Comparator.comparingLong(Shared::pairs));
        var agreed = new HashMap<Integer, List<Agreed>>();
        var left = (long) MOST_PAIRS;
        for (var each : shared) {
            left -= each.pairs();
            if (left < 0) {
                break;
            }
            for (var at = each.from(); at < each.to(); at++) {
                for (var with = each.otherFrom(); with < each.otherTo(); with++) {
                    var frame = (int) ours[at];
                    var otherFrame = (int) theirs[with];
                    agreed.computeIfAbsent(otherFrame - frame, _ -> new ArrayList<>(1))
                            .add(new Agreed(frame, otherFrame, hash(ours[at])));
                }
            }
        }
        return agreed;
    }

    /// The places of one hash in both orders.
    private record Shared(int from, int to, int otherFrom, int otherTo) {

        long pairs() {
            return (long) (to - from) * (otherTo - otherFrom);
        }
    }

    /// Hash in the upper half, frame in the lower, in order.
    private static long[] byHash(Landmarks landmarks) {
        var order = new long[landmarks.count()];
        Arrays.setAll(
                order,
                index -> (long) landmarks.hashes()[index] << Integer.SIZE
                        | landmarks.frames()[index]);
        Arrays.sort(order);
        return order;
    }

    private static int hash(long ordered) {
        return (int) (ordered >>> Integer.SIZE);
    }

    private static int end(long[] order, int from) {
        var to = from + 1;
        while (to < order.length && hash(order[to]) == hash(order[from])) {
            to++;
        }
        return to;
    }

    /// The offsets that are met most often, each with its two neighbours, most often first.
    private static List<Integer> offsets(Map<Integer, List<Agreed>> agreed) {
        return agreed.keySet().stream()
                .filter(offset -> count(agreed, offset) >= LEAST_LANDMARKS)
                .sorted(Comparator.comparingInt((Integer offset) -> count(agreed, offset))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_OFFSETS)
                .toList();
    }

    private static int count(Map<Integer, List<Agreed>> agreed, int offset) {
        var count = 0;
        for (var each = offset - 1; each <= offset + 1; each++) {
            var there = agreed.get(each);
            count += there == null ? 0 : there.size();
        }
        return count;
    }

    private static List<Agreed> near(Map<Integer, List<Agreed>> agreed, int offset) {
        var all = new ArrayList<Agreed>();
        for (var each = offset - 1; each <= offset + 1; each++) {
            all.addAll(agreed.getOrDefault(each, List.of()));
        }
        return all;
    }

    private static List<Run> runs(List<Agreed> agreed) {
        var inOrder =
                agreed.stream().sorted(Comparator.comparingInt(Agreed::frame)).toList();
        var runs = new ArrayList<Run>();
        var first = 0;
        for (var index = 1; index <= inOrder.size(); index++) {
            if (index == inOrder.size()
                    || inOrder.get(index).frame() - inOrder.get(index - 1).frame() > GAP_FRAMES) {
                run(inOrder.subList(first, index)).ifPresent(runs::add);
                first = index;
            }
        }
        return runs;
    }

    private static Optional<Run> run(List<Agreed> agreed) {
        var frames = agreed.getLast().frame() - agreed.getFirst().frame();
        Set<Integer> different = new HashSet<>();
        agreed.forEach(each -> different.add(each.hash()));
        if (agreed.size() < LEAST_LANDMARKS
                || different.size() < LEAST_DIFFERENT
                || frames < LEAST_FRAMES
                || agreed.size() < LEAST_A_SECOND * frames * SoundFingerprint.FRAME_MILLIS / 1000) {
            return Optional.empty();
        }
        var offset = agreed.stream()
                .mapToInt(each -> each.otherFrame() - each.frame())
                .average()
                .orElse(0);
        var from = millis(agreed.getFirst().frame());
        return Optional.of(new Run(
                from,
                millis(agreed.getLast().frame() + 1),
                Math.max(0, from + Math.round(offset * SoundFingerprint.FRAME_MILLIS)),
                agreed.size()));
    }

    private static long millis(int frame) {
        return Math.round(frame * SoundFingerprint.FRAME_MILLIS);
    }
}
