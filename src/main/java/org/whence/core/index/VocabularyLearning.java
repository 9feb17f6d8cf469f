package org.whence.core.index;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;

/// Learns the typical members of a [Vocabulary] from the features of a few [DeadLeaves], the two halves apart, by
/// k-majority: each feature goes to the member that is nearest, and each member becomes, bit by bit, what most of
/// those that went to it have.
///
/// Source: C. Grana and others, "A Fast Approach for Integrating ORB Descriptors in the Bag of Words Model" (SPIE
/// 8667, 2013).
final class VocabularyLearning {

    private static final int PICTURES = 6;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int ROUNDS = 5;
    private static final int WORDS = LocalFeatures.WORDS;

    private VocabularyLearning() {}

    static Vocabulary make() {
        var features = IntStream.range(0, PICTURES)
                .mapToObj(seed -> FeatureDetector.find(DeadLeaves.plane(WIDTH, HEIGHT, seed)))
                .flatMapToLong(found -> Arrays.stream(found.words()))
                .toArray();
        var members = new long[WORDS * Vocabulary.KINDS];
        learn(features, members, Vocabulary.UPPER);
        learn(features, members, Vocabulary.LOWER);
        return new Vocabulary(members);
    }

    private static void learn(long[] features, long[] members, int[] half) {
        var random = new Random(half[0]);
        for (var member = 0; member < Vocabulary.KINDS; member++) {
            var feature = random.nextInt(features.length / WORDS);
            for (var word : half) {
                members[WORDS * member + word] = features[WORDS * feature + word];
            }
        }
        for (var round = 0; round < ROUNDS; round++) {
            var nearest = nearest(features, members, half);
            for (var word : half) {
                majorities(features, members, word, nearest);
            }
        }
    }

    private static int[] nearest(long[] features, long[] members, int[] half) {
        var columns = new BitColumns(members, half);
        var distances = new int[Vocabulary.KINDS];
        var nearest = new int[features.length / WORDS];
        for (var feature = 0; feature < nearest.length; feature++) {
            columns.measure(features, WORDS * feature, distances);
            nearest[feature] = BitColumns.firstWithin(distances, 0, BitColumns.least(distances));
        }
        return nearest;
    }

    private static void majorities(long[] features, long[] members, int word, int[] nearest) {
        var counts = new int[Vocabulary.KINDS * Long.SIZE];
        var sizes = new int[Vocabulary.KINDS];
        for (var feature = 0; feature < nearest.length; feature++) {
            sizes[nearest[feature]]++;
            for (var bit = 0; bit < Long.SIZE; bit++) {
                counts[nearest[feature] * Long.SIZE + bit] += (int) (features[WORDS * feature + word] >>> bit & 1);
            }
        }
        for (var member = 0; member < Vocabulary.KINDS; member++) {
            if (sizes[member] > 0) {
                var bits = 0L;
                for (var bit = 0; bit < Long.SIZE; bit++) {
                    bits |= 2 * counts[member * Long.SIZE + bit] > sizes[member] ? 1L << bit : 0;
                }
                members[WORDS * member + word] = bits;
            }
        }
    }
}
