package org.whence.core.match;

/// Rows of four words, of which some are compared, laid out column by column, 32 bits wide: so the distances of one
/// row to all of them are counted by vector instructions, which the compiler makes of loops in which every array is
/// used at the same index.
///
/// Distances are bits, one for each row, in an array of the caller's. For use from any thread.
final class BitColumns {

    private static final int WORDS = 4;

    private final int[] words;
    private final int[][] columns;

    /// @param rows one after the other
    /// @param words which of the four are compared
    BitColumns(long[] rows, int... words) {
        this.words = words;
        columns = new int[2 * words.length][rows.length / WORDS];
        for (var column = 0; column < words.length; column++) {
            for (var row = 0; row < count(); row++) {
                var word = rows[WORDS * row + words[column]];
                columns[2 * column][row] = (int) word;
                columns[2 * column + 1][row] = (int) (word >>> Integer.SIZE);
            }
        }
    }

    int count() {
        return columns[0].length;
    }

    /// In how many bits each row differs from the one that begins at `from` in `others`.
    void measure(long[] others, int from, int[] distances) {
        for (var column = 0; column < words.length; column++) {
            var word = others[from + words[column]];
            var low = columns[2 * column];
            var high = columns[2 * column + 1];
            if (column == 0) {
                first(distances, low, (int) word, high, (int) (word >>> Integer.SIZE));
            } else {
                more(distances, low, (int) word, high, (int) (word >>> Integer.SIZE));
            }
        }
    }

    private static void first(int[] distances, int[] low, int lowBits, int[] high, int highBits) {
        for (var i = 0; i < distances.length; i++) {
            distances[i] = Integer.bitCount(low[i] ^ lowBits) + Integer.bitCount(high[i] ^ highBits);
        }
    }

    private static void more(int[] distances, int[] low, int lowBits, int[] high, int highBits) {
        for (var i = 0; i < distances.length; i++) {
            distances[i] += Integer.bitCount(low[i] ^ lowBits) + Integer.bitCount(high[i] ^ highBits);
        }
    }

    static int least(int[] distances) {
        var least = Integer.MAX_VALUE;
        for (var i = 0; i < distances.length; i++) {
            least = Math.min(least, distances[i]);
        }
        return least;
    }

    /// The first row from `from` on at most `limit` away, or -1.
    static int firstWithin(int[] distances, int from, double limit) {
        for (var i = from; i < distances.length; i++) {
            if (distances[i] <= limit) {
                return i;
            }
        }
        return -1;
    }
}
