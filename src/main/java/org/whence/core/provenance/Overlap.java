package org.whence.core.provenance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.media.Part.Of;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

/// What two parts of one media have in common.
final class Overlap {

    private Overlap() {}

    /// Nothing where they exclude each other in time, in the picture or as picture and sound.
    static Optional<Part> of(Part one, Part other) {
        var excluded = one.of() != Of.ALL && other.of() != Of.ALL && one.of() != other.of()
                || one.time() != null && other.time() != null && !one.time().overlaps(other.time())
                || one.region() != null
                        && other.region() != null
                        && !one.region().overlaps(other.region());
        if (excluded) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                times(one.time(), other.time()),
                regions(one.region(), other.region()),
                one.of() == Of.ALL ? other.of() : one.of()));
    }

    private static @Nullable TimeRange times(@Nullable TimeRange one, @Nullable TimeRange other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new TimeRange(
                Math.max(one.fromMillis(), other.fromMillis()), Math.min(one.toMillis(), other.toMillis()));
    }

    private static @Nullable Region regions(@Nullable Region one, @Nullable Region other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Region(
                Math.max(one.left(), other.left()),
                Math.max(one.top(), other.top()),
                Math.min(one.right(), other.right()),
                Math.min(one.bottom(), other.bottom()));
    }
}
