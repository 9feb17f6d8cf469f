package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.List;

/// A picture at growing blurs, octave by octave, and the blobs that stand out in it ([BlobFinder]).
///
/// Each octave holds [#LEVELS] + 3 blurs, each 2^(1/[#LEVELS]) times as wide as the one before; the next octave
/// begins with every second sample of the one of twice the first blur.
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of
/// Computer Vision 60, 2004), sections 3 and 4.
final class ScaleSpace {

    /// Scales in each octave at which extrema are looked for.
    static final int LEVELS = 3;

    /// The blur, as a standard deviation in samples, with which each octave begins.
    static final double FIRST_BLUR = 1.6;

    /// What a decoded picture has of its own.
    private static final double BLUR_OF_PICTURES = 0.5;

    private static final int SMALLEST_SIDE = 24;

    private final List<Blurred[]> octaves = new ArrayList<>();

    /// One blur of the picture.
    ///
    /// @param rows `height` arrays of `width` samples
    record Blurred(int width, int height, float[][] rows) {

        static Blurred empty(int width, int height) {
            return new Blurred(width, height, new float[height][width]);
        }

        static Blurred of(LumaPlane plane) {
            var copy = empty(plane.width(), plane.height());
            for (var y = 0; y < plane.height(); y++) {
                System.arraycopy(plane.samples(), y * plane.width(), copy.rows[y], 0, plane.width());
            }
            return copy;
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
        var blur = new GaussianBlur(plane.width(), plane.height());
        var first = Blurred.empty(plane.width(), plane.height());
        blur.blur(
                Blurred.of(plane).rows(),
                first.rows(),
                Math.sqrt(FIRST_BLUR * FIRST_BLUR - BLUR_OF_PICTURES * BLUR_OF_PICTURES));
        while (Math.min(first.width(), first.height()) >= SMALLEST_SIDE) {
            var octave = new Blurred[LEVELS + 3];
            octave[0] = first;
            for (var level = 1; level < octave.length; level++) {
                var before = blur(level - 1);
                var after = blur(level);
                octave[level] = Blurred.empty(first.width(), first.height());
                blur.blur(octave[level - 1].rows(), octave[level].rows(), Math.sqrt(after * after - before * before));
            }
            octaves.add(octave);
            first = halved(octave[LEVELS]);
            blur = new GaussianBlur(first.width(), first.height());
        }
    }

    static double blur(double level) {
        return FIRST_BLUR * Math.pow(2, level / LEVELS);
    }

    Blurred at(Blob blob) {
        return octaves.get(blob.octave())[blob.level()];
    }

    private static Blurred halved(Blurred from) {
        var half = Blurred.empty(from.width() / 2, from.height() / 2);
        for (var y = 0; y < half.height(); y++) {
            for (var x = 0; x < half.width(); x++) {
                half.rows()[y][x] = from.rows()[2 * y][2 * x];
            }
        }
        return half;
    }

    /// Every blob, in no order that means anything.
    List<Blob> blobs() {
        var found = new ArrayList<Blob>();
        for (var octave = 0; octave < octaves.size(); octave++) {
            new BlobFinder(octave, octaves.get(octave)).find(found);
        }
        return found;
    }
}
