package org.whence.core.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.media.Region;

/// Finds stretches of one clip that show another cropped, inset, covered or otherwise too changed for hashes: where the
/// local features of a frame of one lie in a frame of the other ([PictureAlignment]), their strips say from when to
/// when
/// ([StripFit]).
final class FeatureLays {

    /// So many pairs of frames are compared where nobody said which.
    private static final int MOST_PAIRS = 150;

    /// So many are compared of those that somebody named.
    private static final int MOST_SIGHTS = 48;

    /// What is left of a stretch beside those known before; less is noise at a cut.
    private static final long LEAST_MILLIS = 900;

    private static final int FIRM_INLIERS = 20;
    private static final double FIRM_SPREAD = 0.03;
    private static final double FIRM_SHARE = 0.75;
    private static final int FIRM_BLOCKS = 100;

    private final Clip here;
    private final Clip mirrored;
    private final Clip there;

    /// A stretch and how its pictures lie.
    record Laid(Segment segment, PictureAlignment alignment) {}

    /// @param mirrored the clip here mirrored
    FeatureLays(Clip here, Clip mirrored, Clip there) {
        this.here = here;
        this.mirrored = mirrored;
        this.there = there;
    }

    /// The stretches found, none of which overlaps another or `known`.
    ///
    /// @param sights where to look; where there are none, everywhere, in short clips
    List<Laid> find(List<Segment> known, List<Sight> sights) {
        var laid = new ArrayList<Laid>();
        if (here.features().strip().count() == 0 || there.features().strip().count() == 0) {
            return laid;
        }
        var taken = new ArrayList<>(known);
        for (var sight : sights.isEmpty() ? all() : sights.subList(0, Math.min(MOST_SIGHTS, sights.size()))) {
            if (!isTaken(taken, sight.hereMillis())) {
                of(sight).map(found -> beside(found, taken)).ifPresent(found -> {
                    if (found.segment().lengthMillis() >= LEAST_MILLIS) {
                        taken.add(found.segment());
                        laid.add(found);
                    }
                });
            }
        }
        return laid;
    }

    private List<Sight> all() {
        var frames = here.features().frames();
        var others = there.features().frames();
        if (frames.size() * others.size() > MOST_PAIRS) {
            return List.of();
        }
        var sights = new ArrayList<Sight>();
        for (var frame : frames) {
            for (var other : others) {
                sights.add(new Sight(frame.timeMillis(), other.timeMillis(), false));
            }
        }
        return sights;
    }

    private static boolean isTaken(List<Segment> taken, long millis) {
        return taken.stream().anyMatch(each -> each.fromMillis() <= millis && millis < each.toMillis());
    }

    private Optional<Laid> of(Sight sight) {
        var frame = frame(here, sight.hereMillis());
        var turned = frame(mirrored, sight.hereMillis());
        var other = frame(there, sight.thereMillis());
        if (frame == null || turned == null || other == null) {
            return Optional.empty();
        }
        var upright = PictureAlignment.of(frame.features(), other.features()).filter(FeatureLays::isFirm);
        var reflected = PictureAlignment.of(turned.features(), other.features()).filter(FeatureLays::isFirm);
        var isMirrored = upright.map(PictureAlignment::inliers).orElse(0)
                < reflected.map(PictureAlignment::inliers).orElse(0);
        var clip = isMirrored ? mirrored : here;
        return (isMirrored ? reflected : upright)
                .flatMap(alignment -> followed(clip, isMirrored ? turned : frame, other, alignment)
                        .map(run -> new Laid(segment(run, frame, other, alignment, isMirrored), alignment)));
    }

    /// Whether it is more than chance: sound, or features nearly on a line, a horizon or a row of houses, where the
    /// pixels of most of both frames agree as well.
    static boolean isFirm(PictureAlignment alignment) {
        return alignment.isSound()
                || alignment.inliers() >= FIRM_INLIERS
                        && alignment.spread() >= FIRM_SPREAD
                        && alignment.share() >= FIRM_SHARE
                        && alignment.share() * alignment.blocks() >= FIRM_BLOCKS;
    }

    private static ClipFeatures.@Nullable Frame frame(Clip clip, long millis) {
        return clip.features().frames().stream()
                .filter(each -> each.timeMillis() == millis)
                .findFirst()
                .orElse(null);
    }

    private Optional<StripFit.Run> followed(
            Clip clip, ClipFeatures.Frame frame, ClipFeatures.Frame other, PictureAlignment alignment) {
        var lay = Lay.of(alignment, frame.features(), other.features());
        var strips = new StripPair(clip.features().strip(), there.features().strip(), lay);
        return StripFit.around(strips, frame.timeMillis(), other.timeMillis());
    }

    private static Segment segment(
            StripFit.Run run,
            ClipFeatures.Frame frame,
            ClipFeatures.Frame other,
            PictureAlignment alignment,
            boolean isMirrored) {
        var region = PictureMatcher.mapped(alignment.toHere(), other.features(), frame.features(), isMirrored);
        var otherRegion =
                PictureMatcher.mapped(alignment.toHere().inverse(), frame.features(), other.features(), false);
        return new Segment(
                run.fromMillis(),
                run.toMillis(),
                Math.max(0, Math.round(run.line().there(run.fromMillis()))),
                run.line().speed(),
                isMirrored,
                snapped(region),
                snapped(otherRegion));
    }

    /// All of the picture where it is nearly that.
    private static Region snapped(Region region) {
        var near = new Region(
                Math.max(0, region.left() - PictureMatcher.SNAP),
                Math.max(0, region.top() - PictureMatcher.SNAP),
                Math.min(Region.FULL, region.right() + PictureMatcher.SNAP),
                Math.min(Region.FULL, region.bottom() + PictureMatcher.SNAP));
        return near.equals(Region.ALL) ? Region.ALL : region;
    }

    /// Without what others take at its ends; the longest piece where one lies inside.
    private static Laid beside(Laid laid, List<Segment> taken) {
        var pieces = new ArrayList<>(List.of(laid.segment()));
        for (var other : taken) {
            for (var piece : List.copyOf(pieces)) {
                if (piece.fromMillis() < other.toMillis() && other.fromMillis() < piece.toMillis()) {
                    pieces.remove(piece);
                    if (piece.fromMillis() < other.fromMillis()) {
                        pieces.add(piece.within(piece.fromMillis(), other.fromMillis()));
                    }
                    if (other.toMillis() < piece.toMillis()) {
                        pieces.add(piece.within(other.toMillis(), piece.toMillis()));
                    }
                }
            }
        }
        var longest = pieces.stream()
                .max(Comparator.comparingLong(Segment::lengthMillis))
                .orElse(laid.segment()
                        .within(laid.segment().fromMillis(), laid.segment().fromMillis()));
        return new Laid(longest, laid.alignment());
    }
}
