package org.whence.core.fingerprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ScaleSpace.Blob;
import org.whence.core.fingerprint.ScaleSpace.Blurred;

/// Finds the blobs of one octave: the extrema, over place and scale, of the differences between neighbouring blurs.
///
/// An extremum is placed between the samples by a parabola through its neighbours, and left out where it is faint
/// or lies along an edge, on which it could slide. The differences are worked out three rows at a time; of the 26
/// neighbours of a sample, six are looked at for a whole row at once, and few samples are beyond those.
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of
/// Computer Vision 60, 2004), sections 3 and 4.
final class BlobFinder {

    /// Least difference of an extremum, in steps of brightness.
    private static final float FAINTEST = 255 * 0.005f / ScaleSpace.LEVELS;

    /// The ratio of the curvatures across and along, at most.
    private static final float MOST_EDGE = 10;

    private static final int MARGIN = 5;
    private static final int ROWS = 3;

    private final int octave;
    private final Blurred[] blurs;
    private final int width;
    private final int height;

    /// The last three rows of the differences of each two blurs.
    private final float[][][] rows;

    private final float[] before;
    private final float[] after;
    private final float[] excess;

    BlobFinder(int octave, Blurred[] blurs) {
        this.octave = octave;
        this.blurs = blurs;
        width = blurs[0].width();
        height = blurs[0].height();
        rows = new float[blurs.length - 1][ROWS][width];
        before = new float[width];
        after = new float[width];
        excess = new float[width];
    }

    /// Adds every blob to `found`, in no order that means anything.
    void find(List<Blob> found) {
        difference(MARGIN - 1);
        difference(MARGIN);
        for (var y = MARGIN; y < height - MARGIN; y++) {
            difference(y + 1);
            for (var level = 1; level <= ScaleSpace.LEVELS; level++) {
                find(level, y, found);
            }
        }
    }

    private void difference(int y) {
        for (var level = 0; level < rows.length; level++) {
            subtract(
                    rows[level][y % ROWS],
                    blurs[level + 1].rows()[y],
                    blurs[level].rows()[y]);
        }
    }

    private static void subtract(float[] to, float[] from, float[] what) {
        for (var i = 0; i < to.length; i++) {
            to[i] = from[i] - what[i];
        }
    }

    private void find(int level, int y, List<Blob> found) {
        var here = rows[level][y % ROWS];
        System.arraycopy(here, 0, after, 1, width - 1);
        System.arraycopy(here, 1, before, 0, width - 1);
        var above = rows[level][(y + 2) % ROWS];
        var below = rows[level][(y + 1) % ROWS];
        exceed(excess, here, before, after, above, below, rows[level - 1][y % ROWS], rows[level + 1][y % ROWS]);
        for (var x = MARGIN; x < width - MARGIN; x++) {
            if (excess[x] >= 0 && isExtreme(level, x, y)) {
                var blob = refined(level, x, y);
                if (blob != null) {
                    found.add(blob);
                }
            }
        }
    }

    /// By how much each sample of a row exceeds its six nearest neighbours, up or down, and half of the faintest
    /// difference; negative where it does not.
    private static void exceed(
            float[] excess,
            float[] here,
            float[] left,
            float[] right,
            float[] above,
            float[] below,
            float[] narrower,
            float[] wider) {
        for (var x = 0; x < excess.length; x++) {
            var highest = Math.max(
                    Math.max(Math.max(left[x], right[x]), Math.max(above[x], below[x])),
                    Math.max(narrower[x], wider[x]));
            var lowest = Math.min(
                    Math.min(Math.min(left[x], right[x]), Math.min(above[x], below[x])),
                    Math.min(narrower[x], wider[x]));
            excess[x] = Math.min(Math.max(here[x] - highest, lowest - here[x]), Math.abs(here[x]) - FAINTEST / 2);
        }
    }

    private float at(int level, int x, int y) {
        return rows[level][y % ROWS][x];
    }

    private boolean isExtreme(int level, int x, int y) {
        var value = at(level, x, y);
        var sign = value > 0 ? 1 : -1;
        for (var row = y - 1; row <= y + 1; row++) {
            var here = rows[level][row % ROWS];
            var narrower = rows[level - 1][row % ROWS];
            var wider = rows[level + 1][row % ROWS];
            for (var column = x - 1; column <= x + 1; column++) {
                if (sign * here[column] > sign * value
                        || sign * narrower[column] >= sign * value
                        || sign * wider[column] >= sign * value) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The blob by the parabola through its neighbours along each axis; null where there is none to speak of.
    private @Nullable Blob refined(int level, int x, int y) {
        var value = at(level, x, y);
        var dx = (at(level, x + 1, y) - at(level, x - 1, y)) / 2;
        var dy = (at(level, x, y + 1) - at(level, x, y - 1)) / 2;
        var ds = (at(level + 1, x, y) - at(level - 1, x, y)) / 2;
        var dxx = at(level, x + 1, y) + at(level, x - 1, y) - 2 * value;
        var dyy = at(level, x, y + 1) + at(level, x, y - 1) - 2 * value;
        var dss = at(level + 1, x, y) + at(level - 1, x, y) - 2 * value;
        var falling = at(level, x + 1, y + 1) + at(level, x - 1, y - 1);
        var dxy = (falling - at(level, x - 1, y + 1) - at(level, x + 1, y - 1)) / 4;
        var determinant = dxx * dyy - dxy * dxy;
        var trace = dxx + dyy;
        if (determinant <= 0 || trace * trace * MOST_EDGE >= (MOST_EDGE + 1) * (MOST_EDGE + 1) * determinant) {
            return null;
        }
        var offX = Math.clamp(-(dyy * dx - dxy * dy) / determinant, -1, 1);
        var offY = Math.clamp(-(dxx * dy - dxy * dx) / determinant, -1, 1);
        var offLevel = dss == 0 ? 0 : Math.clamp(-ds / dss, -0.7f, 0.7f);
        var contrast = Math.abs(value + (dx * offX + dy * offY + ds * offLevel) / 2);
        if (contrast < FAINTEST) {
            return null;
        }
        return new Blob(octave, level, x + offX, y + offY, ScaleSpace.blur(level + offLevel), contrast);
    }
}
