package org.whence.adapter.sqlite;

import java.util.Set;
import java.util.stream.Collectors;
import org.whence.core.custody.Trust;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;

/// Whom this desk's author said to rely upon, case by case. What others say about that counts for nothing: an act
/// of theirs cannot even replace one of this author's.
public final class SqliteReliance implements Reliance {

    private final Database database;
    private final AuthorId own;

    public SqliteReliance(Catalogue catalogue, AuthorId own) {
        this.database = catalogue.database();
        this.own = own;
    }

    @Override
    public boolean on(AuthorId author, CaseId in) {
        return author.equals(own) || said(author, in).equals(Set.of(Trust.RELIED_UPON));
    }

    @Override
    public boolean isSetAside(AuthorId author, CaseId in) {
        return !author.equals(own) && said(author, in).contains(Trust.SET_ASIDE);
    }

    private Set<Trust> said(AuthorId author, CaseId in) {
        return database.read(
                "read who is relied upon",
                handle -> handle
                        .createQuery("SELECT value FROM trust WHERE case_id = ? AND author = ?")
                        .bind(0, in.toString())
                        .bind(1, author.hex())
                        .map((row, _) -> Trust.ofWords(row.getString(1)))
                        .stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isClosedOff(CaseId id) {
        return database.read(
                "read whether a case is closed off",
                handle -> handle.createQuery("SELECT ? IN (SELECT case_id FROM closed)")
                        .bind(0, id.toString())
                        .mapTo(Boolean.class)
                        .one());
    }
}
