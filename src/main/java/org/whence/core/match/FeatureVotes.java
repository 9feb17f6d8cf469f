package org.whence.core.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// The votes of one look-up: which pictures the features asked speak for, and how the picture asked would lie in them.
///
/// A vote counts for its picture only together with those that would turn the picture by about the same angle and
/// change its size by about the same factor. Each falls into four of the bins that overlap, two ways each, so that no
/// border between bins divides those who agree. The best bin is the picture's score.
final class FeatureVotes {

    private static final int TURNS = 16;
    private static final int SIZES = 16;

    /// Of the size of the bins: half an octave, in the sixteenths that scales are in.
    private static final int SIZE_STEP = 10;

    private static final int BINS = TURNS * SIZES;

    private long[] keys = new long[1 << 14];
    private float[] sums = new float[1 << 14];
    private int used;

    /// @param score the higher, the more features agree
    record Scored(int picture, float score) {}

    FeatureVotes() {
        Arrays.fill(keys, -1);
    }

    /// @param turn between the angles, in 256ths, and `size` between the scales, in sixteenths of an octave
    void add(int picture, int turn, int size, float weight) {
        var upperTurn = ((turn + 8 & 0xff) >> 4);
        var lowerTurn = (upperTurn + TURNS - 1) % TURNS;
        var shifted = size + SIZES / 2 * SIZE_STEP;
        var upperSize = Math.clamp(Math.floorDiv(shifted + SIZE_STEP / 2, SIZE_STEP), 1, SIZES - 1);
        vote(picture, upperTurn, upperSize, weight);
        vote(picture, lowerTurn, upperSize, weight);
        vote(picture, upperTurn, upperSize - 1, weight);
        vote(picture, lowerTurn, upperSize - 1, weight);
    }

    private void vote(int picture, int turn, int size, float weight) {
        var key = (long) picture * BINS + turn * SIZES + size;
        var at = slot(key);
        if (keys[at] < 0) {
            keys[at] = key;
            if (++used > keys.length / 2) {
                grow();
                at = slot(key);
            }
        }
        sums[at] += weight;
    }

    private int slot(long key) {
        var at = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40) & keys.length - 1;
        while (keys[at] >= 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldSums = sums;
        keys = new long[2 * oldKeys.length];
        sums = new float[2 * oldKeys.length];
        Arrays.fill(keys, -1);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                var at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                sums[at] = oldSums[i];
            }
        }
    }

    /// The pictures with the best bins, the best first.
    List<Scored> best(int most, FeatureIndex.Weights weights) {
        var scores = new HashMap<Integer, Float>();
        for (var slot = 0; slot < keys.length; slot++) {
            if (keys[slot] >= 0) {
                var picture = (int) (keys[slot] / BINS);
                scores.merge(picture, sums[slot] * weights.of(picture), Math::max);
            }
        }
        return scores.entrySet().stream()
                .map(entry -> new Scored(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::picture))
                .limit(most)
                .toList();
    }
}
