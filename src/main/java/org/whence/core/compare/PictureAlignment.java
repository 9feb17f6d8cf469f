package org.whence.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.core.fingerprint.LocalFeatures;

/// How one picture lies in another, found by their local features and checked by their pixels.
///
/// Features of the two are paired ([FeaturePair]). Each pair claims where the other picture would lie; the pairs that
/// agree with the most popular of these claims, and with each other under an affine map, then a homography, are the
/// *inliers*. Last, the other picture is laid over this one by that map and compared block by block ([BlockCheck]).
///
/// What a scene has twice, the windows of a facade, the pumps of a filling station, lies on its like with a dozen
/// features and two thirds of the blocks, and so does one side of what is symmetric on the other, mirrored. Of a copy
/// either many features agree or nearly all blocks. So the fewer the features, the more of the blocks have to agree:
/// 0.85 of them, and less with each feature, down to [#LEAST_SHARE] with [#ENOUGH_INLIERS], with twice as many where
/// the
/// picture was mirrored.
///
/// Source: J. Philbin and others, "Object Retrieval with Large Vocabularies and Fast Spatial Matching" (CVPR 2007),
/// section 4, for hypotheses from single pairs.
///
/// @param toHere points of the plane of the features there onto that of the features here
/// @param inliers pairs of features that agree
/// @param spread of the inliers across their longest direction: their standard deviation as a part of the longer side
/// of
/// the picture, or of the other, whichever is more
/// @param share of the blocks that agree, 0 to 1
/// @param blocks how many blocks could be compared
/// @param agreed how far the blocks that agree spread in the same way
public record PictureAlignment(Warp toHere, int inliers, double spread, double share, int blocks, double agreed) {

    /// Least number of pairs for a claim worth checking.
    static final int LEAST_INLIERS = 6;

    /// Where many features agree; the others may be covered, or no longer to be seen.
    private static final double LEAST_SHARE = 0.6;

    /// So much more where next to none do.
    private static final double FEW_SHARE = 0.25;

    private static final int ENOUGH_INLIERS = 60;

    /// Two lines of a caption come to 0.045.
    private static final double LEAST_SPREAD = 0.06;

    private static final int LEAST_AGREEING_BLOCKS = 8;

    /// Features nearly on a line, a horizon, a row of houses, are believed where the pixels say the same all over.
    private static final int LINED_INLIERS = 20;

    private static final double LINED_SHARE = 0.65;
    private static final double LINED_AGREED = 0.055;
    private static final int LINED_AGREEING_BLOCKS = 100;
    private static final int MOST_CLAIMS = 200;

    /// How far off a pair may lie, in samples of the plane there, of a claim by one pair, and of a fitted map.
    private static final double CLAIM_MISS = 20;

    private static final double FITTED_MISS = 6;
    private static final int PROJECTIVE = 14;

    /// Whether it is more than chance: features that agree by chance are few, or lie on one line of letters that
    /// both pictures have, and the pixels between them do not agree.
    ///
    /// @param isMirrored whether the picture here is one that was mirrored to be laid
    boolean isSound(boolean isMirrored) {
        var enough = isMirrored ? 2 * ENOUGH_INLIERS : ENOUGH_INLIERS;
        return agreesIn(LEAST_SHARE + FEW_SHARE * Math.max(0, 1 - inliers / (double) enough));
    }

    /// The same, where something else decides in the end: of frames of clips, the moments around them.
    boolean isWorthFollowing() {
        return agreesIn(LEAST_SHARE);
    }

    private boolean agreesIn(double least) {
        var agreeing = share * blocks;
        var isSpread = inliers >= LEAST_INLIERS
                && spread >= LEAST_SPREAD
                && share >= least
                && agreeing >= LEAST_AGREEING_BLOCKS;
        return isSpread
                || inliers >= LINED_INLIERS
                        && agreed >= LINED_AGREED
                        && share >= Math.max(LINED_SHARE, least)
                        && agreeing >= LINED_AGREEING_BLOCKS;
    }

    /// The best alignment, if the two have anything to do with each other.
    static Optional<PictureAlignment> of(LocalFeatures here, LocalFeatures there) {
        var pairs = FeaturePair.of(here, there);
        if (pairs.size() < LEAST_INLIERS) {
            return Optional.empty();
        }
        var popular = pairs.getFirst();
        var most = 0;
        for (var claim : pairs.subList(0, Math.min(MOST_CLAIMS, pairs.size()))) {
            var with = countAgreeing(pairs, claim);
            if (with > most) {
                popular = claim;
                most = with;
            }
        }
        return most < LEAST_INLIERS
                ? Optional.empty()
                : refined(here, there, pairs, agreeing(pairs, popular, popular.claim(), CLAIM_MISS));
    }

    /// The pairs of features that agree with it: from there onto here.
    List<Warp.Pair> agreeing(LocalFeatures here, LocalFeatures there) {
        return FeaturePair.of(here, there).stream()
                .map(FeaturePair::pair)
                .filter(pair -> toHere.miss(pair) <= 1 + FITTED_MISS * toHere.scale(pair.fromX(), pair.fromY()))
                .toList();
    }

    private static Optional<PictureAlignment> refined(
            LocalFeatures here, LocalFeatures there, List<FeaturePair> pairs, List<FeaturePair> first) {
        var agreeing = first;
        var claim = first.getFirst();
        Warp warp = null;
        for (var round = 0; round < 4; round++) {
            warp = Warp.through(
                    agreeing.stream().map(FeaturePair::pair).toList(), round < 2 ? Integer.MAX_VALUE : PROJECTIVE);
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

    private static double spread(List<FeaturePair> inliers, LocalFeatures here, LocalFeatures there) {
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

    private static int countAgreeing(List<FeaturePair> pairs, FeaturePair claim) {
        var warp = claim.claim();
        var count = 0;
        for (var pair : pairs) {
            if (pair.agrees(claim) && isMet(warp, pair.pair(), CLAIM_MISS)) {
                count++;
            }
        }
        return count;
    }

    private static List<FeaturePair> agreeing(List<FeaturePair> pairs, FeaturePair claim, Warp warp, double miss) {
        var found = new ArrayList<FeaturePair>();
        for (var pair : pairs) {
            if (pair.agrees(claim) && isMet(warp, pair.pair(), miss)) {
                found.add(pair);
            }
        }
        return found;
    }

    private static boolean isMet(Warp warp, Warp.Pair pair, double miss) {
        return warp.miss(pair) <= 1 + miss * warp.scale(pair.fromX(), pair.fromY());
    }
}
