package org.whence.core.match;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Features of many pictures, sorted by visual word, outside the heap: of a file that lies in memory as far as it
/// is used, or of memory set aside.
///
/// Of each feature 16 bytes: the number of its picture here (4), its shape (4, see [FreshFeatures#shape]) and 64 of
/// its bits (8), little-endian.
///
/// @param vocabulary that sorted them; null where there are none
/// @param starts where the features of each word begin, and at last their number
/// @param rows the caller's row of each picture
/// @param counts how many features each picture has
record Postings(@Nullable Vocabulary vocabulary, int[] starts, long[] rows, short[] counts, MemorySegment features) {

    static final int BYTES = 16;

    static final Postings NONE =
            new Postings(null, new int[Vocabulary.SIZE + 1], new long[0], new short[0], MemorySegment.NULL);

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    int count() {
        return starts[Vocabulary.SIZE];
    }

    int picture(long feature) {
        return features.get(INT, feature * BYTES);
    }

    int shape(long feature) {
        return features.get(INT, feature * BYTES + 4);
    }

    long signature(long feature) {
        return features.get(LONG, feature * BYTES + 8);
    }

    static void put(MemorySegment to, long feature, int picture, int shape, long signature) {
        to.set(INT, feature * BYTES, picture);
        to.set(INT, feature * BYTES + 4, shape);
        to.set(LONG, feature * BYTES + 8, signature);
    }
}
