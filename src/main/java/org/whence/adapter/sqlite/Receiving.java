package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.provenance.Platforms;

/// Puts chains of other desks into the catalogue, with what they amount to, in one transaction. There can be a
/// hundred thousand lines: statements are prepared once, and pages are kept in memory until all is in. What they
/// amount to comes after all lines, in the order of the acts' names, by which most of its tables are ordered: the
/// trigger that guards payloads has SQLite write out what the full-text index keeps in memory, each time.
final class Receiving implements AutoCloseable {

    private static final String BEHIND_THE_LAST_LINE =
            "INSERT INTO payload (line, salt, json) VALUES (last_insert_rowid(), ?, ?)";
    private static final String BEHIND_ITS_LINE =
            "INSERT INTO payload (line, salt, json) SELECT arrival, ?, ? FROM line WHERE act = ?";
    private static final int CACHE_KIB = 128 << 10;

    private final Handle handle;
    private final Statements statements;
    private final Projection projection;
    private final List<LoggedAct> said = new ArrayList<>();

    Receiving(Handle handle, Platforms platforms) {
        this.handle = handle;
        this.statements = new Statements(handle);
        this.projection = new Projection(handle, platforms);
        handle.execute("PRAGMA cache_size = -" + CACHE_KIB);
    }

    void take(List<Arrival> arrivals) {
        arrivals.forEach(this::chain);
        said.sort(Comparator.comparing(LoggedAct::id));
        said.forEach(projection::apply);
    }

    private void chain(Arrival arrival) {
        var row =
                ChainRows.find(handle, arrival.chain()).orElseGet(() -> ChainRows.addForeign(handle, arrival.chain()));
        lines(arrival, row);
        var seq = arrival.forkedAt();
        for (var text : arrival.fork()) {
            statements.run(
                    "INSERT INTO fork (chain, seq, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row, seq, text);
            seq++;
        }
        if (arrival.fork().isEmpty() && arrival.signed() instanceof SignedCheckpoint signed) {
            SqliteCheckpoints.add(handle, row, signed);
        }
    }

    private void lines(Arrival arrival, long row) {
        var acts = new HashMap<Long, LoggedAct>();
        arrival.acts().forEach(logged -> acts.put(logged.seq(), logged));
        var seq = arrival.lines().isEmpty()
                ? 0
                : LogLine.parse(arrival.lines().getFirst()).seq();
        for (var text : arrival.lines()) {
            var logged = acts.remove(seq);
            var id = logged == null ? LogLine.parse(text).id() : logged.id();
            statements.run("INSERT INTO line (chain, seq, act, text) VALUES (?, ?, ?, ?)", row, seq, id, text);
            if (logged != null) {
                var payload = payload(arrival, logged);
                var put = statements.run(BEHIND_THE_LAST_LINE, payload.salt(), payload.json());
                keep(logged, put);
            }
            seq++;
        }
        for (var late : acts.values()) {
            var payload = payload(arrival, late);
            keep(late, statements.run(BEHIND_ITS_LINE, payload.salt(), payload.json(), late.id()));
        }
    }

    private static ActLog.Payload payload(Arrival arrival, LoggedAct logged) {
        return Objects.requireNonNull(arrival.payloads().get(logged.id()), "An act without its payload");
    }

    /// What was erased here stays so: then no row comes of it.
    private void keep(LoggedAct logged, int put) {
        if (put > 0) {
            said.add(logged);
        }
    }

    @Override
    public void close() {
        projection.close();
        statements.close();
        handle.execute("PRAGMA cache_size = -2000"); // as it is unless one says otherwise
    }
}
