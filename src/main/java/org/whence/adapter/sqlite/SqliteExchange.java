package org.whence.adapter.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
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
            try (var receiving = new Receiving(handle, platforms)) {
                receiving.take(arrivals);
            }
            return null;
        });
    }

    @Override
    public Map<ActId, ActLog.Payload> payloads(ChainName chain) {
        return database.read(
                "read the payloads of a chain",
                handle -> handle
                        .createQuery("""
                        SELECT line.act, payload.salt, payload.json FROM payload
                        JOIN line ON line.arrival = payload.line WHERE line.chain = ?""")
                        .bind(0, ChainRows.find(handle, chain).orElse(-1L))
                        .map((row, _) -> Map.entry(
                                new ActId(row.getString("act")),
                                new ActLog.Payload(row.getBytes("salt"), row.getString("json"))))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Set<ActId> said(ChainName chain) {
        return database.read(
                "read which acts say something, or were erased",
                handle -> handle.createQuery("""
                        SELECT line.act FROM line
                        WHERE line.chain = ? AND (
                            EXISTS (SELECT 1 FROM payload WHERE payload.line = line.arrival)
                            OR EXISTS (SELECT 1 FROM erasure WHERE erasure.act = line.act))""")
                        .bind(0, ChainRows.find(handle, chain).orElse(-1L))
                        .map((row, _) -> new ActId(row.getString(1)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Map<ChainName, Long> forks(CaseId in) {
        return database.read(
                "look for forks",
                handle -> handle
                        .createQuery("""
                        SELECT chain.case_id, chain.author, chain.desk, min(fork.seq) AS seq
                        FROM fork JOIN chain ON chain.id = fork.chain
                        WHERE coalesce(chain.case_id, '') = ? GROUP BY chain.id""")
                        .bind(0, in.toString())
                        .map((row, _) -> Map.entry(LoggedActMapper.chain(row), row.getLong("seq")))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<LoggedAct> acts(CaseId in) {
        return acts(in, "");
    }

    @Override
    public List<LoggedAct> rivals(CaseId in) {
        return acts(in, """
                AND line.act IN (
                    SELECT act FROM setting WHERE case_id = :case AND (record, field) IN (
                        SELECT record, field FROM setting
                        WHERE case_id = :case GROUP BY record, field HAVING count(*) > 1))
                """);
    }

    @Override
    public List<Share> shares(CaseId in) {
        return database.read(
                "read who did what in a case",
                handle -> handle.createQuery("SELECT chain.author, count(*) AS acts, max(" + SoughtLines.TIME
                                + ") AS latest, sum(" + SoughtLines.WORD + " = 'added') AS media, max(CASE WHEN "
                                + SoughtLines.WORD + """
                                         = 'opened' THEN json_extract(payload.json, '$.key') END) AS opened_by
                                FROM line
                                JOIN chain ON chain.id = line.chain
                                JOIN payload ON payload.line = line.arrival
                                WHERE chain.case_id = :case
                                GROUP BY chain.author""")
                        .bind("case", in.toString())
                        .map((row, _) -> new Share(
                                new AuthorId(row.getString("author")),
                                key(row.getString("opened_by")),
                                row.getLong("acts"),
                                row.getLong("media"),
                                Instant.parse(row.getString("latest"))))
                        .list());
    }

    private static @Nullable AuthorKey key(@Nullable String line) {
        return line == null ? null : new AuthorKey(line);
    }

    /// @param which acts, if not all of them
    private List<LoggedAct> acts(CaseId in, String which) {
        return database.read(
                "read the acts of a case",
                handle -> handle
                        .createQuery(LoggedActMapper.SELECT + "WHERE coalesce(chain.case_id, '') = :case\n" + which
                                + " ORDER BY chain.author, chain.desk, line.seq")
                        .bind("case", in.toString())
                        .map(LoggedActMapper.Unread::of)
                        .list()
                        .parallelStream() // reading them takes longer than fetching them
                        .map(LoggedActMapper.Unread::readable)
                        .flatMap(Optional::stream)
                        .filter(logged -> !(logged.act() instanceof Act.Unknown unknown && unknown.version() == 0))
                        .toList());
    }
}
