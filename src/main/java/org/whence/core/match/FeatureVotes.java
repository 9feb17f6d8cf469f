package org.whence.core.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The votes of one look-up: which pictures the features asked speak for, and how the picture asked would lie in
/// them.
///
/// A vote counts for its picture only together with those that would turn the picture by about the same angle and
/// change its size by about the same factor. Each falls into four of the bins that overlap, two ways each, so that
/// no border between bins divides those who agree. The best bin is the picture's score. Only the pictures with most
/// votes, whatever these say, get bins at all: they are few, and the others could not come to much.
final class FeatureVotes {

    private static final int TURNS = 16;
    private static final int SIZES = 16;
    private static final int BINS = TURNS * SIZES;

    /// Between the bins of sizes, in the sixteenths of an octave that scales are in.
    private static final int SIZE_STEP = 10;

    /// So many times the pictures wanted get bins.
    private static final int BINNED = 20;

    private final float[] sums;
    private int[] pictures = new int[1 << 14];
    private short[] claims = new short[1 << 14];
    private float[] weights = new float[1 << 14];
    private int count;

    /// @param score the higher, the more features agree, and the less they are met elsewhere
    /// @param agreeing how many features do
    record Scored(int picture, float score, int agreeing) {}

    /// @param pictures how many there are
    FeatureVotes(int pictures) {
        sums = new float[pictures];
    }

    /// @param turn between the angles, in 256ths, and `size` between the scales, in sixteenths of an octave
    void add(int picture, int turn, int size, float weight) {
        if (count == pictures.length) {
            pictures = Arrays.copyOf(pictures, 2 * count);
            claims = Arrays.copyOf(claims, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
        }
        sums[picture] += weight;
        pictures[count] = picture;
        claims[count] = (short) (upperTurn(turn) * SIZES + upperSize(size));
        weights[count] = weight;
        count++;
    }

    private static int upperTurn(int turn) {
        return (turn + 128 / TURNS & 0xff) / (256 / TURNS);
    }

    private static int upperSize(int size) {
        return Math.clamp(Math.floorDiv(size + SIZE_STEP / 2, SIZE_STEP) + SIZES / 2, 1, SIZES - 1);
    }

    /// The pictures with the best bins, the best first.
    List<Scored> best(int most, FeatureIndex.Weights weight) {
        var binned = IntStream.range(0, sums.length)
                .filter(picture -> sums[picture] > 0)
                .mapToObj(picture -> new Scored(picture, sums[picture] * weight.of(picture), 0))
                .sorted(byScore())
                .limit((long) BINNED * most)
                .toList();
        var places = new int[sums.length];
        for (var place = 0; place < binned.size(); place++) {
            places[binned.get(place).picture()] = place + 1;
        }
        var bins = new Bins[binned.size()];
        Arrays.setAll(bins, _ -> new Bins());
        fill(bins, places);
        return IntStream.range(0, binned.size())
                .mapToObj(place -> {
                    var picture = binned.get(place).picture();
                    var best = bins[place].best();
                    return new Scored(picture, bins[place].sums[best] * weight.of(picture), bins[place].votes[best]);
                })
                .sorted(byScore())
                .limit(most)
                .toList();
    }

    private static Comparator<Scored> byScore() {
        return Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::picture);
    }

    /// The bins of one picture: the sum of their votes' weights, and how many they are.
    private static final class Bins {

        final float[] sums = new float[BINS];
        final short[] votes = new short[BINS];

        void add(int bin, float weight) {
            sums[bin] += weight;
            votes[bin]++;
        }

        int best() {
            var best = 0;
            for (var bin = 1; bin < BINS; bin++) {
                best = sums[bin] > sums[best] ? bin : best;
            }
            return best;
        }
    }

    /// @param places of each picture among those that get bins, counted from 1; 0 of the others
    private void fill(Bins[] bins, int[] places) {
        for (var vote = 0; vote < count; vote++) {
            var place = places[pictures[vote]];
            if (place > 0) {
                var turn = claims[vote] / SIZES;
                var size = claims[vote] % SIZES;
                var lower = (turn + TURNS - 1) % TURNS;
                var into = bins[place - 1];
                into.add(turn * SIZES + size, weights[vote]);
                into.add(turn * SIZES + size - 1, weights[vote]);
                into.add(lower * SIZES + size, weights[vote]);
                into.add(lower * SIZES + size - 1, weights[vote]);
            }
        }
    }
}
