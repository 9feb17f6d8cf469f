package org.whence.core.compare;

import java.util.Optional;
import java.util.Set;
import org.whence.core.fingerprint.LocalFeatures;

/// How one picture lies in another as it stands or mirrored: the way on which more of their features agree, if that is
/// more than chance.
///
/// @param isMirrored whether it is the picture here mirrored in which the other lies
record EitherWay(PictureAlignment alignment, boolean isMirrored) {

    /// As it stands, and mirrored.
    static final Set<Boolean> BOTH = Set.of(false, true);

    /// @param ways of `here` that are tried
    static Optional<EitherWay> of(LocalFeatures here, LocalFeatures there, Set<Boolean> ways) {
        var upright = ways.contains(false) ? sound(here, there, false) : Optional.<EitherWay>empty();
        var mirrored = ways.contains(true) ? sound(here.mirrored(), there, true) : Optional.<EitherWay>empty();
        return inliers(mirrored) > inliers(upright) ? mirrored : upright;
    }

    private static Optional<EitherWay> sound(LocalFeatures here, LocalFeatures there, boolean isMirrored) {
        return PictureAlignment.of(here, there)
                .filter(alignment -> alignment.isSound(isMirrored))
                .map(alignment -> new EitherWay(alignment, isMirrored));
    }

    private static int inliers(Optional<EitherWay> way) {
        return way.map(found -> found.alignment().inliers()).orElse(0);
    }
}
