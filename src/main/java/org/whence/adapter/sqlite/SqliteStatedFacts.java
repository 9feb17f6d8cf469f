package org.whence.adapter.sqlite;

import java.util.List;
import org.whence.core.examination.StatedFacts;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What files say of themselves, cut out of the examinations in the catalogue.
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
                        SELECT
                            item.media,
                            json_extract(examination.json, '$.facts') AS facts,
                            CASE WHEN json_array_length(examination.json, '$.facts.places') > 0 THEN (
                                SELECT json_group_array(json(field.value))
                                FROM json_each(examination.json, '$.metadata') AS field
                                WHERE field.value ->> 'name' = :method)
                            ELSE '[]' END AS methods
                        FROM item
                        JOIN examination ON examination.id = (
                            SELECT latest.id FROM examination AS latest WHERE latest.media = item.media
                            ORDER BY latest.sender IS NOT NULL,
                                latest.sender NOT IN (SELECT author FROM heard), latest.version DESC LIMIT 1)
                        WHERE item.case_id = :case
                        ORDER BY item.arrived_ms, item.act""")
                        .bind("method", METHOD)
                        .bind("case", in.toString())
                        .map((row, _) -> Stated.read(
                                new MediaId(row.getString("media")), row.getString("facts"), row.getString("methods")))
                        .list());
    }
}
