package org.whence.adapter.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;

/// Chains of other desks on their way into the catalogue.
public final class SqliteExchange implements Exchange {

    private final Database database;
    private final Platforms platforms;

    public SqliteExchange(Catalogue catalogue) {
        this.database = catalogue.database();
        this.platforms = catalogue.platforms();
    }

    @Override
    public void receive(List<Arrival> arrivals) {
        database.write("take in the log of another desk", handle -> {
            var projection = new Projection(handle, platforms);
            arrivals.forEach(arrival -> receive(handle, projection, arrival));
            return null;
        });
    }

    static void receive(Handle handle, Projection projection, Arrival arrival) {
        var row =
                ChainRows.find(handle, arrival.chain()).orElseGet(() -> ChainRows.addForeign(handle, arrival.chain()));
        var payloads = new HashMap<>(arrival.payloads());
        for (var text : arrival.lines()) {
            var line = LogLine.parse(text);
            var id = line.id();
            handle.execute(
                    "INSERT INTO line (chain, seq, act, text) VALUES (?, ?, ?, ?)", row, line.seq(), id.hex(), text);
            var payload = payloads.remove(id);
            if (payload != null) {
                apply(handle, projection, LoggedAct.read(arrival.chain(), id, line, payload.json()), payload);
            }
        }
        payloads.forEach((id, payload) -> late(handle, projection, arrival.chain(), id, payload));
        var seq = arrival.forkedAt();
        for (var text : arrival.fork()) {
            handle.execute(
                    "INSERT INTO fork (chain, seq, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row, seq, text);
            seq++;
        }
        if (arrival.fork().isEmpty() && arrival.signed() instanceof SignedCheckpoint signed) {
            SqliteCheckpoints.add(handle, row, signed);
        }
    }

    /// Puts a payload behind a line that came without it.
    private static void late(Handle handle, Projection projection, ChainName chain, ActId id, ActLog.Payload payload) {
        handle.createQuery("SELECT text FROM line WHERE act = ?")
                .bind(0, id.hex())
                .mapTo(String.class)
                .findOne()
                .map(LogLine::parse)
                .ifPresent(line -> apply(handle, projection, LoggedAct.read(chain, id, line, payload.json()), payload));
    }

    /// What was erased here stays so: then no row comes of it.
    private static void apply(Handle handle, Projection projection, LoggedAct logged, ActLog.Payload payload) {
        if (ChainRows.putPayload(handle, logged.id(), payload)) {
            projection.apply(logged);
        }
    }

    @Override
    public Map<ActId, ActLog.Payload> payloads(ChainName chain) {
        return database.read(
                "read the payloads of a chain",
                handle -> handle
                        .createQuery("""
                        SELECT payload.act, salt, json FROM payload
                        JOIN line ON line.act = payload.act WHERE line.chain = ?""")
                        .bind(0, ChainRows.find(handle, chain).orElse(-1L))
                        .map((row, _) -> Map.entry(
                                new ActId(row.getString("act")),
                                new ActLog.Payload(row.getBytes("salt"), row.getString("json"))))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<ChainName, Long> forks(CaseId in) {
        return database.read(
                "look for forks",
                handle -> handle
                        .createQuery("""
                        SELECT chain.case_id, chain.author, chain.desk, min(fork.seq) AS seq
                        FROM fork JOIN chain ON chain.id = fork.chain
                        WHERE chain.case_id = ? GROUP BY chain.id""")
                        .bind(0, in.toString())
                        .map((row, _) -> Map.entry(LoggedActMapper.chain(row), row.getLong("seq")))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<LoggedAct> acts(CaseId in) {
        return database.read(
                "read the acts of a case",
                handle -> handle
                        .createQuery(LoggedActMapper.SELECT + """
                        WHERE chain.case_id = ? ORDER BY chain.author, chain.desk, line.seq""")
                        .bind(0, in.toString())
                        .map(LoggedActMapper::readable)
                        .stream()
                        .flatMap(Optional::stream)
                        .filter(logged -> !(logged.act() instanceof Act.Unknown unknown && unknown.version() == 0))
                        .toList());
    }
}
