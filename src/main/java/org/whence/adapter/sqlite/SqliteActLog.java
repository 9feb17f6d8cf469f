package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ActLogException;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.ChainWriter;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Sought;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;

/// The custody log in the catalogue, with the tables that follow from it.
public final class SqliteActLog implements ActLog {

    private final Database database;
    private final Platforms platforms;
    private final AuthorKey key;
    private final DeskId desk;
    private final ChainWriter chains;
    private final CommitQueue commits;
    private final Consumer<List<LoggedAct>> afterwards;

    /// @param key of the author who records, and `desk` where
    public SqliteActLog(Catalogue catalogue, AuthorKey key, DeskId desk, ChainWriter chains) {
        this(catalogue, key, desk, chains, _ -> {});
    }

    /// @param afterwards told of acts once they are on disk, by the thread that recorded them
    public SqliteActLog(
            Catalogue catalogue, AuthorKey key, DeskId desk, ChainWriter chains, Consumer<List<LoggedAct>> afterwards) {
        this.database = catalogue.database();
        this.platforms = catalogue.platforms();
        this.key = key;
        this.desk = desk;
        this.chains = chains;
        this.commits = new CommitQueue(database, this::append);
        this.afterwards = afterwards;
    }

    @Override
    public List<LoggedAct> record(List<Entry> entries) {
        entries.forEach(SqliteActLog::requireResult);
        var recorded = entries.isEmpty() ? List.<LoggedAct>of() : commit(entries);
        afterwards.accept(recorded);
        return recorded;
    }

    private List<LoggedAct> commit(List<Entry> entries) {
        try {
            return commits.record(entries);
        } catch (CatalogueException | JdbiException e) {
            throw new ActLogException("Nothing was recorded" + Database.reason(e), e);
        }
    }

    private static void requireResult(Entry entry) {
        var result = entry.result();
        if (entry.act() instanceof Act.Examined examined
                ? result == null || !ExaminationRows.isOf(examined, result)
                : result != null) {
            throw new IllegalArgumentException("An examination and its act go together, and speak of the same");
        }
    }

    private List<LoggedAct> append(Handle handle, List<Entry> entries) {
        try (var projection = new Projection(handle, platforms)) {
            return append(handle, projection, entries);
        }
    }

    private List<LoggedAct> append(Handle handle, Projection projection, List<Entry> entries) {
        var logged = new ArrayList<LoggedAct>();
        for (var entry : entries) {
            var chain = new ChainName(entry.in(), key.author(), desk);
            var row = chainRow(handle, chain);
            var act = append(handle, row, chain, entry.act());
            projection.apply(act);
            if (entry.act() instanceof Act.Removed removed) {
                Erasing.apply(handle, act, removed, platforms);
            }
            if (entry.result() != null) {
                ExaminationRows.put(handle, entry.result());
            }
            logged.add(act);
        }
        return List.copyOf(logged);
    }

    /// The row of the chain, which is opened if this is its first act.
    private long chainRow(Handle handle, ChainName chain) {
        return ChainRows.find(handle, chain).orElseGet(() -> {
            var row = ChainRows.add(handle, chain);
            var continued = ChainRows.continued(handle, chain).orElse(null);
            append(handle, row, chain, new Act.Opened(chain.in(), key, desk, continued));
            return row;
        });
    }

    private LoggedAct append(Handle handle, long row, ChainName chain, Act act) {
        var link = chains.append(ChainRows.head(handle, row), key.author(), act);
        ChainRows.append(handle, row, link);
        return new LoggedAct(link.id(), chain, link.line().seq(), link.line().at(), act);
    }

    @Override
    public List<ActId> standing(CaseId in, String record, String field) {
        return database.read(
                "read what stands in a field",
                handle -> handle.createQuery("""
                        WITH RECURSIVE seen (act, author) AS (
                            SELECT act, author FROM shown
                            WHERE record = :record AND field = :field AND case_id = :case
                            UNION
                            SELECT setting.act, setting.author
                            FROM seen
                            JOIN replacement ON replacement.act = seen.act
                            JOIN setting ON setting.act = replacement.replaced
                            WHERE seen.author NOT IN (SELECT author FROM own)
                            AND setting.record = :record AND setting.field = :field AND setting.case_id = :case)
                        SELECT act FROM seen ORDER BY act""")
                        .bind("record", record)
                        .bind("field", field)
                        .bind("case", in.toString())
                        .map((row, _) -> new ActId(row.getString(1)))
                        .list());
    }

    @Override
    public List<ChainName> chains() {
        return database.read("read the names of the chains", ChainRows::all);
    }

    @Override
    public long size(@Nullable CaseId in) {
        return database.read(
                "count the lines of the log",
                handle -> handle.createQuery("""
                        SELECT count(*) FROM line JOIN chain ON chain.id = line.chain
                        WHERE coalesce(chain.case_id, '') = ?""")
                        .bind(0, in == null ? "" : in.toString())
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public long newest() {
        return database.read(
                "look for the last line of the log",
                handle -> handle.createQuery("SELECT coalesce(max(arrival), 0) FROM line")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<String> lines(ChainName chain, long fromSeq, int limit) {
        return database.read("read lines of the log", handle -> ChainRows.lines(handle, chain, fromSeq, limit));
    }

    @Override
    public void read(ChainName chain, Consumer<Stored> each) {
        database.read("read a chain of the log", handle -> {
            ChainRows.find(handle, chain).ifPresent(row -> ChainRows.read(handle, row, each));
            return null;
        });
    }

    @Override
    public boolean isOwn(ChainName chain) {
        return database.read(
                "read whose a chain is",
                handle -> ChainRows.find(handle, chain)
                        .filter(row -> !ChainRows.isForeign(handle, row))
                        .isPresent());
    }

    @Override
    public List<MediaId> removed() {
        return database.read(
                "read what was removed",
                handle -> handle.createQuery("""
                        SELECT DISTINCT removal.media
                        FROM removal
                        JOIN erasure ON erasure.by = removal.act
                        WHERE removal.media NOT IN (SELECT media FROM item)
                        ORDER BY removal.media""")
                        .map((row, _) -> new MediaId(row.getString(1)))
                        .list());
    }

    @Override
    public List<LoggedAct> latest(CaseId in, Sought sought, long skip, int limit) {
        return database.read("read the log", handle -> SoughtLines.latest(handle, in, sought, skip, limit));
    }

    @Override
    public List<Sought.Tally> tally(CaseId in) {
        return database.read("count the lines of the log", handle -> SoughtLines.tally(handle, in));
    }
}
