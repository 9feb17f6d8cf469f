package org.whence.core.index;

/// Rows of four words, of which some are compared, laid out column by column, 32 bits wide: so the distances of one
/// row to all of them are counted by vector instructions, which the compiler makes of loops in which every array is
/// used at the same index.
///
/// Distances are bits, one for each row, in an array of the caller's. For use from any thread.
public final class BitColumns {

    private static final int WORDS = 4;

    private final int[] words;
    private final int[][] columns;

    /// @param rows one after the other
    /// @param words which of the four are compared
    public BitColumns(long[] rows, int... words) {
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
    public void measure(long[] others, int from, int[] distances) {
        if (words.length == WORDS) {
            all(distances, columns, others[from], others[from + 1], others[from + 2], others[from + 3]);
            return;
        }
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

    /// All four words, in the order in which they lie, in one go.
    private static void all(int[] distances, int[][] columns, long w0, long w1, long w2, long w3) {
        var low0 = columns[0];
        var high0 = columns[1];
        var low1 = columns[2];
        var high1 = columns[3];
        var low2 = columns[4];
        var high2 = columns[5];
        var low3 = columns[6];
        var high3 = columns[7];
        for (var i = 0; i < distances.length; i++) {
            distances[i] = Integer.bitCount(low0[i] ^ (int) w0)
                    + Integer.bitCount(high0[i] ^ (int) (w0 >>> Integer.SIZE))
                    + Integer.bitCount(low1[i] ^ (int) w1)
                    + Integer.bitCount(high1[i] ^ (int) (w1 >>> Integer.SIZE))
                    + Integer.bitCount(low2[i] ^ (int) w2)
                    + Integer.bitCount(high2[i] ^ (int) (w2 >>> Integer.SIZE))
                    + Integer.bitCount(low3[i] ^ (int) w3)
                    + Integer.bitCount(high3[i] ^ (int) (w3 >>> Integer.SIZE));
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

    /// The least of all, found in four rows of steps at a time: one alone would have each step wait for the last.
    public static int least(int[] distances) {
        var least = Integer.MAX_VALUE;
        var second = least;
        var third = least;
        var fourth = least;
        var i = 0;
        for (; i <= distances.length - 4; i += 4) {
            least = Math.min(least, distances[i]);
            second = Math.min(second, distances[i + 1]);
            third = Math.min(third, distances[i + 2]);
            fourth = Math.min(fourth, distances[i + 3]);
        }
        for (; i < distances.length; i++) {
            least = Math.min(least, distances[i]);
        }
        return Math.min(Math.min(least, second), Math.min(third, fourth));
    }

    /// The first row from `from` on at most `limit` away, or -1: eight are passed over at a time.
    public static int firstWithin(int[] distances, int from, int limit) {
        var i = from;
        while (i <= distances.length - 8
                && Math.min(leastOfFour(distances, i), leastOfFour(distances, i + 4)) > limit) {
            i += 8;
        }
        for (; i < distances.length; i++) {
            if (distances[i] <= limit) {
                return i;
            }
        }
        return -1;
    }

    private static int leastOfFour(int[] distances, int from) {
        return Math.min(
                Math.min(distances[from], distances[from + 1]), Math.min(distances[from + 2], distances[from + 3]));
    }
}
