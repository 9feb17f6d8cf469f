package org.whence.core.index;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.whence.core.fingerprint.PdqHash;

/// Hashes side by side in memory, each with the caller's row. Immutable: to add is to make another view, which shares
/// the arrays while there is room behind the last hash.
///
/// @param words four of each hash, together 32 bytes, so that a look at one hash touches one line of memory
/// @param rows the caller's
/// @param count how many hashes there are; the arrays may be longer
/// @param removed one bit for each hash that was taken out; may be shorter
record HashRows(long[] words, long[] rows, int count, long[] removed) {

    static final int WORDS = PdqHash.BITS / Long.SIZE;

    static final HashRows EMPTY = new HashRows(new long[0], new long[0], 0, new long[0]);

    static HashRows withCapacity(int capacity) {
        return new HashRows(new long[WORDS * capacity], new long[capacity], 0, new long[0]);
    }

    /// To be called for the newest view only, by one thread at a time.
    HashRows with(long row, PdqHash hash) {
        var room = count < rows.length;
        var grown = room ? rows.length : Math.max(64, count + count / 2);
        var newRows = room ? rows : Arrays.copyOf(rows, grown);
        var newWords = room ? words : Arrays.copyOf(words, Math.multiplyExact(WORDS, grown));
        newRows[count] = row;
        newWords[WORDS * count] = hash.w0();
        newWords[WORDS * count + 1] = hash.w1();
        newWords[WORDS * count + 2] = hash.w2();
        newWords[WORDS * count + 3] = hash.w3();
        return new HashRows(newWords, newRows, count + 1, removed);
    }

    HashRows without(LongPredicate unwanted) {
        var marks = Arrays.copyOf(removed, (count + Long.SIZE - 1) / Long.SIZE);
        for (var index = 0; index < count; index++) {
            if (unwanted.test(rows[index])) {
                marks[index / Long.SIZE] |= 1L << index;
            }
        }
        return new HashRows(words, rows, count, marks);
    }

    /// The same in new arrays without those removed.
    HashRows compacted() {
        var compact = withCapacity(size());
        var to = 0;
        for (var index = 0; index < count; index++) {
            if (!isRemoved(index)) {
                compact.rows[to] = rows[index];
                System.arraycopy(words, WORDS * index, compact.words, WORDS * to, WORDS);
                to++;
            }
        }
        return new HashRows(compact.words, compact.rows, to, new long[0]);
    }

    boolean isRemoved(int index) {
        var mark = index / Long.SIZE;
        return mark < removed.length && (removed[mark] >>> index & 1) != 0;
    }

    /// How many are left.
    int size() {
        var gone = 0;
        for (var mark : removed) {
            gone += Long.bitCount(mark);
        }
        return count - gone;
    }

    /// The highest row left, or -1.
    long highestRow() {
        var highest = -1L;
        for (var index = 0; index < count; index++) {
            if (!isRemoved(index)) {
                highest = Math.max(highest, rows[index]);
            }
        }
        return highest;
    }

    /// How many bits the hash at `index` differs in; any number above `limit` where it is more than that.
    int distance(int index, PdqHash hash, int limit) {
        var at = WORDS * index;
        var half = Long.bitCount(words[at] ^ hash.w0()) + Long.bitCount(words[at + 1] ^ hash.w1());
        return half > limit
                ? half
                : half + Long.bitCount(words[at + 2] ^ hash.w2()) + Long.bitCount(words[at + 3] ^ hash.w3());
    }
}
