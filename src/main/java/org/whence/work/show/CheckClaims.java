package org.whence.work.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whence.core.examination.Examinations;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Claims;
import org.whence.core.provenance.Extent;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.VerdictRule;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Sets claims against the record.
public final class CheckClaims {

    /// How many claims are read with all around them at once.
    private static final int AT_ONCE = 100;

    private final Claims claims;
    private final Examinations examinations;
    private final Witnesses witnesses;
    private final Listing listing;

    public CheckClaims(Claims claims, Examinations examinations, Witnesses witnesses, Listing listing) {
        this.claims = claims;
        this.examinations = examinations;
        this.witnesses = witnesses;
        this.listing = listing;
    }

    /// The claims about `media` in the case, each with its verdict.
    public List<Dossier.Judged> about(MediaId media, CaseId in) {
        return judge(inCase(claims.about(media), in), in);
    }

    /// Those claims of the case that were entered by somebody whose acts count there, each with its verdict.
    public List<Dossier.Judged> counting(CaseId in) {
        return judge(
                claims.in(in).stream()
                        .filter(claim -> witnesses.hears(claim.enteredBy(), in))
                        .toList(),
                in);
    }

    /// All claims of the case, each with its verdict.
    public List<Dossier.Judged> in(CaseId id) {
        return judge(claims.in(id), id);
    }

    /// The claims about any of the media in a case, by media.
    Map<MediaId, List<Claim>> about(Collection<MediaId> media, CaseId in) {
        return inCase(claims.about(media), in).stream().collect(Collectors.groupingBy(Claim::media));
    }

    private static List<Claim> inCase(List<Claim> all, CaseId in) {
        return all.stream().filter(claim -> claim.in().equals(in)).toList();
    }

    private List<Dossier.Judged> judge(List<Claim> asked, CaseId in) {
        var judged = new ArrayList<Dossier.Judged>();
        for (var first = 0; first < asked.size(); first += AT_ONCE) {
            var some = asked.subList(first, Math.min(asked.size(), first + AT_ONCE));
            var media = some.stream().map(Claim::media).distinct().toList();
            var around = witnesses.around(media, in);
            var marks = KnownMarks.of(listing, in, media);
            var extents = new HashMap<MediaId, Extent>();
            for (var claim : some) {
                var extent = extents.computeIfAbsent(claim.media(), each -> extent(each, marks));
                judged.add(judge(claim, extent, around));
            }
        }
        return judged;
    }

    private Extent extent(MediaId media, KnownMarks marks) {
        return examinations.latest(media).map(Extent::of).orElse(Extent.STILL).with(marks.stock(media));
    }

    /// A claim with its verdict.
    ///
    /// @param extent of its media
    Dossier.Judged judge(Claim claim, Extent extent, Witnesses around) {
        var bounds = around.counting(claims.bounds(claim.media(), claim.in()), claim);
        return new Dossier.Judged(claim, VerdictRule.on(claim, extent, around.before(claim, extent), bounds));
    }
}
