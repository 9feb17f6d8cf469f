package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Head;
import org.whence.core.custody.Link;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;

/// The rows of chains, their lines and payloads.
final class ChainRows {

    private ChainRows() {}

    /// The number of the chain's row, if it has one.
    static Optional<Long> find(Handle handle, ChainName chain) {
        return handle.createQuery("""
                        SELECT id FROM chain WHERE coalesce(case_id, '') = ? AND author = ? AND desk = ?""")
                .bind(0, chain.in() instanceof CaseId in ? in.toString() : "")
                .bind(1, chain.author().hex())
                .bind(2, chain.desk().toString())
                .mapTo(Long.class)
                .findOne();
    }

    /// A chain that this desk writes.
    static long add(Handle handle, ChainName chain) {
        return add(handle, chain, 0);
    }

    /// A chain that came with a case file.
    static long addForeign(Handle handle, ChainName chain) {
        return add(handle, chain, 1);
    }

    private static long add(Handle handle, ChainName chain, int isForeign) {
        return handle.createQuery("""
                        INSERT INTO chain (case_id, author, desk, foreign_chain) VALUES (?, ?, ?, ?) RETURNING id""")
                .bind(0, chain.in() instanceof CaseId in ? in.toString() : null)
                .bind(1, chain.author().hex())
                .bind(2, chain.desk().toString())
                .bind(3, isForeign)
                .mapTo(Long.class)
                .one();
    }

    /// Who works here.
    static Set<AuthorId> ownAuthors(Handle handle) {
        return handle.createQuery("SELECT author FROM own")
                .mapTo(String.class)
                .map(AuthorId::new)
                .set();
    }

    static List<ChainName> all(Handle handle) {
        return handle.createQuery("SELECT case_id, author, desk FROM chain ORDER BY id")
                .map((row, _) -> LoggedActMapper.chain(row))
                .list();
    }

    static boolean isForeign(Handle handle, long chain) {
        return handle.createQuery(
                        "SELECT foreign_chain OR author NOT IN (SELECT author FROM own) FROM chain WHERE id = ?")
                .bind(0, chain)
                .mapTo(Boolean.class)
                .one();
    }

    /// The last act of the chain that a new one goes on from: of the desk that this home was last, of those that
    /// had a chain in the case; none where it never was another.
    static Optional<ActId> continued(Handle handle, ChainName chain) {
        return handle.createQuery("""
                        SELECT chain.id
                        FROM former_desk
                        JOIN chain ON chain.desk = former_desk.desk
                        WHERE coalesce(chain.case_id, '') = :case AND chain.author = :author
                        ORDER BY former_desk.id DESC LIMIT 1""")
                .bind("case", chain.in() instanceof CaseId in ? in.toString() : "")
                .bind("author", chain.author().hex())
                .mapTo(Long.class)
                .findOne()
                .map(former -> head(handle, former).last());
    }

    /// Lines of a chain in order, at most `limit`, from number `fromSeq`.
    static List<String> lines(Handle handle, ChainName chain, long fromSeq, int limit) {
        return find(handle, chain)
                .map(row -> handle.createQuery("""
                                SELECT text FROM line WHERE chain = ? AND seq >= ? ORDER BY seq LIMIT ?""")
                        .bind(0, row)
                        .bind(1, fromSeq)
                        .bind(2, limit)
                        .mapTo(String.class)
                        .list())
                .orElse(List.of());
    }

    static Head head(Handle handle, long chain) {
        return handle.createQuery("SELECT seq, act FROM line WHERE chain = ? ORDER BY seq DESC LIMIT 1")
                .bind(0, chain)
                .map((row, _) -> new Head(row.getLong("seq") + 1, new ActId(row.getString("act"))))
                .findOne()
                .orElse(Head.EMPTY);
    }

    static void read(Handle handle, long chain, Consumer<ActLog.Stored> each) {
        handle.createQuery("""
                        SELECT line.text, payload.salt, payload.json
                        FROM line
                        LEFT JOIN payload ON payload.line = line.arrival
                        WHERE line.chain = ?
                        ORDER BY line.seq""").bind(0, chain).map((row, _) -> stored(row)).forEach(each);
    }

    private static ActLog.Stored stored(ResultSet row) throws SQLException {
        var salt = row.getBytes(2);
        var payload = salt == null ? null : new ActLog.Payload(salt, row.getString(3));
        return new ActLog.Stored(row.getString(1), payload);
    }

    static void append(Handle handle, long chain, Link link) {
        handle.execute(
                "INSERT INTO line (chain, seq, act, text) VALUES (?, ?, ?, ?)",
                chain,
                link.line().seq(),
                link.id().hex(),
                link.line().text());
        handle.execute(
                "INSERT INTO payload (line, salt, json) VALUES (last_insert_rowid(), ?, ?)",
                link.payload().salt(),
                link.payload().json());
    }
}
