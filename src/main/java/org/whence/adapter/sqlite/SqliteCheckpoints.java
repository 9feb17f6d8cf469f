package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.Head;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// The signed checkpoints in the catalogue.
public final class SqliteCheckpoints implements Checkpoints {

    private final Database database;

    public SqliteCheckpoints(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<SignedCheckpoint> of(ChainName chain) {
        return database.read(
                "read the checkpoints of a chain",
                handle -> ChainRows.find(handle, chain)
                        .map(row -> handle.createQuery("""
                                SELECT size, last, signature FROM checkpoint WHERE chain = ? ORDER BY size, last""")
                                .bind(0, row)
                                .map((found, _) -> new SignedCheckpoint(
                                        new Checkpoint(chain, head(found)), found.getString("signature")))
                                .list())
                        .orElse(List.of()));
    }

    @Override
    public void add(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        database.write("keep a checkpoint", handle -> {
            var chain = ChainRows.find(handle, checkpoint.chain())
                    .orElseThrow(() -> new IllegalArgumentException("A checkpoint of a chain that is not here"));
            add(handle, chain, signed);
            return null;
        });
    }

    static void add(Handle handle, long chain, SignedCheckpoint signed) {
        var head = signed.checkpoint().head();
        handle.execute("""
                INSERT INTO checkpoint (chain, size, last, signature) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", chain, head.size(), head.last().hex(), signed.signature());
    }

    @Override
    public List<Checkpoint> due(AuthorId author, long lines) {
        return database.read(
                "look for checkpoints that are due",
                handle -> handle.createQuery("""
                        SELECT chain.case_id, chain.author, chain.desk, line.seq + 1 AS size, line.act AS last
                        FROM chain
                        JOIN line ON line.chain = chain.id
                            AND line.seq = (SELECT max(seq) FROM line WHERE line.chain = chain.id)
                        WHERE chain.author = :author AND line.seq + 1 >= :lines + (
                            SELECT coalesce(max(checkpoint.size), 0) FROM checkpoint WHERE checkpoint.chain = chain.id
                        )
                        ORDER BY chain.id""")
                        .bind("author", author.hex())
                        .bind("lines", lines)
                        .map((row, _) -> new Checkpoint(LoggedActMapper.chain(row), head(row)))
                        .list());
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("size"), new ActId(row.getString("last")));
    }
}
