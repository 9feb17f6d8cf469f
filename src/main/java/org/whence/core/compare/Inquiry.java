package org.whence.core.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.whence.core.match.Match;

/// One media, compared by what it shows with one after the other that may show the same, the likeliest first.
///
/// Two still pictures are compared by their hashes first; only where these leave it open, the local features of the
/// other are read and the two laid over each other, and of those that no feature speaks for the nearest only. So the
/// many copies of a picture that is everywhere cost little each.
///
/// For one thread.
public final class Inquiry {

    /// So many pictures whose hashes leave it open are laid over the one asked, beside those that features speak for.
    public static final int MOST_LAID = 40;

    private final PairMatcher matcher = new PairMatcher();
    private final Content asked;
    private final UnaryOperator<Content> withFeatures;
    private int byHashes;
    private int laid;

    /// @param asked with its features
    /// @param withFeatures adds to another what there is of its features
    public Inquiry(Content asked, UnaryOperator<Content> withFeatures) {
        this.asked = asked;
        this.withFeatures = withFeatures;
    }

    /// The match with another, seen from the one asked.
    ///
    /// @param sights where features speak for each other
    public Optional<Match> match(Content other, List<Sight> sights) {
        if (asked.picture() != null && other.picture() != null) {
            var near = matcher.match(asked.withoutFeatures(), other, sights);
            if (near.filter(match -> match.strength() == Match.Strength.CONFIDENT)
                            .isPresent()
                    || sights.isEmpty() && byHashes++ >= MOST_LAID) {
                return near;
            }
            laid++;
        }
        return matcher.match(asked, withFeatures.apply(other), sights);
    }

    /// How many pictures were laid over the one asked, which takes the time.
    public int laid() {
        return laid;
    }
}
