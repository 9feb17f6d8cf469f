package org.whence.core.index;

/// Whether the features that speak for one picture agree on where the asked picture lies in it.
///
/// Each vote pairs a feature asked with one there, and so says by itself where the whole would lie, how large and how
/// turned. Features of pictures that have nothing to do with each other say so of many places; they agree in size and
/// turn by the dozen, in size, turn and place hardly ever. So this tells apart the few pictures that are worth laying
/// over each other (`core.compare`), by the same rule as there, at a hundredth of the work.
final class Poll {

    /// Of so many votes the claims are tried, those of the rarest words first to come.
    private static final int MOST_CLAIMS = 400;

    private static final double MISS = 24;
    private static final double MOST_TURN = 18; // in 256ths of a turn: 25 degrees
    private static final double MOST_SIZE = 18; // in sixteenths of an octave: 0.8 in natural logarithms
    private static final double OCTAVE = 16;

    private final float[] hereX;
    private final float[] hereY;
    private final float[] thereX;
    private final float[] thereY;
    private final int[] turns;
    private final int[] sizes;
    private final int[] asked;
    private int count;

    /// For at most so many votes.
    Poll(int most) {
        hereX = new float[most];
        hereY = new float[most];
        thereX = new float[most];
        thereY = new float[most];
        turns = new int[most];
        sizes = new int[most];
        asked = new int[most];
    }

    /// @param feature number of the one asked
    void add(int feature, int hereShape, int thereShape) {
        hereX[count] = Shape.x(hereShape);
        hereY[count] = Shape.y(hereShape);
        thereX[count] = Shape.x(thereShape);
        thereY[count] = Shape.y(thereShape);
        turns[count] = Shape.angle(hereShape) - Shape.angle(thereShape) & 0xff;
        sizes[count] = Shape.scale(hereShape) - Shape.scale(thereShape);
        asked[count] = feature;
        count++;
    }

    /// The most features that agree with any one vote, itself among them; not counted beyond `enough`.
    int agreeing(int enough) {
        var most = 0;
        for (var claim = 0; claim < Math.min(count, MOST_CLAIMS) && most < enough; claim++) {
            most = Math.max(most, agreeing(claim, enough));
        }
        return most;
    }

    private int agreeing(int claim, int enough) {
        var scale = (float) Math.pow(2, sizes[claim] / OCTAVE);
        var angle = turns[claim] * 2 * Math.PI / 256;
        var cos = scale * (float) Math.cos(angle);
        var sin = scale * (float) Math.sin(angle);
        var within = (float) (Shape.STEP + MISS * scale);
        var agreeing = 1;
        var last = asked[claim];
        for (var vote = 0; vote < count && agreeing < enough; vote++) {
            var fromX = thereX[vote] - thereX[claim];
            var fromY = thereY[vote] - thereY[claim];
            var offX = hereX[vote] - hereX[claim] - (cos * fromX - sin * fromY);
            var offY = hereY[vote] - hereY[claim] - (sin * fromX + cos * fromY);
            if (offX * offX + offY * offY <= within * within
                    && asked[vote] != last
                    && asked[vote] != asked[claim]
                    && isElsewhere(vote, claim)
                    && Math.abs(sizes[vote] - sizes[claim]) <= MOST_SIZE
                    && apart(turns[vote], turns[claim]) <= MOST_TURN) {
                last = asked[vote];
                agreeing++;
            }
        }
        return agreeing;
    }

    /// Features that lie on each other say the same twice.
    private boolean isElsewhere(int vote, int claim) {
        return Math.abs(hereX[vote] - hereX[claim]) > Shape.STEP || Math.abs(hereY[vote] - hereY[claim]) > Shape.STEP;
    }

    private static int apart(int one, int other) {
        var turn = one - other & 0xff;
        return Math.min(turn, 256 - turn);
    }
}
