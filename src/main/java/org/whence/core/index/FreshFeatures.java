package org.whence.core.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;

/// The features of the pictures that came last, on the heap, an array for each visual word, so that those of a word lie
/// together. For one thread at a time.
final class FreshFeatures {

    /// Every second of the bits that say what is above the median.
    private static final long SIGNED = 0x5555_5555_5555_5555L;

    private @Nullable Vocabulary vocabulary;
    private Vocabulary.@Nullable Words words;

    /// Of each word its features: for each one its signature, then its picture and, in the lower half, its [Shape].
    private final long[][] ofWord = new long[Vocabulary.SIZE][0];

    private final int[] counted = new int[Vocabulary.SIZE];
    private long[] rows = new long[16];
    private short[] counts = new short[16];
    private int features;
    private int size;

    /// @param vocabulary to be used; null for the one that a new index begins with
    FreshFeatures(@Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        if (vocabulary == null) {
            vocabulary = Vocabulary.drawn();
        }
        return vocabulary;
    }

    /// The 64 bits of a feature that are compared within a word.
    static long signature(LocalFeatures of, int feature) {
        var at = LocalFeatures.WORDS * feature;
        return Long.compress(of.words()[at], SIGNED) << 32 | Long.compress(of.words()[at + 1], SIGNED);
    }

    void add(long row, LocalFeatures found) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        rows[size] = row;
        counts[size] = (short) found.count();
        var nearest = words;
        if (nearest == null) {
            nearest = vocabulary().words(1);
            words = nearest;
        }
        var word = new int[1];
        for (var feature = 0; feature < found.count(); feature++) {
            nearest.of(found.words(), LocalFeatures.WORDS * feature, word);
            put(word[0], signature(found, feature), (long) size << Integer.SIZE | Shape.of(found, feature));
            features++;
        }
        size++;
    }

    private void put(int word, long signature, long pictureAndShape) {
        var at = 2 * counted[word];
        var room = ofWord[word];
        if (at == room.length) {
            room = Arrays.copyOf(room, Math.max(4, 2 * at));
            ofWord[word] = room;
        }
        room[at] = signature;
        room[at + 1] = pictureAndShape;
        counted[word]++;
    }

    /// How many pictures there are.
    int size() {
        return size;
    }

    /// How many features there are.
    int features() {
        return features;
    }

    long row(int picture) {
        return rows[picture];
    }

    short count(int picture) {
        return counts[picture];
    }

    /// How many features are of a word; they are numbered from 0, in the order in which they came.
    int countOf(int word) {
        return counted[word];
    }

    long signature(int word, int feature) {
        return ofWord[word][2 * feature];
    }

    /// The picture of a feature, and in the lower half its shape.
    long place(int word, int feature) {
        return ofWord[word][2 * feature + 1];
    }
}
