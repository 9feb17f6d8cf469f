package org.whence.work.show;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Match;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.CaseNames;

/// Puts the matches of a media together with what the other media is called, who holds it, and what was decided. For
/// use from one thread.
final class SeenMatches {

    private final Surroundings around;
    private final CaseNames cases;
    private final Function<AuthorId, String> authorNames;

    SeenMatches(Surroundings around, CaseNames cases, Function<AuthorId, String> authorNames) {
        this.around = around;
        this.cases = cases;
        this.authorNames = authorNames;
    }

    /// Of the matches those that the program stands behind.
    List<Dossier.Seen> confident(List<Match> found) {
        return seen(found, Match.Strength.CONFIDENT);
    }

    /// Of the matches the weaker ones.
    List<Dossier.Seen> leads(List<Match> found) {
        return seen(found, Match.Strength.LEAD);
    }

    private List<Dossier.Seen> seen(List<Match> found, Match.Strength strength) {
        return found.stream()
                .filter(match -> match.strength() == strength)
                .sorted(comparing(Match::relation)
                        .thenComparing(match -> match.evidence().distance()))
                .map(this::seen)
                .toList();
    }

    private Dossier.Seen seen(Match match) {
        var in = around.in();
        var witnesses = around.witnesses();
        var others = around.appearances().of(match.other(), in);
        var held = others.stream().map(Appearance::in).distinct().map(cases::of).toList();
        var by =
                others.stream().map(Appearance::by).findFirst().map(authorNames).orElse("");
        var decided = witnesses.standing(match.pair(), in);
        return new Dossier.Seen(
                match,
                name(around.appearances(), match.other(), in),
                held,
                by,
                witnesses.decision(match.pair(), in),
                decided.stream().findFirst().map(d -> authorNames.apply(d.by())),
                in == null ? List.of() : offered(match, in));
    }

    private List<Dossier.Offer> offered(Match match, CaseId in) {
        return around.witnesses().offered(match.pair(), in).stream()
                .map(decided -> new Dossier.Offer(
                        decided.decision(), cases.of(decided.madeIn()), authorNames.apply(decided.by())))
                .distinct()
                .toList();
    }

    String caseName(CaseId id) {
        return cases.of(id);
    }

    /// What a media is called from there: the name under which it first came, or its hash where it never had one.
    static String name(Appearances appearances, MediaId media, @Nullable CaseId from) {
        return appearances.acquisitions(media, from).stream()
                .findFirst()
                .map(Acquisition::name)
                .orElse(media.hex());
    }
}
