package org.whence.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.PdqHash;

/// All hashes of one kind, of pictures and of frames alike, and exact search among them: every hash within a radius,
/// none beyond it.
///
/// Up to [#SCANNED] hashes are compared one by one. Beyond, there are [Bands] of the older ones, and only the newer
/// ones are scanned, until they are so many that all are put into new bands. Nothing is taken out: whoever removes a
/// media reads what is left into another index.
///
/// May be used by several threads: a search sees the index as it was when it began, and never waits. Changes wait for
/// each other; an addition that makes new bands takes about half a second for each million hashes.
public final class HammingIndex {

    /// So many hashes are scanned in about a quarter of a millisecond.
    static final int SCANNED = 1 << 17;

    /// The newer hashes are put into bands when they are more than this part of the older ones.
    private static final int NEWER_PART = 16;

    private final int scanned;
    private volatile State state;

    /// @param bands of the first hashes; null where all are scanned
    record State(HashRows hashes, @Nullable Bands bands) {

        int firstScanned() {
            return bands == null ? 0 : bands.count();
        }
    }

    /// A hash to be found, and the caller's number for where it belongs, 0 or above. Several hashes may have one row.
    public record Entry(long row, PdqHash hash) {}

    /// A hash that was found, `distance` bits from the one asked for.
    public record Hit(long row, int distance) {}

    /// An empty index.
    public HammingIndex() {
        this(new State(HashRows.EMPTY, null), SCANNED);
    }

    HammingIndex(State state, int scanned) {
        this.state = state;
        this.scanned = scanned;
    }

    /// An index of many hashes at once.
    ///
    /// @param expected about how many; room for so many is set aside
    public static HammingIndex of(int expected, Stream<Entry> entries) {
        return of(expected, entries, SCANNED);
    }

    static HammingIndex of(int expected, Stream<Entry> entries, int scanned) {
        var hashes = HashRows.withCapacity(expected);
        for (var each = entries.iterator(); each.hasNext(); ) {
            var entry = each.next();
            hashes = hashes.with(entry.row(), entry.hash());
        }
        return new HammingIndex(new State(hashes, hashes.count() > scanned ? Bands.of(hashes) : null), scanned);
    }

    public synchronized void add(long row, PdqHash hash) {
        var next = new State(state.hashes().with(row, hash), state.bands());
        var newer = next.hashes().count() - next.firstScanned();
        if (newer > Math.max(scanned, next.firstScanned() / NEWER_PART)) {
            next = new State(next.hashes(), Bands.of(next.hashes()));
        }
        state = next;
    }

    /// Every hash at most `radius` bits from `hash`, the nearest first, of equal ones the lowest row.
    ///
    /// @param radius from 0 to 256; up to 35 it is looked up in bands, beyond that all hashes are scanned
    public List<Hit> within(PdqHash hash, int radius) {
        var now = state;
        var hits = new Search(now.hashes(), hash, radius);
        var scanFrom = 0;
        var bands = now.bands();
        if (bands != null && radius <= Bands.LARGEST_RADIUS) {
            for (var candidate : bands.candidates(hash, radius)) {
                hits.weigh(candidate);
            }
            scanFrom = bands.count();
        }
        for (var index = scanFrom; index < now.hashes().count(); index++) {
            hits.weigh(index);
        }
        return hits.sorted();
    }

    /// How many hashes there are.
    public int size() {
        return state.hashes().count();
    }

    /// The highest row there is, or -1 if there is none.
    public long highestRow() {
        return state.hashes().highestRow();
    }

    State state() {
        return state;
    }

    /// Collects what is near enough. The bands may offer a hash several times, and it is told once.
    private static final class Search {

        private static final Comparator<Hit> NEAREST_FIRST =
                Comparator.comparingInt(Hit::distance).thenComparingLong(Hit::row);

        private final HashRows hashes;
        private final PdqHash hash;
        private final int radius;

        /// The distance of each in the upper half, its index in the lower.
        private long[] found = new long[16];

        private int count;

        Search(HashRows hashes, PdqHash hash, int radius) {
            this.hashes = hashes;
            this.hash = hash;
            this.radius = radius;
        }

        void weigh(int index) {
            var distance = hashes.distance(index, hash, radius);
            if (distance <= radius) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = (long) distance << Integer.SIZE | index;
            }
        }

        List<Hit> sorted() {
            Arrays.sort(found, 0, count);
            var hits = new ArrayList<Hit>(count);
            for (var at = 0; at < count; at++) {
                if (at == 0 || found[at] != found[at - 1]) {
                    hits.add(new Hit(hashes.rows()[(int) found[at]], (int) (found[at] >>> Integer.SIZE)));
                }
            }
            hits.sort(NEAREST_FIRST);
            return List.copyOf(hits);
        }
    }
}
