package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the [LocalFeatures] of a picture: the blobs of its [ScaleSpace], described by their [GradientDescriptor].
///
/// Those on the page around a picture ([PageMask]) are left out. Half of what is kept are the blobs that stand out
/// most of all; of the other half, each octave has the same share, because only coarse ones are left in a copy that
/// was made small. Has no state; for use from any thread.
public final class FeatureDetector {

    /// The longer side of the plane to look at.
    public static final int PLANE_SIDE = 800;

    /// Most that are found in a picture. All of them ask; the first [LocalFeatures#KEPT] are kept to be asked for.
    public static final int MOST = 1_500;

    /// Tones nearer than this are not spread any more: what would be seen is noise.
    private static final float LEAST_RANGE = 32;

    private static final Comparator<ScaleSpace.Blob> BY_PLACE =
            Comparator.comparingDouble(ScaleSpace.Blob::y).thenComparingDouble(ScaleSpace.Blob::x);

    private FeatureDetector() {}

    /// What stands out in a picture.
    ///
    /// @param plane that keeps the picture's shape, at most [#PLANE_SIDE] each way ([AreaShrink#fitted])
    public static LocalFeatures find(LumaPlane plane) {
        var space = new ScaleSpace(plane);
        var mask = new PageMask(plane);
        var blobs = new ArrayList<ScaleSpace.Blob>();
        for (var blob : space.blobs()) {
            if (!mask.isPage(blob.x() * blob.step(), blob.y() * blob.step())) {
                blobs.add(blob);
            }
        }
        return described(plane, space, chosen(blobs));
    }

    /// The best, in an order of which every beginning has the same mixture.
    private static List<ScaleSpace.Blob> chosen(List<ScaleSpace.Blob> found) {
        var blobs = sorted(found);
        var octaves = blobs.stream().mapToInt(ScaleSpace.Blob::octave).max().orElse(0) + 1;
        var ranks = new long[blobs.size()];
        var seen = new int[octaves];
        for (var i = 0; i < ranks.length; i++) {
            var among = seen[blobs.get(i).octave()]++;
            ranks[i] = key(Math.min(i, octaves * among), i);
        }
        Arrays.sort(ranks);
        return Arrays.stream(ranks)
                .limit(MOST)
                .mapToObj(rank -> blobs.get((int) rank))
                .toList();
    }

    /// By contrast, the greatest first; equal ones by place. There are tens of thousands, so numbers are sorted, not
    /// blobs.
    private static List<ScaleSpace.Blob> sorted(List<ScaleSpace.Blob> blobs) {
        var keys = new long[blobs.size()];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = key(~Float.floatToRawIntBits((float) blobs.get(i).contrast()), i);
        }
        Arrays.sort(keys);
        var sorted = new ArrayList<ScaleSpace.Blob>(keys.length);
        for (var key : keys) {
            sorted.add(blobs.get((int) key));
        }
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
                to++;
            }
            if (to > from + 1) {
                sorted.subList(from, to).sort(BY_PLACE);
            }
        }
        return sorted;
    }

    /// The number of a blob after what it is sorted by.
    private static long key(int by, int blob) {
        return (long) by << Integer.SIZE | blob;
    }

    private static LocalFeatures described(LumaPlane plane, ScaleSpace space, List<ScaleSpace.Blob> blobs) {
        var places = new short[2 * MOST];
        var shapes = new byte[2 * MOST];
        var words = new long[LocalFeatures.WORDS * MOST];
        var descriptor = new GradientDescriptor();
        var count = 0;
        for (var blob : blobs) {
            var blurred = space.at(blob);
            for (var angle : descriptor.angles(blurred, blob)) {
                if (count < MOST) {
                    places[2 * count] = LocalFeatures.place(blob.x() * blob.step());
                    places[2 * count + 1] = LocalFeatures.place(blob.y() * blob.step());
                    shapes[2 * count] = LocalFeatures.scale(blob.blur() * blob.step());
                    shapes[2 * count + 1] = LocalFeatures.angle(angle);
                    var bits = GradientDescriptor.bits(descriptor.sums(blurred, blob, angle));
                    System.arraycopy(bits, 0, words, LocalFeatures.WORDS * count, LocalFeatures.WORDS);
                    count++;
                }
            }
        }
        return new LocalFeatures(
                plane.width(),
                plane.height(),
                Arrays.copyOf(places, 2 * count),
                Arrays.copyOf(shapes, 2 * count),
                Arrays.copyOf(words, LocalFeatures.WORDS * count),
                thumbnail(plane));
    }

    /// The picture by areas, as large as a thumbnail may be, its tones spread over all sixteen.
    static LocalFeatures.Thumbnail thumbnail(LumaPlane plane) {
        var pixels = (double) plane.width() * plane.height();
        var factor = Math.min(1, Math.sqrt(LocalFeatures.Thumbnail.MOST_SAMPLES / pixels));
        var width = Math.max(1, (int) (plane.width() * factor));
        var height = Math.clamp((int) (plane.height() * factor), 1, LocalFeatures.Thumbnail.MOST_SAMPLES / width);
        var means = new float[width * height];
        var darkest = 255f;
        var lightest = 0f;
        for (var i = 0; i < means.length; i++) {
            means[i] = mean(
                    plane,
                    i % width * plane.width() / width,
                    i / width * plane.height() / height,
                    Math.max(1, plane.width() / width),
                    Math.max(1, plane.height() / height));
            darkest = Math.min(darkest, means[i]);
            lightest = Math.max(lightest, means[i]);
        }
        var range = Math.max(LEAST_RANGE, lightest - darkest);
        var grey = new byte[width * height];
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.clamp(Math.round(15 * (means[i] - darkest) / range), 0, 15);
        }
        return new LocalFeatures.Thumbnail(width, height, grey);
    }

    private static float mean(LumaPlane plane, int left, int top, int width, int height) {
        var sum = 0f;
        for (var y = top; y < top + height; y++) {
            for (var x = left; x < left + width; x++) {
                sum += plane.samples()[y * plane.width() + x];
            }
        }
        return sum / (width * height);
    }
}
