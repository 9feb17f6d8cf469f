package org.whence.work;

import java.util.List;
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

    private final Claims claims;
    private final Examinations examinations;
    private final Witnesses witnesses;
    private final KnownStock stock;

    public CheckClaims(Claims claims, Examinations examinations, Witnesses witnesses, Listing listing) {
        this.claims = claims;
        this.examinations = examinations;
        this.witnesses = witnesses;
        this.stock = new KnownStock(listing);
    }

    /// The claims about `media` in the case, each with its verdict.
    public List<Dossier.Judged> about(MediaId media, CaseId in) {
        return claims.about(media).stream()
                .filter(claim -> claim.in().equals(in))
                .map(this::judge)
                .toList();
    }

    /// Those claims of the case that were entered by somebody whose acts count there, each with its verdict.
    public List<Dossier.Judged> counting(CaseId in) {
        return claims.in(in).stream()
                .filter(claim -> witnesses.hears(claim.enteredBy(), in))
                .map(this::judge)
                .toList();
    }

    /// All claims of the case, each with its verdict.
    public List<Dossier.Judged> in(CaseId id) {
        return claims.in(id).stream().map(this::judge).toList();
    }

    private Dossier.Judged judge(Claim claim) {
        var extent = examinations
                .latest(claim.media())
                .map(Extent::of)
                .orElse(Extent.STILL)
                .with(stock.of(claim.media(), claim.in()));
        var bounds = witnesses.counting(claims.bounds(claim.media(), claim.in()), claim);
        return new Dossier.Judged(claim, VerdictRule.on(claim, extent, witnesses.before(claim, extent), bounds));
    }
}
