package org.whence.adapter.sqlite;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.record.CaseId;

/// The cases in the catalogue: those that have a chain.
public final class SqliteCases implements Cases {

    private final Database database;

    public SqliteCases(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Case> all() {
        return database.read(
                "read the cases",
                handle -> handle.createQuery("""
                        SELECT DISTINCT case_id FROM chain WHERE case_id IS NOT NULL ORDER BY case_id""")
                        .mapTo(String.class)
                        .map(id -> read(handle, id))
                        .list());
    }

    @Override
    public Optional<Case> byId(CaseId id) {
        return database.read(
                "read a case",
                handle -> handle.createQuery("SELECT 1 FROM chain WHERE case_id = ?")
                        .bind(0, id.toString())
                        .mapTo(Integer.class)
                        .findFirst()
                        .map(_ -> read(handle, id.toString())));
    }

    @Override
    public String name(CaseId id) {
        return database.read("read what a case is called", handle -> Case.name(id, names(handle, id.toString())));
    }

    @Override
    public List<Case> byName(String name) {
        var named = all().stream().filter(found -> found.names().contains(name)).toList();
        var ours = named.stream().filter(found -> isOurs(found.id(), name)).toList();
        return ours.isEmpty() ? named : ours;
    }

    /// Whether somebody whose acts count gave the case that name; what others name so does not get in its way.
    private boolean isOurs(CaseId id, String name) {
        return database.read(
                "read who named a case",
                handle -> handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM standing
                            WHERE record = :case AND case_id = :case AND field = 'name' AND value = :name AND counts)""")
                        .bind("case", id.toString())
                        .bind("name", name)
                        .mapTo(Boolean.class)
                        .one());
    }

    private static Case read(Handle handle, String id) {
        var names = names(handle, id);
        return handle.createQuery("""
                        SELECT (SELECT count(*) FROM item WHERE case_id = :case),
                            (SELECT count(*) FROM counting WHERE case_id = :case AND kind = 'post')
                            + (SELECT count(*) FROM counting
                                JOIN line ON line.act = counting.act JOIN payload ON payload.line = line.arrival
                                WHERE case_id = :case AND kind = 'cited' AND json_extract(json, '$.said.act') = 'posted'),
                            (SELECT count(*) FROM counting WHERE case_id = :case AND kind = 'claim'),
                            (SELECT count(*) FROM line JOIN chain ON chain.id = line.chain WHERE case_id = :case),
                            :case IN (SELECT case_id FROM closed)""")
                .bind("case", id)
                .map((row, _) -> new Case(
                        CaseId.parse(id),
                        names,
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getBoolean(5)))
                .one();
    }

    private static List<String> names(Handle handle, String id) {
        return handle.createQuery("""
                        SELECT DISTINCT value FROM shown
                        WHERE record = :case AND field = 'name' AND case_id = :case ORDER BY value""").bind("case", id).mapTo(String.class).list();
    }
}
