package org.whence.core.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decided;
import org.whence.core.match.Decision;
import org.whence.core.match.Decisions;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Witness.Standing;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

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
    private final Function<MediaId, List<Match>> matches;
    private final Function<Pair, List<Decided>> decisions;
    private final Reliance reliance;
    private final Reading reading;

    public Witnesses(Appearances appearances, Matches matches, Decisions decisions, Reliance reliance) {
        this(appearances, matches::of, decisions::of, reliance, new Reading(matches, decisions));
    }

    private Witnesses(
            Appearances appearances,
            Function<MediaId, List<Match>> matches,
            Function<Pair, List<Decided>> decisions,
            Reliance reliance,
            Reading reading) {
        this.appearances = appearances;
        this.matches = matches;
        this.decisions = decisions;
        this.reliance = reliance;
        this.reading = reading;
    }

    /// Where more is read from.
    private record Reading(Matches matches, Decisions decisions) {}

    /// The same, as it is now, with all that is asked about `media` and what they match directly read at once: the
    /// number of queries does not grow with them. For use from one thread.
    ///
    /// @param in the case from which they will be looked at, or null: none
    public Witnesses around(Collection<MediaId> media, @Nullable CaseId in) {
        var found = reading.matches.of(media);
        var all = new HashSet<>(media);
        found.values().forEach(matches -> matches.forEach(match -> all.add(match.other())));
        var decided = byPair(reading.decisions.about(media));
        return new Witnesses(
                appearances.around(all, in),
                each -> found.containsKey(each) ? found.get(each) : matches.apply(each),
                pair -> media.contains(pair.first()) || media.contains(pair.second())
                        ? decided.getOrDefault(pair, List.of())
                        : decisions.apply(pair),
                reliance.remembered(),
                reading);
    }

    /// The same, as it is now, with all decisions read at once. For use from one thread.
    public Witnesses ofAllDecisions() {
        var decided = byPair(reading.decisions.all());
        return new Witnesses(
                appearances, matches, pair -> decided.getOrDefault(pair, List.of()), reliance.remembered(), reading);
    }

    private static Map<Pair, List<Decided>> byPair(List<Decided> decided) {
        return decided.stream().collect(Collectors.groupingBy(Decided::pair));
    }

    /// The direct matches of a media, strongest first.
    public List<Match> matches(MediaId media) {
        return matches.apply(media);
    }

    /// Of `media` those of which more is told than what was added to one case and posted there, as
    /// [Appearances#toldElsewhere] says.
    public Set<MediaId> toldElsewhere(Collection<MediaId> media, @Nullable CaseId in) {
        return appearances.toldElsewhere(media, in);
    }

    /// The same of all media in cases.
    public Set<MediaId> toldElsewhere(@Nullable CaseId in) {
        return appearances.toldElsewhere(in);
    }

    /// Every appearance known that could speak about `claim`, whether it counts or not, in the order in which they
    /// would decide.
    ///
    /// @param extent of the claimed media
    public List<Witness> before(Claim claim, Extent extent) {
        return new Question(claim.in(), claim).ask(claim.media(), extent, matches.apply(claim.media()));
    }

    /// Every appearance of `media` and of what it matches directly, in the order in which they would decide, each
    /// with whether it would count before a claim about all of the media.
    ///
    /// @param in the case in which that claim would be made; null: in the case of each appearance itself
    /// @param found the direct matches of the media
    public List<Witness> about(MediaId media, @Nullable CaseId in, Extent extent, List<Match> found) {
        return new Question(in, null).ask(media, extent, found);
    }

    /// Of the bounds that count in the claim's case those that count before `claim`: on the claimed media, and not
    /// by an author whom somebody set aside.
    public List<NotBefore> counting(List<NotBefore> bounds, Claim claim) {
        return bounds.stream()
                .filter(bound -> bound.media().equals(claim.media()))
                .filter(bound -> bound.in().equals(claim.in()) && !reliance.isSetAside(bound.by(), claim.in()))
                .sorted(Comparator.comparing(NotBefore::id))
                .toList();
    }

    /// The decisions on a pair that count in a case: by authors relied upon there.
    ///
    /// @param in null: in any case
    public List<Decided> standing(Pair pair, @Nullable CaseId in) {
        return decisions.apply(pair).stream()
                .filter(decided -> in == null || decided.madeIn().equals(in))
                .filter(decided -> reliance.on(decided.by(), in == null ? decided.madeIn() : in))
                .toList();
    }

    /// What people decided of a pair in a case: one decision, or open where they did not, or disagree.
    ///
    /// @param in null: in any case
    public Decision decision(Pair pair, @Nullable CaseId in) {
        var standing = standing(pair, in).stream().map(Decided::decision).collect(Collectors.toUnmodifiableSet());
        return standing.size() == 1 ? standing.iterator().next() : Decision.OPEN;
    }

    /// The decisions on a pair that do not count in a case and could be taken over there: made in other cases of
    /// this desk that are not closed off, or offered by authors on whom nobody relies.
    public List<Decided> offered(Pair pair, CaseId in) {
        return decisions.apply(pair).stream()
                .filter(decided -> decided.madeIn().equals(in)
                        ? !reliance.on(decided.by(), in) && !reliance.isSetAside(decided.by(), in)
                        : reliance.on(decided.by(), decided.madeIn()) && !reliance.isClosedOff(decided.madeIn()))
                .toList();
    }

    /// Whether acts of an author count in a case.
    public boolean hears(AuthorId author, CaseId in) {
        return reliance.on(author, in);
    }

    /// Whether the case was closed off.
    public boolean isClosedOff(CaseId id) {
        return reliance.isClosedOff(id);
    }

    /// What is asked of the appearances.
    private final class Question {

        private final @Nullable CaseId in;
        private final @Nullable Claim claim;
        private final @Nullable Post ownPost;

        Question(@Nullable CaseId in, @Nullable Claim claim) {
            this.in = in;
            this.claim = claim;
            ownPost = claim == null || claim.post() == null
                    ? null
                    : appearances.post(claim.post()).orElse(null);
        }

        List<Witness> ask(MediaId media, Extent extent, List<Match> found) {
            var witnesses = new ArrayList<Witness>();
            for (var appearance : appearances.of(media, in)) {
                witnesses.add(witness(appearance, inside(List.of(appearance.part())), null));
            }
            for (var match : found) {
                for (var appearance : appearances.of(match.other(), in)) {
                    witnesses.add(witness(appearance, inside(Carried.of(match, appearance.part(), extent)), match));
                }
            }
            var counting = witnesses.stream()
                    .filter(Witness::counts)
                    .map(witness -> sighting(witness.appearance()))
                    .collect(Collectors.toSet());
            return witnesses.stream()
                    .filter(witness ->
                            !witness.standing().isPending() || !counting.contains(sighting(witness.appearance())))
                    .sorted(Witness.DECIDING)
                    .toList();
        }

        /// What stays the same of a sighting when it is adopted or cited: then the original waits for nobody any
        /// more.
        private static List<Object> sighting(Appearance appearance) {
            return List.of(appearance.id(), appearance.by(), appearance.media(), appearance.basis());
        }

        private List<Part> inside(List<Part> parts) {
            var asked = claim == null ? Part.WHOLE : claim.part();
            return parts.stream()
                    .flatMap(part -> Overlap.of(part, asked).stream())
                    .toList();
        }

        private Witness witness(Appearance appearance, List<Part> covers, @Nullable Match via) {
            var caseAsked = in == null ? appearance.in() : in;
            var decision = via == null ? Decision.OPEN : decision(via.pair(), caseAsked);
            Standing standing;
            if (isOwn(appearance)) {
                standing = Standing.OWN_POST;
            } else if (decision == Decision.SAME_SCENE || decision == Decision.NOT_THE_SAME) {
                standing = Standing.DECIDED_OTHERWISE;
            } else if (covers.isEmpty()) {
                standing = Standing.NOT_THE_CLAIMED_PART;
            } else if (claim != null && claim.of() == Claim.Of.PUBLISHED && appearance.post() == null) {
                standing = Standing.NOT_A_PUBLICATION;
            } else if (reliance.isSetAside(appearance.by(), caseAsked)
                    || reliance.isSetAside(appearance.voucher(), caseAsked)) {
                standing = Standing.SENDER_SET_ASIDE;
            } else if (!reliance.on(appearance.voucher(), caseAsked)) {
                standing = Standing.SENDER_NOT_RELIED_UPON;
            } else if (!appearance.in().equals(caseAsked)) {
                standing = Standing.OTHER_CASE;
            } else if (via != null && !via.relation().isExact() && decision != Decision.SAME_RECORDING) {
                standing = Standing.MATCH_OPEN;
            } else {
                standing = Standing.COUNTS;
            }
            return new Witness(appearance, covers, via, decision, standing);
        }

        /// Whether the appearance is the post that makes the claim, or another state of it: one with the same
        /// address.
        private boolean isOwn(Appearance appearance) {
            if (claim == null || appearance.post() == null || claim.post() == null) {
                return false;
            }
            var address = ownPost == null ? null : ownPost.address();
            var other = appearance.address();
            return appearance.post().equals(claim.post())
                    || address != null && other != null && comparable(address).equals(comparable(other));
        }
    }

    /// An address without what does not tell two posts apart: scheme, `www.`, a final slash, and what follows `#`.
    private static String comparable(String address) {
        return address.strip()
                .replaceFirst("#.*$", "")
                .replaceFirst("^(?i)https?://(www\\.)?", "")
                .replaceFirst("/$", "");
    }
}
