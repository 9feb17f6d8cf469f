package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.drawn();

    @Test
    void the_words_of_a_feature_are_the_nearest_pairs_of_halves() {
        var random = new Random(4);
        var words = VOCABULARY.words(6);
        var found = new int[6];
        for (var round = 0; round < 20; round++) {
            var feature = random.longs(4).toArray();
            words.of(feature, 0, found);
            var nearest = IntStream.range(0, Vocabulary.SIZE)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(distance(feature, a), distance(feature, b)))
                    .limit(6)
                    .mapToInt(word -> distance(feature, word))
                    .toArray();
            assertThat(IntStream.of(found).map(word -> distance(feature, word)).toArray())
                    .containsExactly(nearest);
        }
    }

    @Test
    void the_word_of_a_feature_is_of_the_nearest_member_of_each_half() {
        var random = new Random(5);
        var words = VOCABULARY.words(1);
        var found = new int[1];
        for (var round = 0; round < 300; round++) {
            var feature = random.longs(4).toArray();
            words.of(feature, 0, found);
            var nearest = IntStream.range(0, Vocabulary.KINDS)
                            .map(kind -> distance(feature, kind * Vocabulary.KINDS))
                            .min()
                            .orElseThrow()
                    + IntStream.range(0, Vocabulary.KINDS)
                            .map(kind -> distance(feature, kind))
                            .min()
                            .orElseThrow()
                    - distance(feature, 0);
            assertThat(distance(feature, found[0])).isEqualTo(nearest);
        }
    }

    private static int distance(long[] feature, int word) {
        var sum = 0;
        for (var i = 0; i < 4; i++) {
            var member = i % 2 == 0 ? word / Vocabulary.KINDS : word % Vocabulary.KINDS;
            sum += Long.bitCount(feature[i] ^ VOCABULARY.members()[4 * member + i]);
        }
        return sum;
    }

    @Test
    void it_is_the_same_whenever_it_is_learnt() {
        assertThat(VocabularyLearning.make().members()).containsExactly(VOCABULARY.members());
    }

    @Test
    void members_of_another_number_are_refused() {
        assertThatThrownBy(() -> new Vocabulary(new long[8])).isInstanceOf(IllegalArgumentException.class);
    }
}
