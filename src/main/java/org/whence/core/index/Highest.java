package org.whence.core.index;

import java.util.Arrays;

/// Of many numbers those with the highest scores, without sorting them all. For one thread.
///
/// Twice as many as are wanted have room; when it is full they are sorted and the lower half is let go, and from then
/// on whatever scores less than those that stayed is passed over at once.
final class Highest {

    private final int most;
    private final long[] kept;
    private int count;
    private long least = Long.MIN_VALUE;

    /// @param most how many are wanted
    Highest(int most) {
        this.most = most;
        kept = new long[2 * most];
    }

    /// @param number from 0 on
    /// @param score from 0 on; of equal ones the smaller number comes first
    void add(int number, float score) {
        var key = (long) Float.floatToRawIntBits(score) << Integer.SIZE | ~number & 0xffff_ffffL;
        if (key > least) {
            kept[count++] = key;
            if (count == kept.length) {
                letGo();
            }
        }
    }

    private void letGo() {
        Arrays.sort(kept, 0, count);
        if (count > most) {
            System.arraycopy(kept, count - most, kept, 0, most);
            count = most;
            least = kept[0];
        }
    }

    /// The numbers, the one with the highest score first.
    int[] numbers() {
        letGo();
        var numbers = new int[count];
        Arrays.setAll(numbers, place -> ~(int) kept[count - 1 - place]);
        return numbers;
    }
}
