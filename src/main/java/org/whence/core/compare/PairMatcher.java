package org.whence.core.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;

/// Says how two media are related by what they show, if they are: same pixels, near copy, mirror, crop, frame of, clip
/// of. That they have the same bytes cannot be, for then they are one media.
///
/// Has no state; for use from any thread.
public final class PairMatcher {

    /// The match of `a` with `b`, seen from `a`.
    public Optional<Match> match(Content a, Content b) {
        return match(a, b, List.of());
    }

    /// The match of `a` with `b`, seen from `a`.
    ///
    /// @param sights where local features speak for each other, the best first; of two still pictures they say
    /// which way round `a` lies in `b`, if it does, and where there are none both ways are tried
    public Optional<Match> match(Content a, Content b, List<Sight> sights) {
        if (a.media().equals(b.media())) {
            return Optional.empty();
        }
        if (a.pixels() != null && a.pixels().equals(b.pixels())) {
            return Optional.of(samePixels(a, b));
        }
        var isPictureA = a.picture() != null;
        var isPictureB = b.picture() != null;
        if (isPictureA && isPictureB) {
            return PictureMatcher.match(a, b, ways(sights));
        }
        if (isPictureA && !b.frames().isEmpty()) {
            return StillInClip.match(b, a, sights.stream().map(Sight::reversed).toList())
                    .map(Match::reversed);
        }
        if (isPictureB && !a.frames().isEmpty()) {
            return StillInClip.match(a, b, sights);
        }
        return a.frames().isEmpty() || b.frames().isEmpty() ? Optional.empty() : ClipMatcher.match(a, b, sights);
    }

    private static Set<Boolean> ways(List<Sight> sights) {
        return sights.isEmpty()
                ? EitherWay.BOTH
                : sights.stream().map(Sight::isMirrored).collect(Collectors.toUnmodifiableSet());
    }

    private static Match samePixels(Content a, Content b) {
        return new Match(
                a.media(),
                b.media(),
                Relation.SAME_PIXELS,
                Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of());
    }
}
