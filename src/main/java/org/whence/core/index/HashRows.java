package org.whence.core.index;

import java.util.Arrays;
import org.whence.core.fingerprint.PdqHash;

/// Hashes side by side in memory, each with the caller's row. Immutable: to add is to make another view, which shares
/// the arrays while there is room behind the last hash.
///
/// @param words four of each hash, together 32 bytes, so that a look at one hash touches one line of memory
/// @param rows the caller's
/// @param count how many hashes there are; the arrays may be longer
record HashRows(long[] words, long[] rows, int count) {

    static final int WORDS = PdqHash.BITS / Long.SIZE;

    static final HashRows EMPTY = new HashRows(new long[0], new long[0], 0);

    static HashRows withCapacity(int capacity) {
        return new HashRows(new long[WORDS * capacity], new long[capacity], 0);
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
        return new HashRows(newWords, newRows, count + 1);
    }

    /// The highest row, or -1.
    long highestRow() {
        var highest = -1L;
        for (var index = 0; index < count; index++) {
            highest = Math.max(highest, rows[index]);
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
