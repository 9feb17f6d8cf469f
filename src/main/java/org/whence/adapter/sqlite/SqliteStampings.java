package org.whence.adapter.sqlite;

import java.util.List;
import java.util.Optional;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Stampings;
import org.whence.core.record.CaseId;

/// The time stamps in the log.
public final class SqliteStampings implements Stampings {

    private final Database database;

    public SqliteStampings(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<LoggedAct> of(CaseId in) {
        return database.read(
                "read time stamps",
                handle -> handle
                        .createQuery(LoggedActMapper.SELECT + """
                        WHERE line.act IN (SELECT act FROM stamping WHERE case_id = ?) ORDER BY line.arrival""")
                        .bind(0, in.toString())
                        .map(LoggedActMapper::readable)
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }
}
