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
        var blur = new GaussianBlur(plane.width(), plane.height());
        var first = new Blurred(plane.width(), plane.height(), new float[plane.samples().length]);
        blur.blur(
                plane.samples(),
                first.samples(),
                Math.sqrt(FIRST_BLUR * FIRST_BLUR - BLUR_OF_PICTURES * BLUR_OF_PICTURES));
        while (Math.min(first.width(), first.height()) >= SMALLEST_SIDE) {
            var octave = new Blurred[LEVELS + 3];
            octave[0] = first;
            for (var level = 1; level < octave.length; level++) {
                var before = blur(level - 1);
                var after = blur(level);
                octave[level] = new Blurred(first.width(), first.height(), new float[first.samples().length]);
                blur.blur(
                        octave[level - 1].samples(),
                        octave[level].samples(),
                        Math.sqrt(after * after - before * before));
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

    /// Every blob, in no order that means anything.
    List<Blob> blobs() {
        var found = new ArrayList<Blob>();
        for (var octave = 0; octave < octaves.size(); octave++) {
            new BlobFinder(octave, octaves.get(octave)).find(found);
        }
        return found;
    }
}
