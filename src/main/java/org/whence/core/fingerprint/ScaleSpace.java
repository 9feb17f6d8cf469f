package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture at growing blurs, octave by octave, and the blobs that stand out in it: the extrema, over place and scale,
/// of the differences between neighbouring blurs.
///
/// Each octave holds [#LEVELS] + 3 blurs, each 2^(1/[#LEVELS]) times as wide as the one before; the next octave begins
/// with every second sample of the one of twice the first blur. An extremum is placed between the samples by a parabola
/// through its neighbours, and left out where it is faint or lies along an edge, on which it could slide.
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of Computer
/// Vision 60, 2004), sections 3 and 4.
final class ScaleSpace {

    /// Scales in each octave at which extrema are looked for.
    static final int LEVELS = 3;

    /// The blur, as a standard deviation in samples, with which each octave begins.
    static final double FIRST_BLUR = 1.6;

    /// What a decoded picture has of its own.
    private static final double BLUR_OF_PICTURES = 0.5;

    /// Least difference of an extremum, in steps of brightness.
    private static final float FAINTEST = 255 * 0.005f / LEVELS;

    /// The ratio of the curvatures across and along, at most.
    private static final double MOST_EDGE = 10;

    private static final int MARGIN = 5;
    private static final int SMALLEST_SIDE = 24;

    private final List<Blurred[]> octaves = new ArrayList<>();

    /// One blur of the picture.
    ///
    /// @param samples `height` rows of `width`
    record Blurred(int width, int height, float[] samples) {

        float at(int x, int y) {
            return samples[y * width + x];
        }
    }

    /// Where something stands out.
    ///
    /// @param level the nearest blur in its octave
    /// @param x in samples of its octave
    /// @param blur in samples of its octave
    /// @param contrast how much it stands out, in steps of brightness
    record Blob(int octave, int level, double x, double y, double blur, double contrast) {

        /// How many samples of the picture one of the octave is.
        double step() {
            return 1 << octave;
        }
    }

    ScaleSpace(LumaPlane plane) {
        var first = blurred(
                new Blurred(plane.width(), plane.height(), plane.samples()),
                Math.sqrt(FIRST_BLUR * FIRST_BLUR - BLUR_OF_PICTURES * BLUR_OF_PICTURES));
        while (Math.min(first.width(), first.height()) >= SMALLEST_SIDE) {
            var octave = new Blurred[LEVELS + 3];
            octave[0] = first;
            for (var level = 1; level < octave.length; level++) {
                var before = blur(level - 1);
                var after = blur(level);
                octave[level] = blurred(octave[level - 1], Math.sqrt(after * after - before * before));
            }
            octaves.add(octave);
            first = halved(octave[LEVELS]);
        }
    }

    private static double blur(double level) {
        return FIRST_BLUR * Math.pow(2, level / LEVELS);
    }

    Blurred at(Blob blob) {
        return octaves.get(blob.octave())[blob.level()];
    }

    private static Blurred halved(Blurred from) {
        var width = from.width() / 2;
        var height = from.height() / 2;
        var samples = new float[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                samples[y * width + x] = from.at(2 * x, 2 * y);
            }
        }
        return new Blurred(width, height, samples);
    }

    /// Blurs along the rows, then along the columns; what lies beyond an edge is as the edge. The loops run along rows,
    /// tap by tap, so that the compiler can turn them into vector instructions.
    private static Blurred blurred(Blurred from, double deviation) {
        var width = from.width();
        var height = from.height();
        var taps = taps(deviation);
        var radius = taps.length - 1;
        var along = new float[width * height];
        var row = new float[width + 2 * radius];
        var sums = new float[width];
        for (var y = 0; y < height; y++) {
            System.arraycopy(from.samples(), y * width, row, radius, width);
            Arrays.fill(row, 0, radius, row[radius]);
            Arrays.fill(row, radius + width, row.length, row[radius + width - 1]);
            Arrays.fill(sums, 0);
            for (var tap = -radius; tap <= radius; tap++) {
                addScaled(sums, row, radius + tap, taps[Math.abs(tap)]);
            }
            System.arraycopy(sums, 0, along, y * width, width);
        }
        var result = new float[width * height];
        for (var y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (var tap = -radius; tap <= radius; tap++) {
                addScaled(sums, along, Math.clamp(y + tap, 0, height - 1) * width, taps[Math.abs(tap)]);
            }
            System.arraycopy(sums, 0, result, y * width, width);
        }
        return new Blurred(width, height, result);
    }

    private static void addScaled(float[] sums, float[] values, int from, float factor) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += factor * values[from + i];
        }
    }

    /// Half of a bell curve from its middle on, which sums to 1 with its mirror image.
    private static float[] taps(double deviation) {
        var taps = new float[1 + (int) Math.ceil(3.5 * deviation)];
        var sum = 0.0;
        for (var i = 0; i < taps.length; i++) {
            taps[i] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += i == 0 ? taps[i] : 2 * taps[i];
        }
        for (var i = 0; i < taps.length; i++) {
            taps[i] /= (float) sum;
        }
        return taps;
    }

    /// Every blob, in no order that means anything.
    List<Blob> blobs() {
        var found = new ArrayList<Blob>();
        for (var octave = 0; octave < octaves.size(); octave++) {
            var blurs = octaves.get(octave);
            var differences = new Blurred[blurs.length - 1];
            for (var level = 0; level < differences.length; level++) {
                differences[level] = difference(blurs[level + 1], blurs[level]);
            }
            for (var level = 1; level <= LEVELS; level++) {
                extrema(octave, level, differences, found);
            }
        }
        return found;
    }

    private static Blurred difference(Blurred wide, Blurred narrow) {
        var samples = new float[wide.samples().length];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = wide.samples()[i] - narrow.samples()[i];
        }
        return new Blurred(wide.width(), wide.height(), samples);
    }

    private static void extrema(int octave, int level, Blurred[] differences, List<Blob> found) {
        var here = differences[level];
        var width = here.width();
        for (var y = MARGIN; y < here.height() - MARGIN; y++) {
            for (var x = MARGIN; x < width - MARGIN; x++) {
                var value = here.samples()[y * width + x];
                if (Math.abs(value) > FAINTEST / 2 && isExtreme(differences, level, y * width + x, width)) {
                    var blob = refined(octave, level, x, y, differences);
                    if (blob != null) {
                        found.add(blob);
                    }
                }
            }
        }
    }

    private static boolean isExtreme(Blurred[] differences, int level, int at, int width) {
        var middle = differences[level].samples();
        var value = middle[at];
        var sign = value > 0 ? 1 : -1;
        var height = sign * value;
        for (var dy = -width; dy <= width; dy += width) {
            for (var to = at + dy - 1; to <= at + dy + 1; to++) {
                if (sign * middle[to] > height
                        || sign * differences[level - 1].samples()[to] >= height
                        || sign * differences[level + 1].samples()[to] >= height) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The blob by the parabola through its neighbours along each axis; null where there is none to speak of.
    private static @Nullable Blob refined(int octave, int level, int x, int y, Blurred[] differences) {
        var here = differences[level];
        var value = here.at(x, y);
        var dx = (here.at(x + 1, y) - here.at(x - 1, y)) / 2;
        var dy = (here.at(x, y + 1) - here.at(x, y - 1)) / 2;
        var ds = (differences[level + 1].at(x, y) - differences[level - 1].at(x, y)) / 2;
        var dxx = here.at(x + 1, y) + here.at(x - 1, y) - 2 * value;
        var dyy = here.at(x, y + 1) + here.at(x, y - 1) - 2 * value;
        var dss = differences[level + 1].at(x, y) + differences[level - 1].at(x, y) - 2 * value;
        var dxy = (here.at(x + 1, y + 1) - here.at(x - 1, y + 1) - here.at(x + 1, y - 1) + here.at(x - 1, y - 1)) / 4;
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
        return new Blob(octave, level, x + offX, y + offY, blur(level + offLevel), contrast);
    }
}
