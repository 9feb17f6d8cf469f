package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Claims;
import org.whence.core.provenance.NotBefore;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The claims and bounds in the catalogue.
public final class SqliteClaims implements Claims {

    private static final String ABOUT = """
            SELECT counting.act FROM about CROSS JOIN counting ON counting.act = about.act
            WHERE about.media IN (SELECT value FROM json_each(:value))""";
    private static final String BOUNDS =
            ABOUT + " AND case_id = :from AND (case_id, author) IN (SELECT case_id, author FROM heard)";

    private final Database database;

    public SqliteClaims(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Claim> about(Collection<MediaId> media) {
        return claims(ABOUT, Acts.names(media));
    }

    @Override
    public List<Claim> in(CaseId id) {
        return claims("SELECT act FROM counting WHERE case_id = :value AND kind = 'claim'", id.toString());
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
        return Acts.read(
                        database,
                        "read bounds",
                        BOUNDS,
                        Acts.names(List.of(media)),
                        in,
                        Act.class,
                        (_, act) -> bounds(act))
                .stream()
                .sorted(comparing(bound -> bound.id().toString()))
                .distinct()
                .toList();
    }

    private static Stream<NotBefore> bounds(Act act) {
        return switch (act) {
            case Act.Bounded(var bound) -> Stream.of(bound);
            case Act.Adopted adopted -> Copies.bound(adopted.copy());
            case Act.Cited cited -> Copies.bound(cited.copy());
            default -> Stream.of(); // no other sets one
        };
    }
}
