package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.match.Segment;

/// Finds stretches of one clip that show another cropped, inset, covered or otherwise too changed for hashes: where the
/// local features of a frame of one lie in a frame of the other ([PictureAlignment]), their strips say from when to
/// when ([StripFit]).
final class FeatureLays {

    /// So many pairs of frames are compared where nobody said which.
    private static final int MOST_PAIRS = 150;

    /// So many are compared for each frame here of those that somebody named.
    private static final int MOST_SIGHTS = 5;

    /// So many of these are followed, those in which most features agree.
    private static final int MOST_FOLLOWED = 2;

    /// Moments so alike need no other to be compared with.
    private static final double SURE = 0.8;

    /// What is left of a stretch beside those known before; less is noise at a cut.
    private static final long LEAST_MILLIS = 900;

    private final Clip here;
    private final Clip mirrored;
    private final Clip there;

    /// A stretch, how its pictures lie, and how alike its moments are, 0 to 1.
    record Laid(Segment segment, PictureAlignment alignment, double likeness) {}

    /// @param mirrored the clip here mirrored
    FeatureLays(Clip here, Clip mirrored, Clip there) {
        this.here = here;
        this.mirrored = mirrored;
        this.there = there;
    }

    /// The stretches found, none of which overlaps another or `known`. What is sure comes first; frames that lie in no
    /// stretch then are left to what is most alike.
    ///
    /// @param sights where to look; where there are none, everywhere, in short clips
    List<Laid> find(List<Segment> known, List<Sight> sights) {
        var laid = new ArrayList<Laid>();
        if (here.features().strip().count() == 0 || there.features().strip().count() == 0) {
            return laid;
        }
        var taken = new ArrayList<>(known);
        var unsure = new ArrayList<Laid>();
        for (var frame : byFrame(sights.isEmpty() ? all() : sights).values()) {
            if (!isTaken(taken, frame.getFirst().hereMillis())) {
                best(frame).ifPresent(found -> {
                    if (found.likeness() >= SURE) {
                        take(found, taken, laid);
                    } else {
                        unsure.add(found);
                    }
                });
            }
        }
        unsure.sort(Comparator.comparingDouble(Laid::likeness).reversed());
        unsure.forEach(found -> take(found, taken, laid));
        return laid;
    }

    private static Map<Long, List<Sight>> byFrame(List<Sight> sights) {
        return sights.stream().collect(Collectors.groupingBy(Sight::hereMillis, TreeMap::new, Collectors.toList()));
    }

    private static void take(Laid found, List<Segment> taken, List<Laid> laid) {
        var free = beside(found, taken);
        if (free.segment().lengthMillis() >= LEAST_MILLIS) {
            taken.add(free.segment());
            laid.add(free);
        }
    }

    /// Of what the sights of one frame lead to, that in which the moments are most alike.
    private Optional<Laid> best(List<Sight> ofFrame) {
        var lying = ofFrame.stream()
                .limit(MOST_SIGHTS)
                .flatMap(sight -> lying(sight).stream())
                .sorted(Comparator.comparingInt((Lying each) -> each.alignment().inliers())
                        .reversed())
                .limit(MOST_FOLLOWED)
                .toList();
        Laid best = null;
        for (var each : lying) {
            var found = followed(each).orElse(null);
            if (found != null && (best == null || found.likeness() > best.likeness())) {
                best = found;
            }
            if (best != null && best.likeness() >= SURE) {
                break;
            }
        }
        return Optional.ofNullable(best);
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

    /// Two frames of which one lies in the other.
    private record Lying(
            ClipFeatures.Frame frame, ClipFeatures.Frame other, PictureAlignment alignment, boolean isMirrored) {}

    private Optional<Lying> lying(Sight sight) {
        var frame = frame(here, sight.hereMillis());
        var turned = frame(mirrored, sight.hereMillis());
        var other = frame(there, sight.thereMillis());
        if (frame == null || turned == null || other == null) {
            return Optional.empty();
        }
        var upright = lying(frame, other, false);
        var reflected = lying(turned, other, true);
        return Stream.of(upright, reflected)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(each -> each.alignment().inliers()));
    }

    private static Optional<Lying> lying(ClipFeatures.Frame frame, ClipFeatures.Frame other, boolean isMirrored) {
        return PictureAlignment.of(frame.features(), other.features())
                .filter(PictureAlignment::isWorthFollowing)
                .map(alignment -> new Lying(frame, other, alignment, isMirrored));
    }

    private Optional<Laid> followed(Lying lying) {
        var frame = lying.frame();
        var other = lying.other();
        var lay = Lay.of(lying.alignment(), frame.features(), other.features());
        var clip = lying.isMirrored() ? mirrored : here;
        var strips = new StripPair(clip.features().strip(), there.features().strip(), lay);
        return StripFit.around(strips, frame.timeMillis(), other.timeMillis())
                .map(run -> new Laid(
                        segment(run, frame, other, lying.alignment(), lying.isMirrored()),
                        lying.alignment(),
                        run.likeness()));
    }

    private static ClipFeatures.@Nullable Frame frame(Clip clip, long millis) {
        return clip.features().frames().stream()
                .filter(each -> each.timeMillis() == millis)
                .findFirst()
                .orElse(null);
    }

    private static Segment segment(
            StripRun run,
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
                region.snapped(),
                otherRegion.snapped());
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
        return new Laid(longest, laid.alignment(), laid.likeness());
    }
}
