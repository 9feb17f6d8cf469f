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
    private static final String BOUNDS =
            ABOUT + " AND case_id = :from" + " AND (case_id, author) IN (SELECT case_id, author FROM heard)";

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
        return claims(Acts.BY_ID, id.toString()).stream().findFirst();
    }

    private List<Claim> claims(String acts, String value) {
        return Acts.read(
                        database,
                        "read claims",
                        acts,
                        value,
                        null,
                        Act.Claimed.class,
                        (_, act) -> Stream.of(act.claim()))
                .stream()
                .sorted(comparing((Claim claim) -> claim.id().toString()).thenComparing(Claim::in))
                .toList();
    }

    @Override
    public List<NotBefore> bounds(MediaId media, CaseId in) {
        return Stream.of(
                        bounds(media, in, Act.Bounded.class, (_, act) -> Stream.of(act.bound())),
                        bounds(media, in, Act.Adopted.class, (_, act) -> Copies.bound(act.copy())),
                        bounds(media, in, Act.Cited.class, (_, act) -> Copies.bound(act.copy())))
                .flatMap(List::stream)
                .sorted(comparing(bound -> bound.id().toString()))
                .distinct()
                .toList();
    }

    private <A extends Act> List<NotBefore> bounds(
            MediaId media, CaseId in, Class<A> kind, Acts.Make<A, NotBefore> make) {
        return Acts.read(database, "read bounds", BOUNDS, media.hex(), in, kind, make);
    }
}
