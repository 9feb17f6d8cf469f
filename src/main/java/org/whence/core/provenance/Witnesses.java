package org.whence.core.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decided;
import org.whence.core.match.Decision;
import org.whence.core.match.Decisions;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.media.Part;
import org.whence.core.provenance.Witness.Standing;

/// Gathers what can speak about a claim: the appearances of the claimed media, and those of every media that it
/// matches directly. Matches of matches are not followed.
///
/// A match carries without a decision where bytes or pixels are the same; else only where people decided, in the
/// claim's case, that it is the same recording. Two standing decisions that differ leave it open. Whatever people
/// decided in other cases is an offer, which counts once it is taken over by a decision in this one.
///
/// Blocks while the catalogue is read; for use from any thread.
public final class Witnesses {

    private final Appearances appearances;
    private final Matches matches;
    private final Decisions decisions;
    private final Reliance reliance;

    public Witnesses(Appearances appearances, Matches matches, Decisions decisions, Reliance reliance) {
        this.appearances = appearances;
        this.matches = matches;
        this.decisions = decisions;
        this.reliance = reliance;
    }

    /// Every appearance known that could speak about `claim`, whether it counts or not, in the order in which they
    /// would decide.
    ///
    /// @param extent of the claimed media
    public List<Witness> before(Claim claim, Extent extent) {
        var ownPost =
                claim.post() == null ? null : appearances.post(claim.post()).orElse(null);
        var found = new ArrayList<Witness>();
        for (var appearance : appearances.of(claim.media())) {
            var covers = inside(claim, List.of(appearance.part()));
            found.add(witness(claim, ownPost, appearance, covers, null, Decision.OPEN));
        }
        for (var match : matches.of(claim.media())) {
            var decision = decision(claim, match);
            for (var appearance : appearances.of(match.other())) {
                var covers = inside(claim, Carried.of(match, appearance.part(), extent));
                found.add(witness(claim, ownPost, appearance, covers, match, decision));
            }
        }
        return found.stream().sorted(Witness.DECIDING).toList();
    }

    /// Those of `bounds` that count before `claim`: on the claimed media, in its case, by authors relied upon.
    public List<NotBefore> counting(List<NotBefore> bounds, Claim claim) {
        return bounds.stream()
                .filter(bound -> bound.media().equals(claim.media()))
                .filter(bound -> bound.in().equals(claim.in()) && reliance.on(bound.by(), claim.in()))
                .sorted(Comparator.comparing(NotBefore::id))
                .toList();
    }

    private static List<Part> inside(Claim claim, List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Overlap.of(part, claim.part()).stream())
                .toList();
    }

    private Witness witness(
            Claim claim,
            @Nullable Post ownPost,
            Appearance appearance,
            List<Part> covers,
            @Nullable Match via,
            Decision decision) {
        Standing standing;
        if (isOwn(claim, ownPost, appearance)) {
            standing = Standing.OWN_POST;
        } else if (decision == Decision.SAME_SCENE || decision == Decision.NOT_THE_SAME) {
            standing = Standing.DECIDED_OTHERWISE;
        } else if (covers.isEmpty()) {
            standing = Standing.NOT_THE_CLAIMED_PART;
        } else if (claim.of() == Claim.Of.PUBLISHED && appearance.post() == null) {
            standing = Standing.NOT_A_PUBLICATION;
        } else if (!reliance.on(appearance.by(), claim.in())) {
            standing = Standing.SENDER_NOT_RELIED_UPON;
        } else if (!appearance.in().equals(claim.in())) {
            standing = Standing.OTHER_CASE;
        } else if (via != null && !via.relation().isExact() && decision != Decision.SAME_RECORDING) {
            standing = Standing.MATCH_OPEN;
        } else {
            standing = Standing.COUNTS;
        }
        return new Witness(appearance, covers, via, decision, standing);
    }

    /// Whether the appearance is the post that makes the claim, or another state of it: one with the same address.
    private boolean isOwn(Claim claim, @Nullable Post ownPost, Appearance appearance) {
        if (appearance.post() == null || claim.post() == null) {
            return false;
        }
        if (appearance.post().equals(claim.post())) {
            return true;
        }
        var address = ownPost == null ? null : ownPost.address();
        return address != null
                && appearances
                        .post(appearance.post())
                        .map(Post::address)
                        .filter(other -> Objects.equals(comparable(address), comparable(other)))
                        .isPresent();
    }

    /// An address without what does not tell two posts apart: scheme, `www.`, a final slash, and what follows `#`.
    private static String comparable(String address) {
        return address.strip()
                .replaceFirst("#.*$", "")
                .replaceFirst("^(?i)https?://(www\\.)?", "")
                .replaceFirst("/$", "");
    }

    /// What people decided of the match in the claim's case: one decision, or open.
    private Decision decision(Claim claim, Match match) {
        var standing = decisions.of(match.pair()).stream()
                .filter(decided -> decided.madeIn().equals(claim.in()))
                .filter(decided -> reliance.on(decided.by(), claim.in()))
                .map(Decided::decision)
                .collect(Collectors.toUnmodifiableSet());
        return standing.size() == 1 ? standing.iterator().next() : Decision.OPEN;
    }
}
