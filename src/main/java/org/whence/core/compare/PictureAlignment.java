package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.index.BitColumns;

/// How one picture lies in another, found by their local features and checked by their pixels.
///
/// Features of the two whose surroundings look alike, and more so than any other place of the picture, are paired.
/// Each pair says by itself where the other picture would lie, how large and how turned; the pairs that agree with
/// the most popular of these claims, and with each other under an affine map, then a homography, are the *inliers*.
/// Last, the other picture is laid over this one by that map and compared block by block ([BlockCheck]).
///
/// Source: D. G. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (International Journal of
/// Computer Vision 60, 2004), section 7; J. Philbin and others, "Object Retrieval with Large Vocabularies and Fast
/// Spatial Matching" (CVPR 2007), section 4, for hypotheses from single pairs.
///
/// @param toHere points of the plane of the features there onto that of the features here
/// @param inliers pairs of features that agree
/// @param spread of the inliers across their longest direction: their standard deviation as a part of the longer
/// side     of the picture, or of the other, whichever is more
/// @param share of the blocks that agree, 0 to 1
/// @param blocks how many blocks could be compared
/// @param agreed how far the blocks that agree spread in the same way
public record PictureAlignment(Warp toHere, int inliers, double spread, double share, int blocks, double agreed) {

    /// Least number of pairs for a claim worth checking.
    static final int LEAST_INLIERS = 6;

    private static final double LEAST_SHARE = 0.6;

    /// Two lines of a caption come to 0.045.
    private static final double LEAST_SPREAD = 0.06;

    private static final int LEAST_AGREEING_BLOCKS = 8;

    /// Features nearly on a line, a horizon, a row of houses, are believed where the pixels say the same all over.
    private static final int LINED_INLIERS = 20;

    private static final double LINED_SHARE = 0.65;
    private static final double LINED_AGREED = 0.055;
    private static final int LINED_AGREEING_BLOCKS = 100;
    private static final int FARTHEST_BITS = 80;
    private static final double RATIO = 0.88;

    /// Another place is as far as this from a feature, in samples.
    private static final double OTHER_PLACE = 6;

    private static final int MOST_CLAIMS = 200;

    /// How far off a pair may lie, in samples of the plane there, of a claim by one pair, and of a fitted map.
    private static final double CLAIM_MISS = 20;

    private static final double FITTED_MISS = 6;
    private static final double MOST_TURN = Math.toRadians(25);
    private static final double MOST_SCALING = 0.8;
    private static final int PROJECTIVE = 14;

    private record Found(Warp.Pair pair, double scale, double angle, int distance, int there) {}

    /// Whether it is more than chance: features that agree by chance are few, or lie on one line of letters that
    /// both pictures have, and the pixels between them do not agree.
    boolean isSound() {
        var agreeing = share * blocks;
        var isSpread = inliers >= LEAST_INLIERS
                && spread >= LEAST_SPREAD
                && share >= LEAST_SHARE
                && agreeing >= LEAST_AGREEING_BLOCKS;
        return isSpread
                || inliers >= LINED_INLIERS
                        && agreed >= LINED_AGREED
                        && share >= LINED_SHARE
                        && agreeing >= LINED_AGREEING_BLOCKS;
    }

    /// The best alignment, if the two have anything to do with each other.
    static Optional<PictureAlignment> of(LocalFeatures here, LocalFeatures there) {
        var pairs = pairs(here, there);
        if (pairs.size() < LEAST_INLIERS) {
            return Optional.empty();
        }
        List<Found> agreeing = List.of();
        for (var claim : pairs.subList(0, Math.min(MOST_CLAIMS, pairs.size()))) {
            var warp = Warp.similarity(claim.pair(), Math.exp(claim.scale()), claim.angle());
            var with = agreeing(pairs, claim, warp, CLAIM_MISS);
            agreeing = with.size() > agreeing.size() ? with : agreeing;
        }
        return agreeing.size() < LEAST_INLIERS ? Optional.empty() : refined(here, there, pairs, agreeing);
    }

    /// The pairs of features that agree with it: from there onto here.
    List<Warp.Pair> agreeing(LocalFeatures here, LocalFeatures there) {
        return pairs(here, there).stream()
                .map(Found::pair)
                .filter(pair -> toHere.miss(pair) <= 1 + FITTED_MISS * toHere.scale(pair.fromX(), pair.fromY()))
                .toList();
    }

    private static Optional<PictureAlignment> refined(
            LocalFeatures here, LocalFeatures there, List<Found> pairs, List<Found> first) {
        var agreeing = first;
        var claim = first.getFirst();
        Warp warp = null;
        for (var round = 0; round < 4; round++) {
            warp = Warp.through(
                    agreeing.stream().map(Found::pair).toList(), round < 2 ? Integer.MAX_VALUE : PROJECTIVE);
            if (warp == null) {
                return Optional.empty();
            }
            agreeing = agreeing(pairs, claim, warp, round == 0 ? CLAIM_MISS / 2 : FITTED_MISS);
            if (agreeing.size() < LEAST_INLIERS) {
                return Optional.empty();
            }
        }
        if (warp == null || !isPlausible(warp, there)) {
            return Optional.empty();
        }
        var agreement = BlockCheck.of(here, there, warp);
        return Optional.of(new PictureAlignment(
                warp,
                agreeing.size(),
                spread(agreeing, here, there),
                agreement.share(),
                agreement.blocks(),
                agreement.spread()));
    }

    private static double spread(List<Found> inliers, LocalFeatures here, LocalFeatures there) {
        var across = new Spread();
        var acrossThere = new Spread();
        for (var found : inliers) {
            across.add(found.pair().toX(), found.pair().toY());
            acrossThere.add(found.pair().fromX(), found.pair().fromY());
        }
        return Math.max(
                across.across() / Math.max(here.width(), here.height()),
                acrossThere.across() / Math.max(there.width(), there.height()));
    }

    /// Whether the map keeps the picture a picture: nowhere turned over, nowhere stretched beyond what a camera
    /// sees.
    private static boolean isPlausible(Warp warp, LocalFeatures there) {
        var smallest = Double.MAX_VALUE;
        var largest = 0.0;
        for (var corner = 0; corner < 4; corner++) {
            var scale = warp.scale((corner % 2) * there.width(), (corner / 2) * there.height());
            if (!(scale > 0.02 && scale < 50)) {
                return false;
            }
            smallest = Math.min(smallest, scale);
            largest = Math.max(largest, scale);
        }
        var along = Math.hypot(warp.a(), warp.d());
        var across = Math.hypot(warp.b(), warp.e());
        return largest < 3 * smallest && along < 3 * across && across < 3 * along;
    }

    private static List<Found> agreeing(List<Found> pairs, Found claim, Warp warp, double miss) {
        var found = new ArrayList<Found>();
        for (var pair : pairs) {
            if (Math.abs(pair.scale() - claim.scale()) <= MOST_SCALING
                    && apart(pair.angle(), claim.angle()) <= MOST_TURN
                    && isMet(warp, pair.pair(), miss)) {
                found.add(pair);
            }
        }
        return found;
    }

    private static boolean isMet(Warp warp, Warp.Pair pair, double miss) {
        return warp.miss(pair) <= 1 + miss * warp.scale(pair.fromX(), pair.fromY());
    }

    /// Each feature here with the one there that looks most like it, nearest pairs first; each feature there once.
    private static List<Found> pairs(LocalFeatures here, LocalFeatures there) {
        var best = new Found[there.count()];
        var columns = new BitColumns(there.words(), 0, 1, 2, 3);
        var distances = new int[there.count()];
        for (var feature = 0; feature < here.count(); feature++) {
            columns.measure(here.words(), LocalFeatures.WORDS * feature, distances);
            var found = nearest(here, feature, there, distances);
            if (found != null && (best[found.there()] == null || found.distance() < best[found.there()].distance())) {
                best[found.there()] = found;
            }
        }
        var pairs = new ArrayList<Found>();
        for (var found : best) {
            if (found != null) {
                pairs.add(found);
            }
        }
        pairs.sort(Comparator.comparingInt(Found::distance).thenComparingInt(Found::there));
        return pairs;
    }

    private static @Nullable Found nearest(LocalFeatures here, int feature, LocalFeatures there, int[] distances) {
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
        return new Found(
                new Warp.Pair(there.x(first), there.y(first), here.x(feature), here.y(feature)),
                (here.scale(feature) - there.scale(first)) * Math.log(2),
                (here.angle(feature) - there.angle(first)) * 2 * Math.PI / 256,
                least,
                first);
    }

    /// The lesser angle between two, in radians.
    private static double apart(double one, double other) {
        var turns = (one - other) / (2 * Math.PI);
        return Math.abs(turns - Math.rint(turns)) * 2 * Math.PI;
    }

    private static boolean isElsewhere(LocalFeatures of, int one, int other) {
        return Math.abs(of.x(one) - of.x(other)) > OTHER_PLACE || Math.abs(of.y(one) - of.y(other)) > OTHER_PLACE;
    }
}
