package org.whence.core.match;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Features of many pictures, sorted by visual word, outside the heap: of a file that lies in memory as far as it
/// is used, or of memory set aside.
///
/// Of each feature eight bytes are its signature ([FreshFeatures#signature]); all of these lie together, so that those
/// of a word are run through as one stretch of memory. The few that are near enough are looked up in another eight
/// bytes: the number of the picture here, and in the lower half the shape ([FreshFeatures#shape]). Little-endian.
///
/// @param vocabulary that sorted them; null where there are none
/// @param starts where the features of each word begin, and at last their number
/// @param rows the caller's row of each picture
/// @param counts how many features each picture has
record Postings(
        @Nullable Vocabulary vocabulary,
        int[] starts,
        long[] rows,
        short[] counts,
        MemorySegment signatures,
        MemorySegment places) {

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final Postings NONE = new Postings(
            null, new int[Vocabulary.SIZE + 1], new long[0], new short[0], MemorySegment.NULL, MemorySegment.NULL);

    int count() {
        return starts[Vocabulary.SIZE];
    }

    int countOf(int word) {
        return starts[word + 1] - starts[word];
    }

    /// Copies signatures of neighbours.
    ///
    /// @param from the first of them, and `count` of them
    void signatures(long from, int count, long[] to) {
        MemorySegment.copy(signatures, LONG, from * Long.BYTES, to, 0, count);
    }

    /// The picture of a feature, and in the lower half its shape.
    long place(long feature) {
        return places.get(LONG, feature * Long.BYTES);
    }
}
