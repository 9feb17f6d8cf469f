package org.whence.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /// More are not counted.
    static final int ENOUGH = 16;

    /// How much the votes for a picture count.
    interface Weights {

        float of(int picture);
    }

    private final float[] sums;
    private int[] pictures = new int[1 << 14];
    private short[] claims = new short[1 << 14];
    private float[] weights = new float[1 << 14];
    private short[] asked = new short[1 << 14];
    private int[] shapes = new int[1 << 14];
    private int count;

    /// @param score the higher, the more features agree, and the less they are met elsewhere
    /// @param agreeing how many features do, in turn and size
    /// @param inPlace how many of these do in place as well ([Poll]), counted up to [#ENOUGH]
    record Scored(int picture, float score, int agreeing, int inPlace) {}

    /// @param pictures how many there are
    FeatureVotes(int pictures) {
        sums = new float[pictures];
    }

    /// @param feature that votes, of the ones asked, whose shape is `shape`, and `other` that of the one it votes
    /// for
    void add(int picture, int feature, int shape, int other, float weight) {
        var turn = Shape.angle(shape) - Shape.angle(other) & 0xff;
        var size = Shape.scale(shape) - Shape.scale(other);
        if (count == pictures.length) {
            pictures = Arrays.copyOf(pictures, 2 * count);
            claims = Arrays.copyOf(claims, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
            asked = Arrays.copyOf(asked, 2 * count);
            shapes = Arrays.copyOf(shapes, 2 * count);
        }
        sums[picture] += weight;
        pictures[count] = picture;
        claims[count] = (short) (upperTurn(turn) * SIZES + upperSize(size));
        weights[count] = weight;
        asked[count] = (short) feature;
        shapes[count] = other;
        count++;
    }

    private static int upperTurn(int turn) {
        return (turn + 128 / TURNS & 0xff) / (256 / TURNS);
    }

    private static int upperSize(int size) {
        return Math.clamp(Math.floorDiv(size + SIZE_STEP / 2, SIZE_STEP) + SIZES / 2, 1, SIZES - 1);
    }

    /// The pictures with the best bins, the best first.
    ///
    /// @param shapes of the features asked
    List<Scored> best(int most, Weights weight, int[] shapes) {
        var highest = new Highest(BINNED * most);
        for (var picture = 0; picture < sums.length; picture++) {
            if (sums[picture] > 0) {
                highest.add(picture, sums[picture] * weight.of(picture));
            }
        }
        var binned = highest.numbers();
        var places = places(binned);
        var bins = new Bins[binned.length];
        Arrays.setAll(bins, _ -> new Bins());
        fill(bins, places);
        var best = new Highest(most);
        for (var place = 0; place < binned.length; place++) {
            best.add(binned[place], bins[place].highest() * weight.of(binned[place]));
        }
        var ranked = new ArrayList<Ranked>();
        for (var picture : best.numbers()) {
            var of = bins[places[picture] - 1];
            ranked.add(new Ranked(picture, of.highest() * weight.of(picture), of.best(), of.votes[of.best()]));
        }
        return polled(ranked, shapes);
    }

    /// @param bin the best one, and how many votes are in it
    private record Ranked(int picture, float score, int bin, int votes) {

        Scored scored(int inPlace) {
            return new Scored(picture, score, votes, inPlace);
        }
    }

    /// The place of each picture among these, counted from 1; 0 of the others.
    private int[] places(int[] among) {
        var places = new int[sums.length];
        for (var place = 0; place < among.length; place++) {
            places[among[place]] = place + 1;
        }
        return places;
    }

    /// The votes of the best bin of each picture, asked where they would have the picture lie.
    private List<Scored> polled(List<Ranked> ranked, int[] shapes) {
        var polls = new Poll[ranked.size()];
        Arrays.setAll(polls, place -> new Poll(ranked.get(place).votes()));
        var pictures = new int[polls.length];
        Arrays.setAll(pictures, place -> ranked.get(place).picture());
        var places = places(pictures);
        for (var vote = 0; vote < count; vote++) {
            var place = places[this.pictures[vote]];
            if (place > 0 && isIn(ranked.get(place - 1).bin(), claims[vote])) {
                polls[place - 1].add(asked[vote], shapes[asked[vote]], this.shapes[vote]);
            }
        }
        var scored = new ArrayList<Scored>();
        for (var place = 0; place < polls.length; place++) {
            scored.add(ranked.get(place).scored(polls[place].agreeing(ENOUGH)));
        }
        return scored;
    }

    /// Whether a vote was counted in that bin ([#fill]).
    private static boolean isIn(int bin, int claim) {
        var turn = claim / SIZES - bin / SIZES;
        var size = claim % SIZES - bin % SIZES;
        return (turn == 0 || turn == 1 || turn == 1 - TURNS) && (size == 0 || size == 1);
    }

    /// The bins of one picture: the sum of their votes' weights, and how many they are.
    private static final class Bins {

        final float[] sums = new float[BINS];
        final short[] votes = new short[BINS];

        void add(int bin, float weight) {
            sums[bin] += weight;
            votes[bin]++;
        }

        float highest() {
            return sums[best()];
        }

        int best() {
            var best = 0;
            for (var bin = 1; bin < BINS; bin++) {
                best = sums[bin] > sums[best] ? bin : best;
            }
            return best;
        }
    }

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
