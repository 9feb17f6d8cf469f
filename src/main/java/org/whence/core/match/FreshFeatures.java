package org.whence.core.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;

/// The features of the pictures that came last, on the heap, chained by visual word. For one thread at a time.
final class FreshFeatures {

    /// Every second of the bits that say what is above the median.
    private static final long SIGNED = 0x5555_5555_5555_5555L;

    private @Nullable Vocabulary vocabulary;
    private Vocabulary.@Nullable Words words;
    private final int[] newest = new int[Vocabulary.SIZE];
    private int[] before = new int[1 << 12];
    private int[] pictures = new int[1 << 12];
    private int[] shapes = new int[1 << 12];
    private long[] signatures = new long[1 << 12];
    private long[] rows = new long[16];
    private short[] counts = new short[16];
    private int features;
    private int size;

    /// @param vocabulary to be used; null for the one that a new index begins with
    FreshFeatures(@Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Arrays.fill(newest, -1);
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

    static int shape(LocalFeatures of, int feature) {
        return (of.shapes()[2 * feature] & 0xff) << 8 | of.angle(feature);
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
            grow();
            before[features] = newest[word[0]];
            newest[word[0]] = features;
            pictures[features] = size;
            shapes[features] = shape(found, feature);
            signatures[features] = signature(found, feature);
            features++;
        }
        size++;
    }

    private void grow() {
        if (features == before.length) {
            before = Arrays.copyOf(before, 2 * features);
            pictures = Arrays.copyOf(pictures, 2 * features);
            shapes = Arrays.copyOf(shapes, 2 * features);
            signatures = Arrays.copyOf(signatures, 2 * features);
        }
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

    /// The newest feature of a word, or -1; the others follow by [#before].
    int newest(int word) {
        return newest[word];
    }

    int before(int feature) {
        return before[feature];
    }

    int picture(int feature) {
        return pictures[feature];
    }

    int shape(int feature) {
        return shapes[feature];
    }

    long signature(int feature) {
        return signatures[feature];
    }
}
