package org.whence.core.compare;

import java.util.List;
import java.util.Optional;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.media.Region;

/// Where two still pictures show the same: the pairs of features that agree on how the other lies in this one, and
/// the blocks of the other that look alike under that map. It is what a person looks at to see what a match rests
/// on; worked out anew from the features that are kept.
///
/// @param blocks of the other
public record CommonPoints(List<Point> points, List<Region> blocks) {

    /// A place here and the same place in the other, in shares of the width and height of the upright pictures.
    public record Point(double x, double y, double otherX, double otherY) {}

    public CommonPoints {
        points = List.copyOf(points);
        blocks = List.copyOf(blocks);
    }

    /// Nothing where the features of the two do not agree on any map, or not soundly.
    public static Optional<CommonPoints> of(LocalFeatures here, LocalFeatures there) {
        return EitherWay.of(here, there, EitherWay.BOTH)
                .map(found ->
                        of(found.alignment(), found.isMirrored() ? here.mirrored() : here, there, found.isMirrored()));
    }

    private static CommonPoints of(
            PictureAlignment alignment, LocalFeatures here, LocalFeatures there, boolean isMirrored) {
        var points = alignment.agreeing(here, there).stream()
                .map(pair -> new Point(
                        share(isMirrored ? here.width() - 1 - pair.toX() : pair.toX(), here.width()),
                        share(pair.toY(), here.height()),
                        share(pair.fromX(), there.width()),
                        share(pair.fromY(), there.height())))
                .toList();
        return new CommonPoints(points, BlockCheck.agreeing(here, there, alignment.toHere()));
    }

    private static double share(double samples, int length) {
        return Math.clamp((samples + 0.5) / length, 0, 1);
    }
}
