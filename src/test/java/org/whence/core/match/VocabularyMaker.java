package org.whence.core.match;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;

/// Makes `vocabulary.bin`: clusters the features of many [DeadLeaves] by k-majority, into 256 groups and each of these
/// into 256 kinds. Equal arguments make equal files. Run it by hand only: a new vocabulary makes every index new.
final class VocabularyMaker {

    private static final int ROUNDS = 8;
    private static final int BITS = 256;
    private static final int WORDS = LocalFeatures.WORDS;

    private VocabularyMaker() {}

    /// @param args the file to write, and how many pictures to learn from
    public static void main(String[] args) throws IOException {
        var pictures = Integer.parseInt(args[1]);
        var features = IntStream.range(0, pictures)
                .mapToObj(seed -> FeatureDetector.find(DeadLeaves.plane(800, 600, seed)))
                .flatMapToLong(found -> Arrays.stream(found.words()))
                .toArray();
        var groups = clustered(features, all(features.length / WORDS), 1);
        var members = members(features, all(features.length / WORDS), groups);
        var kinds = new long[WORDS * Vocabulary.SIZE];
        IntStream.range(0, Vocabulary.BRANCHES).parallel().forEach(group -> {
            var found = clustered(features, members[group], group);
            System.arraycopy(found, 0, kinds, group * found.length, found.length);
        });
        var bytes = ByteBuffer.allocate(Long.BYTES * (groups.length + kinds.length));
        bytes.asLongBuffer().put(groups).put(kinds);
        Files.write(Path.of(args[0]), bytes.array());
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    /// The typical members: bit by bit what most of the members have.
    private static long[] clustered(long[] features, int[] of, int seed) {
        var random = new Random(seed);
        var centres = new long[WORDS * Vocabulary.BRANCHES];
        for (var i = 0; i < Vocabulary.BRANCHES; i++) {
            var feature = of[random.nextInt(of.length)];
            System.arraycopy(features, WORDS * feature, centres, WORDS * i, WORDS);
        }
        for (var round = 0; round < ROUNDS; round++) {
            var members = members(features, of, centres);
            for (var i = 0; i < Vocabulary.BRANCHES; i++) {
                if (members[i].length > 0) {
                    System.arraycopy(majority(features, members[i]), 0, centres, WORDS * i, WORDS);
                }
            }
        }
        return centres;
    }

    private static int[][] members(long[] features, int[] of, long[] centres) {
        var nearest = Arrays.stream(of)
                .parallel()
                .map(f -> nearest(features, f, centres))
                .toArray();
        return IntStream.range(0, Vocabulary.BRANCHES)
                .mapToObj(centre -> IntStream.range(0, of.length)
                        .filter(i -> nearest[i] == centre)
                        .map(i -> of[i])
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int nearest(long[] features, int feature, long[] centres) {
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var i = 0; i < Vocabulary.BRANCHES; i++) {
            var distance = Vocabulary.distance(features, WORDS * feature, centres, WORDS * i);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static long[] majority(long[] features, int[] of) {
        var counts = new int[BITS];
        for (var feature : of) {
            for (var bit = 0; bit < BITS; bit++) {
                counts[bit] += (int) (features[WORDS * feature + bit / Long.SIZE] >>> bit & 1);
            }
        }
        var words = new long[WORDS];
        for (var bit = 0; bit < BITS; bit++) {
            words[bit / Long.SIZE] |= 2 * counts[bit] > of.length ? 1L << bit : 0;
        }
        return words;
    }
}
