package org.whence.adapter.sqlite;

import java.util.List;
import org.whence.core.examination.StatedFacts;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What files say of themselves, as it was cut out of the examinations in the catalogue.
public final class SqliteStatedFacts implements StatedFacts {

    private final Database database;

    public SqliteStatedFacts(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Stated> in(CaseId in) {
        return database.read(
                "read what files say of themselves",
                handle -> handle.createQuery("""
                        SELECT item.media, stated.facts, stated.methods
                        FROM item
                        CROSS JOIN stated ON stated.examination = (
                            SELECT id FROM examination WHERE examination.media = item.media
                            ORDER BY sender IS NOT NULL, sender NOT IN (SELECT author FROM heard), version DESC LIMIT 1)
                        WHERE item.case_id = :case
                        ORDER BY item.arrived_ms, item.act""")
                        .bind("case", in.toString())
                        .map((row, _) -> Stated.read(
                                new MediaId(row.getString("media")), row.getString("facts"), row.getString("methods")))
                        .list());
    }
}
