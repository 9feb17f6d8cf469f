package org.whence.adapter.sqlite;

import java.util.Set;
import java.util.stream.Collectors;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;

/// Whom this desk's author said to rely upon, case by case. What others say about that counts for nothing: an act of
/// theirs cannot even replace one of this author's.
public final class SqliteReliance implements Reliance {

    private static final String OWN = """
            SELECT setting.act FROM setting
            JOIN line ON line.act = setting.act
            JOIN chain ON chain.id = line.chain AND chain.author = :own
            WHERE setting.field = 'trust' AND setting.case_id = :case""";

    private final Database database;
    private final AuthorId own;

    public SqliteReliance(Catalogue catalogue, AuthorId own) {
        this.database = catalogue.database();
        this.own = own;
    }

    @Override
    public boolean on(AuthorId author, CaseId in) {
        return author.equals(own) || said(author, in).equals(Set.of(Act.Trust.RELIED_UPON));
    }

    @Override
    public boolean isSetAside(AuthorId author, CaseId in) {
        return said(author, in).contains(Act.Trust.SET_ASIDE);
    }

    private Set<Act.Trust> said(AuthorId author, CaseId in) {
        return database.read(
                "read who is relied upon",
                handle -> handle
                        .createQuery("""
                        SELECT value FROM setting
                        WHERE record = :author AND act IN (%s) AND NOT EXISTS (
                            SELECT 1 FROM replacement WHERE replaced = setting.act AND replacement.act IN (%s))
                        """.formatted(OWN, OWN))
                        .bind("author", author.hex())
                        .bind("case", in.toString())
                        .bind("own", own.hex())
                        .map((row, _) -> Act.Trust.ofWords(row.getString(1)))
                        .stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
