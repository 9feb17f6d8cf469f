package org.whence.core.compare;

import java.util.ArrayList;
import java.util.List;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.LocalFeatures.Thumbnail;
import org.whence.core.media.Region;

/// Lays one small picture on another and says in how much of it they show the same.
///
/// What the other shows is cut into blocks of 8 x 8 samples, as fine as the coarser of the two pictures is there. A
/// block with structure agrees where its samples correlate with those that the map brings there, moved by up to a
/// sample each way. A few features can fall into place by chance, letters and the buttons of a program above all; the
/// rest of the picture does not.
final class BlockCheck {

    private static final int SIDE = 8;
    private static final int SAMPLES = SIDE * SIDE;

    /// Least standard deviation of a block that can be compared, in sixteenths of full brightness.
    private static final double STRUCTURE = 0.45;

    private static final double AGREES = 0.6;

    private final Thumbnail here;
    private final Thumbnail there;
    private final Warp toHere;
    private final double step;
    private final double spread;
    private final double[] mine = new double[SAMPLES];
    private final double[] other = new double[SAMPLES];

    /// @param blocks with structure in what both show, and how many of them agree
    /// @param spread of those across their longest direction: as a part of the longer side of the picture there
    record Agreement(int blocks, int agreeing, double spread) {

        /// 0 to 1.
        double share() {
            return blocks == 0 ? 0 : agreeing / (double) blocks;
        }
    }

    private BlockCheck(LocalFeatures here, LocalFeatures there, Warp toHere) {
        this.here = here.thumbnail();
        this.there = there.thumbnail();
        var scaleX = this.there.width() / (double) there.width();
        var scaleY = this.there.height() / (double) there.height();
        var backX = this.here.width() / (double) here.width();
        var backY = this.here.height() / (double) here.height();
        this.toHere = new Warp(
                toHere.a() * backX / scaleX,
                toHere.b() * backX / scaleY,
                toHere.c() * backX,
                toHere.d() * backY / scaleX,
                toHere.e() * backY / scaleY,
                toHere.f() * backY,
                toHere.g() / scaleX,
                toHere.h() / scaleY);
        var finer = this.toHere.scale(this.there.width() / 2.0, this.there.height() / 2.0);
        step = Double.isFinite(finer) && finer > 0 ? Math.max(1, 1 / finer) : 1;
        spread = Double.isFinite(finer) && finer > 0 ? Math.max(1, finer) : 1;
    }

    /// @param toHere how points of the other's plane fall onto the plane here
    static Agreement of(LocalFeatures here, LocalFeatures there, Warp toHere) {
        return new BlockCheck(here, there, toHere).agreement((_, _, _) -> {});
    }

    /// The blocks that agree, as regions of the other picture. They overlap.
    static List<Region> agreeing(LocalFeatures here, LocalFeatures there, Warp toHere) {
        var check = new BlockCheck(here, there, toHere);
        var agreeing = new ArrayList<Region>();
        check.agreement((left, top, length) -> agreeing.add(check.region(left, top, length)));
        return agreeing;
    }

    /// Takes a block that agrees, in samples of the small picture there.
    private interface Taker {
        void take(double left, double top, double length);
    }

    private Region region(double left, double top, double length) {
        return new Region(
                side(left, there.width()),
                side(top, there.height()),
                side(left + length, there.width()),
                side(top + length, there.height()));
    }

    private static int side(double samples, int length) {
        return Math.clamp(Math.round(samples * Region.FULL / length), 0, Region.FULL);
    }

    private Agreement agreement(Taker agreed) {
        var blocks = 0;
        var agreeing = new Spread();
        var length = SIDE * step;
        for (var top = 0.0; top + length <= there.height(); top += length / 2) {
            for (var left = 0.0; left + length <= there.width(); left += length / 2) {
                if (isInside(left, top, length) && fill(other, left, top)) {
                    blocks++;
                    if (agrees(left, top)) {
                        agreeing.add(left, top);
                        agreed.take(left, top, length);
                    }
                }
            }
        }
        return new Agreement(blocks, agreeing.count(), agreeing.across() / Math.max(there.width(), there.height()));
    }

    private boolean isInside(double left, double top, double length) {
        for (var corner = 0; corner < 4; corner++) {
            var x = left + (corner % 2) * length;
            var y = top + (corner / 2) * length;
            var toX = toHere.x(x, y);
            var toY = toHere.y(x, y);
            if (!(toX >= 0 && toY >= 0 && toX <= here.width() - 1 && toY <= here.height() - 1)) {
                return false;
            }
        }
        return true;
    }

    /// The samples of a block there, without their mean, of length 1; false if it has too little structure.
    private boolean fill(double[] samples, double left, double top) {
        for (var i = 0; i < SAMPLES; i++) {
            var x = left + (i % SIDE + 0.5) * step - 0.5;
            var y = top + (i / SIDE + 0.5) * step - 0.5;
            samples[i] = step > 1.3 ? averaged(there, x, y, step / 4) : sample(there, x, y);
        }
        return normalise(samples, STRUCTURE);
    }

    private boolean agrees(double left, double top) {
        for (var move = 0; move < 9; move++) {
            var moveX = (move + 1) % 3 - 1;
            var moveY = (move / 3 + 1) % 3 - 1;
            for (var i = 0; i < SAMPLES; i++) {
                var x = left + (i % SIDE + 0.5 + moveX) * step - 0.5;
                var y = top + (i / SIDE + 0.5 + moveY) * step - 0.5;
                var toX = toHere.x(x, y);
                var toY = toHere.y(x, y);
                mine[i] = spread > 1.3 ? averaged(here, toX, toY, spread / 4) : sample(here, toX, toY);
            }
            if (normalise(mine, STRUCTURE / 4) && product() >= AGREES) {
                return true;
            }
        }
        return false;
    }

    private double product() {
        var sum = 0.0;
        for (var i = 0; i < SAMPLES; i++) {
            sum += mine[i] * other[i];
        }
        return sum;
    }

    private static boolean normalise(double[] samples, double structure) {
        var sum = 0.0;
        for (var value : samples) {
            sum += value;
        }
        var mean = sum / SAMPLES;
        var squares = 0.0;
        for (var i = 0; i < SAMPLES; i++) {
            samples[i] -= mean;
            squares += samples[i] * samples[i];
        }
        var length = Math.sqrt(squares);
        if (length < structure * Math.sqrt(SAMPLES)) {
            return false;
        }
        for (var i = 0; i < SAMPLES; i++) {
            samples[i] /= length;
        }
        return true;
    }

    private static double averaged(Thumbnail of, double x, double y, double off) {
        return (sample(of, x - off, y - off)
                        + sample(of, x + off, y - off)
                        + sample(of, x - off, y + off)
                        + sample(of, x + off, y + off))
                / 4;
    }

    /// Between the four samples around, or at the edge beyond it.
    private static double sample(Thumbnail of, double x, double y) {
        var inX = Math.clamp(x, 0, of.width() - 1);
        var inY = Math.clamp(y, 0, of.height() - 1);
        var left = (int) inX;
        var top = (int) inY;
        var right = Math.min(left + 1, of.width() - 1);
        var bottom = Math.min(top + 1, of.height() - 1);
        var partX = inX - left;
        var partY = inY - top;
        var grey = of.grey();
        var upper = grey[top * of.width() + left] * (1 - partX) + grey[top * of.width() + right] * partX;
        var lower = grey[bottom * of.width() + left] * (1 - partX) + grey[bottom * of.width() + right] * partX;
        return upper * (1 - partY) + lower * partY;
    }
}
