package org.whence.adapter.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Projections;
import org.whence.core.provenance.Platforms;

/// The tables of `projections.sql`: made from the log, made anew, and compared with the log.
public final class ProjectionTables implements Projections {

    /// What is compared. The numbers of `wording` are left out, for they tell in which order the rows were made.
    static final List<String> TABLES = List.of(
            "about",
            "acquisition",
            "appearance",
            "decision",
            "item",
            "note",
            "record",
            "removal",
            "replacement",
            "setting",
            "source",
            "stamping",
            "unknown",
            "withdrawal",
            "wording");

    private static final String STAMP = "projections";

    private final Database database;
    private final Platforms platforms;

    public ProjectionTables(Catalogue catalogue) {
        this(catalogue.database(), catalogue.platforms());
    }

    ProjectionTables(Database database, Platforms platforms) {
        this.database = database;
        this.platforms = platforms;
    }

    /// Makes the tables anew unless they were made by these scripts with these platforms.
    void bringUpToDate() {
        if (!areUpToDate()) {
            rebuild();
        }
    }

    /// Whether they were made by these scripts with these platforms.
    boolean areUpToDate() {
        var stamp = database.read("read how the tables were made", handle -> HomeRows.find(handle, STAMP));
        return stamp.equals(Optional.of(stamp()));
    }

    @Override
    public void rebuild() {
        database.write("make the tables anew from the log", handle -> {
            rebuild(handle, platforms);
            HomeRows.put(handle, STAMP, stamp());
            return null;
        });
    }

    /// Replaces them in the transaction of the handle.
    static void rebuild(Handle handle, Platforms platforms) {
        Database.run(handle, Scripts.PROJECTIONS);
        try (var projection = new Projection(handle, platforms)) {
            replay(handle, projection::apply);
        }
    }

    private String stamp() {
        var made = Scripts.PROJECTIONS + platforms.all();
        return UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public List<String> differing() {
        return database.read("compare the tables with the log", kept -> {
            try (var fresh = Jdbi.open("jdbc:sqlite::memory:")) {
                return fresh.inTransaction(made -> {
                    Database.run(made, Scripts.PROJECTIONS);
                    try (var projection = new Projection(made, platforms)) {
                        replay(kept, projection::apply);
                    }
                    return TABLES.stream()
                            .filter(table -> !same(table, kept, made))
                            .toList();
                });
            }
        });
    }

    private static boolean same(String table, Handle kept, Handle made) {
        try (var some = rows(table, kept);
                var others = rows(table, made)) {
            while (some.hasNext() && others.hasNext()) {
                if (!some.next().equals(others.next())) {
                    return false;
                }
            }
            return some.hasNext() == others.hasNext();
        }
    }

    /// Every row as its values, in one order.
    private static ResultIterator<List<Object>> rows(String table, Handle handle) {
        var columns = handle.createQuery("SELECT name FROM pragma_table_info(?) WHERE pk = 0 OR type <> 'INTEGER'")
                .bind(0, table)
                .mapTo(String.class)
                .list();
        var all = String.join(", ", columns);
        return handle.createQuery("SELECT " + all + " FROM " + table + " ORDER BY " + all)
                .map((row, _) -> values(row, columns.size()))
                .iterator();
    }

    private static List<Object> values(ResultSet row, int count) throws SQLException {
        var values = new ArrayList<Object>();
        for (var i = 1; i <= count; i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    @Override
    public long unknownActs() {
        return database.read(
                "count the acts that are not known here",
                handle -> handle.createQuery("SELECT count(*) FROM unknown")
                        .mapTo(Long.class)
                        .one());
    }

    /// Hands over every act that can be read, in the order of arrival.
    private static void replay(Handle handle, Consumer<LoggedAct> each) {
        handle.createQuery(LoggedActMapper.SELECT + "ORDER BY line.arrival")
                .map(LoggedActMapper::readable)
                .forEach(act -> act.ifPresent(each));
    }
}
