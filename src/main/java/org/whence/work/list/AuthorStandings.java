package org.whence.work.list;

import java.util.HashMap;
import java.util.Map;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.work.list.ListPosts.Standing;

/// What the records of each author are worth in a case, asked once for each.
final class AuthorStandings {

    private final AuthorId own;
    private final Reliance reliance;
    private final CaseId in;
    private final Map<AuthorId, Standing> known = new HashMap<>();

    /// @param own who works here
    AuthorStandings(AuthorId own, Reliance reliance, CaseId in) {
        this.own = own;
        this.reliance = reliance;
        this.in = in;
    }

    Standing of(AuthorId by, AuthorId voucher) {
        var alone = known.computeIfAbsent(by, this::alone);
        if (by.equals(voucher) || alone == Standing.OURS || alone == Standing.SET_ASIDE) {
            return alone;
        }
        return reliance.on(voucher, in) ? Standing.ADOPTED : alone;
    }

    private Standing alone(AuthorId author) {
        if (author.equals(own)) {
            return Standing.OURS;
        }
        if (reliance.isSetAside(author, in)) {
            return Standing.SET_ASIDE;
        }
        return reliance.on(author, in) ? Standing.RELIED_UPON : Standing.NOT_RELIED_UPON;
    }
}
