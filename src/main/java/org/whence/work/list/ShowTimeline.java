package org.whence.work.list;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.work.show.CheckClaims;
import org.whence.work.show.Dossier;
import org.whence.work.show.ShowMedia;

/// When the media of a case were seen, and what was claimed of when.
public final class ShowTimeline {

    private final Listing listing;
    private final Appearances appearances;
    private final CheckClaims check;
    private final ShowMedia show;

    public ShowTimeline(Listing listing, Appearances appearances, CheckClaims check, ShowMedia show) {
        this.listing = listing;
        this.appearances = appearances;
        this.check = check;
        this.show = show;
    }

    /// Something that happened, or is said to have happened, to a media of a case.
    ///
    /// @param what `seen`, or `claimed` and of what
    public record Event(Span when, String what, MediaId media, String name, String source) {}

    /// Earliest first.
    public List<Event> of(CaseId in) {
        var held = listing.items(Listing.Query.of(in), 0, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Listing.Item::media, Listing.Item::name));
        var seen = appearances.sightings(in).stream()
                .filter(each -> held.containsKey(each.media()))
                .map(each -> new Event(
                        each.when(),
                        "seen, " + each.basis().word(),
                        each.media(),
                        held.getOrDefault(each.media(), ""),
                        each.source()));
        var claims = check.in(in).stream()
                .map(Dossier.Judged::claim)
                .filter(claim -> claim.attribute() == Claim.Attribute.WHEN)
                .toList();
        var names = show.names(claims.stream().map(Claim::media).toList());
        var claimed = claims.stream()
                .map(claim -> new Event(
                        claim.span(),
                        "claimed, " + claim.of().word(),
                        claim.media(),
                        names.getOrDefault(claim.media(), claim.media().hex()),
                        claim.by() == null ? claim.quote() : claim.by() + ": " + claim.quote()));
        return Stream.concat(seen, claimed)
                .sorted(comparing((Event event) -> event.when().from(), nullsFirst(naturalOrder()))
                        .thenComparing(event -> event.when().to(), nullsLast(naturalOrder()))
                        .thenComparing(event -> event.media().hex())
                        .thenComparing(Event::what))
                .toList();
    }
}
