package org.whence.core.index;

import java.util.Arrays;
import org.whence.core.fingerprint.LocalFeatures;

/// Sorts the surroundings of features into 65,536 kinds, the *visual words*: the upper half of the surroundings
/// into 256 kinds by the most typical member that is nearest, the lower half into 256 others, and every pair of
/// these is a word. Kept are 512 typical members, and the nearest words come from sums of two distances each.
///
/// The typical members are learnt from pictures that are made up ([VocabularyLearning]); they say nothing about
/// anybody's pictures. An index names those with which it was made, because another machine might round
/// differently.
///
/// Source: J. Sivic and A. Zisserman, "Video Google" (ICCV 2003), for words; A. Babenko and V. Lempitsky, "The
/// Inverted Multi-Index" (CVPR 2012), for words as pairs.
final class Vocabulary {

    static final int KINDS = 256;
    static final int SIZE = KINDS * KINDS;

    /// The words of a feature in which the bits of its upper half lie, and those of the lower half.
    static final int[] UPPER = {0, 2};

    static final int[] LOWER = {1, 3};

    private final long[] members;
    private final BitColumns upper;
    private final BitColumns lower;

    /// @param members 256 features: the upper halves of them are typical of upper halves, the lower ones of lower
    Vocabulary(long[] members) {
        if (members.length != KINDS * LocalFeatures.WORDS) {
            throw new IllegalArgumentException("Not a vocabulary: " + members.length + " words");
        }
        this.members = members;
        upper = new BitColumns(members, UPPER);
        lower = new BitColumns(members, LOWER);
    }

    /// The one that a new index begins with. Takes some tenths of a second at its first call.
    static Vocabulary drawn() {
        return Drawn.VOCABULARY;
    }

    private static final class Drawn {

        static final Vocabulary VOCABULARY = VocabularyLearning.make();
    }

    long[] members() {
        return members;
    }

    /// Finds words of features. For one thread at a time.
    Words words(int count) {
        return new Words(count);
    }

    /// The nearest words of one feature after the other.
    final class Words {

        private final int count;
        private final int[] distances = new int[KINDS];
        private final long[] nearUpper;
        private final long[] nearLower;
        private final long[] sums;

        private Words(int count) {
            this.count = count;
            nearUpper = new long[count];
            nearLower = new long[count];
            sums = new long[count * count];
        }

        /// Fills `found` with the nearest words of the feature that begins at `at`, the nearest first.
        void of(long[] features, int at, int[] found) {
            nearest(upper, features, at, nearUpper);
            nearest(lower, features, at, nearLower);
            var pairs = 0;
            for (var up = 0; up < count; up++) {
                for (var down = 0; (up + 1) * (down + 1) <= count; down++) {
                    var word = kind(nearUpper[up]) * KINDS + kind(nearLower[down]);
                    var distance = (nearUpper[up] >> Integer.SIZE) + (nearLower[down] >> Integer.SIZE);
                    sums[pairs++] = distance << Integer.SIZE | word;
                }
            }
            Arrays.sort(sums, 0, pairs);
            for (var i = 0; i < count; i++) {
                found[i] = (int) sums[i];
            }
        }

        /// Each as its distance, in the upper 32 bits, and its number.
        private void nearest(BitColumns among, long[] features, int at, long[] found) {
            among.measure(features, at, distances);
            Arrays.fill(found, Long.MAX_VALUE);
            var limit = Integer.MAX_VALUE;
            for (var i = BitColumns.firstWithin(distances, 0, limit);
                    i >= 0;
                    i = BitColumns.firstWithin(distances, i + 1, limit)) {
                var each = (long) distances[i] << Integer.SIZE | i;
                var place = count - 1;
                while (place > 0 && each < found[place - 1]) {
                    found[place] = found[place - 1];
                    place--;
                }
                found[place] = each;
                limit = (int) (found[count - 1] >> Integer.SIZE) - 1;
            }
        }

        private static int kind(long near) {
            return (int) near;
        }
    }
}
