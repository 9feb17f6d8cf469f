package org.whence.core.index;

import java.util.Arrays;

/// Counts by number, in two plain arrays: a hash table with open addresses. For one thread.
final class Tally {

    /// Of no place that is counted.
    private static final long FREE = Long.MIN_VALUE;

    /// Told every number that was counted, and how often.
    @FunctionalInterface
    interface Each {
        void counted(long number, int times);
    }

    private long[] numbers = new long[1 << 12];
    private int[] times = new int[1 << 12];
    private int size;

    Tally() {
        Arrays.fill(numbers, FREE);
    }

    /// @param number any but the least of all
    void count(long number) {
        var at = place(number);
        if (numbers[at] == FREE) {
            numbers[at] = number;
            size++;
        }
        times[at]++;
        if (2 * size > numbers.length) {
            grow();
        }
    }

    /// How often `number` was counted.
    int times(long number) {
        return times[place(number)];
    }

    void each(Each each) {
        for (var at = 0; at < numbers.length; at++) {
            if (numbers[at] != FREE) {
                each.counted(numbers[at], times[at]);
            }
        }
    }

    private int place(long number) {
        var mixed = number * 0x9E3779B97F4A7C15L;
        var at = (int) (mixed >>> 32) & numbers.length - 1;
        while (numbers[at] != FREE && numbers[at] != number) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldNumbers = numbers;
        var oldTimes = times;
        numbers = new long[2 * oldNumbers.length];
        times = new int[numbers.length];
        Arrays.fill(numbers, FREE);
        for (var at = 0; at < oldNumbers.length; at++) {
            if (oldNumbers[at] != FREE) {
                var to = place(oldNumbers[at]);
                numbers[to] = oldNumbers[at];
                times[to] = oldTimes[at];
            }
        }
    }
}
