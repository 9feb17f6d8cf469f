package org.whence.core.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.whence.core.fingerprint.LocalFeatures;

/// Sorts the surroundings of features into 65,536 kinds, the *visual words*: 256 groups of 256, each with its most
/// typical member, and each feature is of the kind whose typical member is nearest.
///
/// The words were found once, by k-majority clustering of features of pictures that are made up: discs and boxes of all
/// sizes laid over each other at random ("dead leaves"), whose edges and corners are distributed as those of
/// photographs are. They say nothing about anybody's pictures.
///
/// Source: D. Nistér and H. Stewénius, "Scalable Recognition with a Vocabulary Tree" (CVPR 2006); C. Grana and others,
/// "A Fast Approach for Integrating ORB Descriptors in the Bag of Words Model" (SPIE 8667, 2013), for k-majority; A.
/// Lee, D. Mumford and J. Huang, "Occlusion Models for Natural Images" (International Journal of Computer Vision 41,
/// 2001), for dead leaves.
final class Vocabulary {

    static final int BRANCHES = 256;
    static final int SIZE = BRANCHES * BRANCHES;

    private static final int WORDS = LocalFeatures.WORDS;

    /// The typical members of the groups, then of the kinds.
    private final long[] groups;

    private final long[] kinds;

    Vocabulary(long[] groups, long[] kinds) {
        this.groups = groups;
        this.kinds = kinds;
    }

    /// The one that every index uses.
    static Vocabulary bundled() {
        return Bundled.VOCABULARY;
    }

    private static final class Bundled {

        static final Vocabulary VOCABULARY = read();

        private static Vocabulary read() {
            try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.bin")) {
                if (in == null) {
                    throw new IllegalStateException("The vocabulary is missing from the program");
                }
                var bytes = ByteBuffer.wrap(in.readAllBytes()).asLongBuffer();
                var groups = new long[WORDS * BRANCHES];
                var kinds = new long[WORDS * SIZE];
                bytes.get(groups).get(kinds);
                return new Vocabulary(groups, kinds);
            } catch (IOException e) {
                throw new UncheckedIOException("The vocabulary could not be read", e);
            }
        }
    }

    /// The nearest kinds, the nearest first, looked for in the nearest groups.
    ///
    /// @param words of a feature, four from `at` on
    /// @param found is filled
    /// @param inGroups how many groups to look into
    void nearest(long[] words, int at, int[] found, int inGroups) {
        var near = new int[inGroups];
        nearest(words, at, groups, 0, near, unknown(inGroups));
        var distances = unknown(found.length);
        for (var group : near) {
            nearest(words, at, kinds, group * BRANCHES, found, distances);
        }
    }

    private static int[] unknown(int count) {
        var distances = new int[count];
        Arrays.fill(distances, Integer.MAX_VALUE);
        return distances;
    }

    private static void nearest(long[] words, int at, long[] among, int from, int[] found, int[] distances) {
        for (var i = from; i < from + BRANCHES; i++) {
            var distance = distance(words, at, among, WORDS * i);
            var place = found.length;
            while (place > 0 && distance < distances[place - 1]) {
                place--;
            }
            if (place < found.length) {
                System.arraycopy(found, place, found, place + 1, found.length - place - 1);
                System.arraycopy(distances, place, distances, place + 1, found.length - place - 1);
                found[place] = i;
                distances[place] = distance;
            }
        }
    }

    static int distance(long[] one, int at, long[] other, int otherAt) {
        return Long.bitCount(one[at] ^ other[otherAt])
                + Long.bitCount(one[at + 1] ^ other[otherAt + 1])
                + Long.bitCount(one[at + 2] ^ other[otherAt + 2])
                + Long.bitCount(one[at + 3] ^ other[otherAt + 3]);
    }
}
