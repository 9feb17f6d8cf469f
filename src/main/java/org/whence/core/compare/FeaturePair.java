package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.index.BitColumns;

/// A feature here and one there whose surroundings look alike, and more so than those of any other place there. It says
/// by itself where the other picture would lie, how large and how turned.
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of Computer
/// Vision 60, 2004), section 7.1, for the ratio to the second nearest.
///
/// @param pair from there to here
/// @param scale how much larger it is here: the natural logarithm; `angle` by which it is turned here, in radians
/// @param distance in bits of the two descriptions
/// @param there number of the feature there
record FeaturePair(Warp.Pair pair, double scale, double angle, int distance, int there) {

    private static final int FARTHEST_BITS = 80;
    private static final double RATIO = 0.88;

    /// Another place is as far as this from a feature, in samples.
    private static final double OTHER_PLACE = 6;

    private static final double MOST_TURN = Math.toRadians(25);
    private static final double MOST_SCALING = 0.8;

    /// Each feature here with the one there that looks most like it, nearest pairs first; each feature there once.
    static List<FeaturePair> of(LocalFeatures here, LocalFeatures there) {
        var best = new FeaturePair[there.count()];
        var columns = new BitColumns(there.words(), 0, 1, 2, 3);
        var distances = new int[there.count()];
        for (var feature = 0; feature < here.count(); feature++) {
            columns.measure(here.words(), LocalFeatures.WORDS * feature, distances);
            var found = nearest(here, feature, there, distances);
            if (found != null && (best[found.there()] == null || found.distance() < best[found.there()].distance())) {
                best[found.there()] = found;
            }
        }
        var pairs = new ArrayList<FeaturePair>();
        for (var found : best) {
            if (found != null) {
                pairs.add(found);
            }
        }
        pairs.sort(Comparator.comparingInt(FeaturePair::distance).thenComparingInt(FeaturePair::there));
        return pairs;
    }

    private static @Nullable FeaturePair nearest(
            LocalFeatures here, int feature, LocalFeatures there, int[] distances) {
        var least = BitColumns.least(distances);
        if (least > FARTHEST_BITS) {
            return null;
        }
        var first = BitColumns.firstWithin(distances, 0, least);
        var alike = (int) (least / RATIO);
        for (var other = BitColumns.firstWithin(distances, 0, alike);
                other >= 0;
                other = BitColumns.firstWithin(distances, other + 1, alike)) {
            if (isElsewhere(there, first, other)) {
                return null;
            }
        }
        return new FeaturePair(
                new Warp.Pair(there.x(first), there.y(first), here.x(feature), here.y(feature)),
                (here.scale(feature) - there.scale(first)) * Math.log(2),
                (here.angle(feature) - there.angle(first)) * 2 * Math.PI / 256,
                least,
                first);
    }

    private static boolean isElsewhere(LocalFeatures of, int one, int other) {
        return Math.abs(of.x(one) - of.x(other)) > OTHER_PLACE || Math.abs(of.y(one) - of.y(other)) > OTHER_PLACE;
    }

    /// Where the other picture would lie by this pair alone.
    Warp claim() {
        return Warp.similarity(pair, Math.exp(scale), angle);
    }

    /// Whether another says about the same of how large and how turned.
    boolean agrees(FeaturePair other) {
        return Math.abs(scale - other.scale) <= MOST_SCALING && apart(angle, other.angle) <= MOST_TURN;
    }

    /// The lesser angle between two, in radians.
    private static double apart(double one, double other) {
        var turns = (one - other) / (2 * Math.PI);
        return Math.abs(turns - Math.rint(turns)) * 2 * Math.PI;
    }
}
