package org.whence.adapter.sqlite;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Head;
import org.whence.core.custody.Link;
import org.whence.core.record.ActId;
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

    static List<ChainName> all(Handle handle) {
        return handle.createQuery("SELECT case_id, author, desk FROM chain ORDER BY id")
                .map((row, _) -> LoggedActMapper.chain(row))
                .list();
    }

    static Head head(Handle handle, long chain) {
        return handle.createQuery("SELECT seq, act FROM line WHERE chain = ? ORDER BY seq DESC LIMIT 1")
                .bind(0, chain)
                .map((row, _) -> new Head(row.getLong("seq") + 1, new ActId(row.getString("act"))))
                .findOne()
                .orElse(Head.EMPTY);
    }

    static void append(Handle handle, long chain, Link link) {
        handle.execute(
                "INSERT INTO line (chain, seq, act, text) VALUES (?, ?, ?, ?)",
                chain,
                link.line().seq(),
                link.id().hex(),
                link.line().text());
        handle.execute(
                "INSERT INTO payload (act, salt, json) VALUES (?, ?, ?)",
                link.id().hex(),
                link.payload().salt(),
                link.payload().json());
    }
}
