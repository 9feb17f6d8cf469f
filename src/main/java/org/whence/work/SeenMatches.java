package org.whence.work;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Match;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Puts the matches of a media together with what the other media is called, who holds it, and what was decided.
final class SeenMatches {

    private final Appearances appearances;
    private final Witnesses witnesses;
    private final Listing listing;
    private final Cases cases;
    private final Function<AuthorId, String> authorNames;

    SeenMatches(
            Appearances appearances,
            Witnesses witnesses,
            Listing listing,
            Cases cases,
            Function<AuthorId, String> authorNames) {
        this.appearances = appearances;
        this.witnesses = witnesses;
        this.listing = listing;
        this.cases = cases;
        this.authorNames = authorNames;
    }

    /// Without the matches with media that are only in cases that were closed off.
    List<Match> visible(List<Match> found, @Nullable CaseId from) {
        var hidden = listing.hidden(from);
        return found.stream().filter(match -> !hidden.contains(match.other())).toList();
    }

    /// Of the matches those that the program stands behind.
    List<Dossier.Seen> confident(List<Match> found, @Nullable CaseId in) {
        return seen(found, Match.Strength.CONFIDENT, in);
    }

    /// Of the matches the weaker ones.
    List<Dossier.Seen> leads(List<Match> found, @Nullable CaseId in) {
        return seen(found, Match.Strength.LEAD, in);
    }

    private List<Dossier.Seen> seen(List<Match> found, Match.Strength strength, @Nullable CaseId in) {
        return found.stream()
                .filter(match -> match.strength() == strength)
                .sorted(comparing(Match::relation)
                        .thenComparing(match -> match.evidence().distance()))
                .map(match -> seen(match, in))
                .toList();
    }

    private Dossier.Seen seen(Match match, @Nullable CaseId in) {
        var others = appearances.of(match.other(), in);
        var held = others.stream()
                .map(Appearance::in)
                .distinct()
                .map(this::caseName)
                .toList();
        var by =
                others.stream().map(Appearance::by).findFirst().map(authorNames).orElse("");
        var decided = witnesses.standing(match.pair(), in);
        return new Dossier.Seen(
                match,
                name(match.other(), in),
                held,
                by,
                witnesses.decision(match.pair(), in),
                decided.stream().findFirst().map(d -> authorNames.apply(d.by())),
                in == null ? List.of() : offered(match, in));
    }

    private List<Dossier.Offer> offered(Match match, CaseId in) {
        return witnesses.offered(match.pair(), in).stream()
                .map(decided -> new Dossier.Offer(
                        decided.decision(), caseName(decided.madeIn()), authorNames.apply(decided.by())))
                .distinct()
                .toList();
    }

    /// What the media is called from there: the name under which it first came, or its hash where it never had one.
    String name(MediaId media, @Nullable CaseId from) {
        return appearances.acquisitions(media, from).stream()
                .findFirst()
                .map(Acquisition::name)
                .orElse(media.hex());
    }

    String caseName(CaseId id) {
        return cases.byId(id).map(Case::name).orElse(id.toString());
    }
}
