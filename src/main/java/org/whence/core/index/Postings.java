package org.whence.core.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;

/// Features of many pictures, sorted by visual word, outside the heap: of a file that lies in memory as far as it
/// is used, or of memory set aside.
///
/// Of each feature eight bytes are its signature ([FreshFeatures#signature]); all of these lie together, so that those
/// of a word are run through as one stretch of memory. The few that are near enough are looked up in another five
/// bytes: the lower 13 bits of the picture's number here, then its shape ([Shape]). In a word the features of a picture
/// follow each other, and pictures grow; where each block of 8,192 pictures begins there says the rest of the number.
/// Little-endian.
///
/// @param vocabulary that sorted them; null where there are none
/// @param starts where the features of each word begin, of each block of pictures, and at last their number
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

    /// Bytes of a feature's place.
    static final int PLACE = 5;

    /// Bits of a picture's number that a place has; the others are those of its block.
    static final int BLOCK = PLACE * Byte.SIZE - Shape.BITS;

    /// So many features of a picture are tried to tell it.
    private static final int TRIED = 8;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final Postings NONE = new Postings(
            null, new int[Vocabulary.SIZE + 1], new long[0], new short[0], MemorySegment.NULL, MemorySegment.NULL);

    /// How many blocks so many pictures make, at least one.
    static int blocks(int pictures) {
        return Math.max(1, (pictures + (1 << BLOCK) - 1) >> BLOCK);
    }

    private int blocks() {
        return blocks(rows.length);
    }

    int count() {
        return starts[starts.length - 1];
    }

    /// The first feature of a word.
    int start(int word) {
        return starts[word * blocks()];
    }

    int countOf(int word) {
        return start(word + 1) - start(word);
    }

    /// How many features of a word are of a block of pictures.
    int countOf(int word, int block) {
        var at = word * blocks() + block;
        return block < blocks() ? starts[at + 1] - starts[at] : 0;
    }

    /// Copies signatures of neighbours.
    ///
    /// @param from the first of them, and `count` of them
    void signatures(long from, int count, long[] to) {
        MemorySegment.copy(signatures, LONG, from * Long.BYTES, to, 0, count);
    }

    /// The picture of a feature of a word, and in the lower half its shape.
    long place(int word, long feature) {
        var first = word * blocks();
        var block = first;
        while (starts[block + 1] <= feature) {
            block++;
        }
        var at = PLACE * feature;
        var written = (places.get(INT, at) & 0xffff_ffffL) | (places.get(ValueLayout.JAVA_BYTE, at + 4) & 0xffL) << 32;
        var picture = (long) (block - first) << BLOCK | written >>> Shape.BITS;
        return picture << Integer.SIZE | written & (1L << Shape.BITS) - 1;
    }

    /// Whether a picture has just these features: so many, and the first of them, each in its word.
    boolean holds(int picture, LocalFeatures of) {
        var nearest = vocabulary == null ? null : vocabulary.words(1);
        if (nearest == null || counts[picture] != (short) of.count()) {
            return false;
        }
        var word = new int[1];
        for (var feature = 0; feature < Math.min(TRIED, of.count()); feature++) {
            nearest.of(of.words(), LocalFeatures.WORDS * feature, word);
            if (!holds(word[0], picture, FreshFeatures.signature(of, feature))) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int word, int picture, long signature) {
        for (long feature = start(word); feature < start(word + 1); feature++) {
            if (signatures.get(LONG, feature * Long.BYTES) == signature
                    && place(word, feature) >>> Integer.SIZE == picture) {
                return true;
            }
        }
        return false;
    }

    /// Writes the place of a feature, as [#place] reads it.
    static void write(MemorySegment places, long feature, long place) {
        var written = (place >>> Integer.SIZE & (1L << BLOCK) - 1) << Shape.BITS | (int) place;
        places.set(INT, PLACE * feature, (int) written);
        places.set(ValueLayout.JAVA_BYTE, PLACE * feature + 4, (byte) (written >>> Integer.SIZE));
    }
}
