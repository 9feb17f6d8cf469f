package org.whence.core.index;

import java.util.Arrays;
import org.whence.core.fingerprint.PdqHash;

/// An exact index of hashes for small radii: multi-index hashing.
///
/// Each hash is cut into 12 bands, eight of 21 bits and four of 22. For each band there is a table from its value to
/// the hashes that have it. Pigeonholes: if two hashes differ in at most `r` bits, and `r = 12 q + t` with `t < 12`,
/// then one of the first `t + 1` bands differs in at most `q` bits, or one of the others in at most `q - 1`; for else
/// all differ in more, and `(t + 1)(q + 1) + (11 - t) q = r + 1` bits are too many. So it is enough to look up the
/// values that close to the band asked for, and to weigh what is found. For radius 31 that is `q = 2, t = 7`: 8 bands
/// of 232 values and 4 of 23, together about 9 candidates in every 10,000 hashes.
///
/// A table is two arrays (compressed sparse rows): the hashes of value `v` are `members[starts[v]]` to before
/// `members[starts[v + 1]]`. That is 48 bytes a hash, and 128 MiB however few there are.
///
/// Twelve bands are the measured best at 1 and at 10 million: fewer have to look up many more values, more find many
/// more candidates.
///
/// Source: M. Norouzi, A. Punjani, D. Fleet, "Fast Exact Search in Hamming Space with Multi-Index Hashing" (IEEE PAMI
/// 36, 2014), sections 3 and 5.
///
/// @param count how many hashes are indexed: the first so many
/// @param starts of each band
/// @param members of each band
record Bands(int count, int[][] starts, int[][] members) {

    static final int BANDS = 12;

    /// Beyond this radius, three bits a band would have to be tried: more look-ups than a scan of a million hashes
    /// costs.
    static final int LARGEST_RADIUS = 3 * BANDS - 1;

    private static final int NARROW_BANDS = 8;
    private static final int NARROW_BITS = 21;
    private static final int WIDE_BITS = 22;

    /// Every way to change up to two bits, those with fewer changes first; for narrow and for wide bands.
    private static final int[][] CHANGES = {changes(NARROW_BITS), changes(WIDE_BITS)};

    static Bands of(HashRows hashes) {
        var starts = new int[BANDS][];
        var members = new int[BANDS][];
        for (var band = 0; band < BANDS; band++) {
            starts[band] = new int[values(band) + 1];
            members[band] = new int[hashes.count()];
            sort(hashes, band, starts[band], members[band]);
        }
        return new Bands(hashes.count(), starts, members);
    }

    /// How many values a band can have.
    static int values(int band) {
        return 1 << bits(band);
    }

    /// Sorts by counting. In the end, each start has been moved on to the next by the members that were put there, so
    /// they are kept one place ahead.
    private static void sort(HashRows hashes, int band, int[] starts, int[] members) {
        for (var index = 0; index < hashes.count(); index++) {
            starts[value(hashes.words(), index, band) + 1]++;
        }
        for (var value = 1; value < starts.length; value++) {
            starts[value] += starts[value - 1];
        }
        for (var index = 0; index < hashes.count(); index++) {
            members[starts[value(hashes.words(), index, band)]++] = index;
        }
        System.arraycopy(starts, 0, starts, 1, starts.length - 1);
        starts[0] = 0;
    }

    /// The index of every hash at most `radius` bits away, and of others; any of them perhaps more than once.
    ///
    /// The tables are far larger than what a processor keeps at hand, so nearly each look is a way to memory.
    /// Such ways go side by side as long as no choice hangs on what they bring: so all starts of a band are
    /// read first, then its members, and the caller looks at the hashes at last.
    ///
    /// @param radius at most [#LARGEST_RADIUS]
    int[] candidates(PdqHash hash, int radius) {
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        var found = new int[0];
        for (var band = 0; band < BANDS; band++) {
            var bits = bits(band);
            var changes = CHANGES[bits - NARROW_BITS];
            var tried = tried(bits, bandRadius(band, radius));
            found = withMembers(found, band, value(words, 0, band), changes, tried);
        }
        return found;
    }

    private int[] withMembers(int[] found, int band, int value, int[] changes, int tried) {
        var from = new int[tried];
        var until = new int[tried];
        var to = found.length;
        var more = 0;
        for (var change = 0; change < tried; change++) {
            var near = value ^ changes[change];
            from[change] = starts[band][near];
            until[change] = starts[band][near + 1];
            more += until[change] - from[change];
        }
        var all = Arrays.copyOf(found, to + more);
        for (var change = 0; change < tried; change++) {
            for (var at = from[change]; at < until[change]; at++) {
                all[to++] = members[band][at];
            }
        }
        return all;
    }

    /// How far the values of a band may lie apart, or -1 where it is not asked.
    private static int bandRadius(int band, int radius) {
        return band <= radius % BANDS ? radius / BANDS : radius / BANDS - 1;
    }

    private static int tried(int bits, int bandRadius) {
        return switch (bandRadius) {
            case -1 -> 0;
            case 0 -> 1;
            case 1 -> 1 + bits;
            case 2 -> 1 + bits + bits * (bits - 1) / 2;
            default -> throw new IllegalArgumentException("Not a radius for a band: " + bandRadius);
        };
    }

    private static int[] changes(int bits) {
        var changes = new int[tried(bits, 2)];
        var next = 1;
        for (var one = 0; one < bits; one++) {
            changes[next++] = 1 << one;
        }
        for (var one = 0; one < bits; one++) {
            for (var other = 0; other < one; other++) {
                changes[next++] = 1 << one | 1 << other;
            }
        }
        return changes;
    }

    private static int bits(int band) {
        return band < NARROW_BANDS ? NARROW_BITS : WIDE_BITS;
    }

    /// The bits of a band, which may lie across two words.
    static int value(long[] words, int index, int band) {
        var bits = bits(band);
        var from = NARROW_BITS * Math.min(band, NARROW_BANDS) + WIDE_BITS * Math.max(band - NARROW_BANDS, 0);
        var word = HashRows.WORDS * index + from / Long.SIZE;
        var shift = from % Long.SIZE;
        var value = words[word] >>> shift;
        if (shift + bits > Long.SIZE) {
            value |= words[word + 1] << (Long.SIZE - shift);
        }
        return (int) value & ((1 << bits) - 1);
    }
}
