package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Claims;
import org.whence.core.provenance.NotBefore;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// The claims and bounds in the catalogue.
public final class SqliteClaims implements Claims {

    private static final String ABOUT =
            "SELECT counting.act FROM about JOIN counting ON counting.act = about.act WHERE about.media = :value";

    private final Database database;

    public SqliteClaims(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Claim> about(MediaId media) {
        return claims(ABOUT, media.hex());
    }

    @Override
    public List<Claim> in(CaseId id) {
        return claims("SELECT act FROM counting WHERE case_id = :value AND kind = 'claim'", id.toString());
    }

    @Override
    public Optional<Claim> byId(RecordId id) {
        return claims("SELECT act FROM counting WHERE id = :value", id.toString()).stream()
                .findFirst();
    }

    private List<Claim> claims(String acts, String value) {
        return Acts.read(database, "read claims", acts, value, Act.Claimed.class, (_, act) -> Stream.of(act.claim()))
                .stream()
                .sorted(comparing((Claim claim) -> claim.id().toString()).thenComparing(Claim::in))
                .toList();
    }

    @Override
    public List<NotBefore> bounds(MediaId media) {
        return Acts.read(
                        database,
                        "read bounds",
                        ABOUT,
                        media.hex(),
                        Act.Bounded.class,
                        (_, act) -> Stream.of(act.bound()))
                .stream()
                .sorted(comparing((NotBefore bound) -> bound.id().toString()).thenComparing(NotBefore::in))
                .toList();
    }
}
