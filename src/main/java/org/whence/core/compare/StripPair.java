package org.whence.core.compare;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.media.Region;

/// The strips of two clips, one laid on the other, and how alike their moments are.
///
/// The picture here is cut into 5 x 5 blocks. Blocks that lie on the picture there and have structure in either are
/// correlated, whatever their brightness and contrast; the *likeness* is their mean correlation, 0 where it is
/// negative. What covers a part of the picture, a caption or a person who comments, costs its blocks and no more.
final class StripPair {

    private static final int BLOCKS = 5;
    private static final int BLOCK = FilmStrip.SIDE / BLOCKS;

    /// Least variance of a block that can be compared, in 64ths of full brightness, squared.
    private static final double STRUCTURE = 2;

    /// So much of a block has to lie on the other picture.
    private static final double INSIDE = 0.75;

    private static final int LEAST_BLOCKS = 4;

    private final FilmStrip here;
    private final FilmStrip there;
    private final Lay lay;

    StripPair(FilmStrip here, FilmStrip there, Lay lay) {
        this.here = here;
        this.there = there;
        this.lay = lay;
    }

    FilmStrip here() {
        return here;
    }

    FilmStrip there() {
        return there;
    }

    /// Where samples are taken.
    ///
    /// @param from in a moment here
    /// @param to the upper left of the four around, in a moment there
    /// @param right how far beyond, 0 to 1, and `down`
    /// @param ends of each block, one after its last sample
    record Places(int[] from, int[] to, float[] right, float[] down, int[] ends) {}

    /// @param moveX by which the picture here is moved against the lay, in samples, and `moveY`
    /// @param step from one sample to the next
    Places places(double moveX, double moveY, int step) {
        return places(moveX, moveY, step, _ -> true);
    }

    /// All places in those blocks that lie beside a region of the picture here, by their middle.
    Places placesBeside(Region region) {
        return places(0, 0, 1, block -> {
            var x = Region.FULL * (2 * (block % BLOCKS) + 1) / (2 * BLOCKS);
            var y = Region.FULL * (2 * (block / BLOCKS) + 1) / (2 * BLOCKS);
            return x < region.left() || x >= region.right() || y < region.top() || y >= region.bottom();
        });
    }

    private Places places(double moveX, double moveY, int step, IntPredicate blocksTaken) {
        var from = new int[FilmStrip.AREA];
        var to = new int[FilmStrip.AREA];
        var right = new float[FilmStrip.AREA];
        var down = new float[FilmStrip.AREA];
        var ends = new int[BLOCKS * BLOCKS];
        var count = 0;
        var blocks = 0;
        for (var block = 0; block < ends.length; block++) {
            var begin = count;
            for (var sample = 0; sample < BLOCK * BLOCK; sample++) {
                var column = block % BLOCKS * BLOCK + sample % BLOCK;
                var row = block / BLOCKS * BLOCK + sample / BLOCK;
                var x = lay.x(column - moveX, row - moveY);
                var y = lay.y(column - moveX, row - moveY);
                if (column % step == 0 && row % step == 0 && isInside(x) && isInside(y)) {
                    var left = Math.min((int) x, FilmStrip.SIDE - 2);
                    var top = Math.min((int) y, FilmStrip.SIDE - 2);
                    from[count] = row * FilmStrip.SIDE + column;
                    to[count] = top * FilmStrip.SIDE + left;
                    right[count] = (float) (x - left);
                    down[count] = (float) (y - top);
                    count++;
                }
            }
            if (!blocksTaken.test(block) || count - begin < INSIDE * BLOCK * BLOCK / (step * step)) {
                count = begin;
            } else {
                ends[blocks++] = count;
            }
        }
        return new Places(from, to, right, down, Arrays.copyOf(ends, blocks));
    }

    private static boolean isInside(double at) {
        return at >= 0 && at <= FilmStrip.SIDE - 1;
    }

    /// From 0 to 1; NaN where there is too little to see on either side.
    double likeness(Places places, int moment, int otherMoment) {
        var mine = moment * FilmStrip.AREA;
        var other = otherMoment * FilmStrip.AREA;
        var total = 0.0;
        var blocks = 0;
        var at = 0;
        for (var end : places.ends()) {
            var count = end - at;
            var a = 0f;
            var b = 0f;
            var aa = 0f;
            var bb = 0f;
            var ab = 0f;
            for (; at < end; at++) {
                var one = (float) here.samples()[mine + places.from()[at]];
                var two = there(other + places.to()[at], places.right()[at], places.down()[at]);
                a += one;
                b += two;
                aa += one * one;
                bb += two * two;
                ab += one * two;
            }
            var varianceHere = (aa - a * a / count) / count;
            var varianceThere = (bb - b * b / count) / count;
            if (varianceHere >= STRUCTURE || varianceThere >= STRUCTURE) {
                blocks++;
                if (varianceHere >= STRUCTURE / 4 && varianceThere >= STRUCTURE / 4) {
                    var together = (ab - a * b / count) / count;
                    total += Math.max(0, together / Math.sqrt(varianceHere * varianceThere));
                }
            }
        }
        return blocks < LEAST_BLOCKS ? Double.NaN : total / blocks;
    }

    /// The samples of a moment here at the places, and [#otherSamples] of one there.
    float[] samples(Places places, int moment) {
        var end = places.ends().length == 0 ? 0 : places.ends()[places.ends().length - 1];
        var samples = new float[end];
        for (var n = 0; n < end; n++) {
            samples[n] = here.samples()[moment * FilmStrip.AREA + places.from()[n]];
        }
        return samples;
    }

    /// How two moments here correlate at the places, -1 to 1.
    double continuity(Places places, int moment, int next) {
        var one = samples(places, moment);
        var other = samples(places, next);
        var a = 0.0;
        var b = 0.0;
        var aa = 0.0;
        var bb = 0.0;
        var ab = 0.0;
        for (var n = 0; n < one.length; n++) {
            a += one[n];
            b += other[n];
            aa += one[n] * one[n];
            bb += other[n] * other[n];
            ab += one[n] * other[n];
        }
        var count = Math.max(1, one.length);
        var varied = Math.sqrt((aa - a * a / count) * (bb - b * b / count));
        return varied <= 0 ? 1 : (ab - a * b / count) / varied;
    }

    float[] otherSamples(Places places, int otherMoment) {
        var end = places.ends().length == 0 ? 0 : places.ends()[places.ends().length - 1];
        var samples = new float[end];
        for (var n = 0; n < end; n++) {
            samples[n] = there(otherMoment * FilmStrip.AREA + places.to()[n], places.right()[n], places.down()[n]);
        }
        return samples;
    }

    private float there(int at, float right, float down) {
        var samples = there.samples();
        var upper = samples[at] + right * (samples[at + 1] - samples[at]);
        var lower = samples[at + FilmStrip.SIDE]
                + right * (samples[at + FilmStrip.SIDE + 1] - samples[at + FilmStrip.SIDE]);
        return upper + down * (lower - upper);
    }
}
